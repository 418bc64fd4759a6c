"""Conflicts: which slip an article gets, and where both sides of it stand once the articles are written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.corpus.events import Event, Person
from benchmarks.corpus.names import misspell
from benchmarks.corpus.randomness import Rng
from benchmarks.corpus.records import Claim, Conflict, Doc, Fact
from benchmarks.corpus.rendering import perturb
from benchmarks.corpus.vocabulary import OFFICES


@dataclass
class Plan:
    """One slip. `wrong` is printed for what is true: a figure, a spelling, a title, a day, or the total of `parts`."""

    type: str
    scope: str
    wrong: Any
    fact: Fact | None = None
    person: Person | None = None
    parts: tuple[int, int] = (0, 0)


def planned(event: Event, k: int, n_docs: int) -> Plan:
    """The slip of the k-th article of an event; `n_docs` are there to contradict it."""
    r = Rng(event.w.seed, "plan", event.index, k)
    across = n_docs > 1 and r.chance(0.5)
    scope = "across" if across else "within"
    roll = r.below(20)
    if roll < 11 or (not across and roll < 13):
        fact = r.pick(event.facts[:3] if across else event.facts)
        wrong, kind = perturb(r, fact.value, fact.unit)
        return Plan(kind, scope, wrong, fact=fact)
    if roll < 15:
        person = event.people[r.below(2)]
        return Plan("name_spelling", scope, misspell(r, person.short), person=person)
    if roll < 17 and across:
        return _other_title(event, r)
    if roll < 18 and across:
        return Plan("date", scope, event.date + dt.timedelta(days=r.pick([-9, -7, -4, 5, 8, 10, 31])))
    x, y = r.between(3, 30), r.between(3, 30)
    return Plan("sum", "within", x + y + r.pick([-2, -1, 1, 2, 3, 9]), parts=(x, y))


def _other_title(event: Event, r: Rng) -> Plan:
    person = event.people[r.below(2)]
    country = event.a if person is event.people[0] else event.b
    wrong = person.title
    while wrong == person.title:
        wrong = r.pick(OFFICES)[1].format(adj=country[1], country=country[0])
    return Plan("title", "across", wrong, person=person)


def record(cid: int, plan: Plan, event: Event, doc: Doc, others: list[Doc]) -> Conflict | None:
    """The planted conflict with the mentions on both of its sides; None where nothing contradicts the slip."""
    about, bad, good = _sides(plan, event, doc, [doc] if plan.scope == "within" else others)
    if bad is None or good is None:
        return None
    parts = [claim for claim in doc.claims if claim.kind == "sum_part"] if plan.type == "sum" else [good]
    mentions = [_mention(claim) for claim in (bad, *parts)]
    if plan.type == "title":
        mentions[0]["title"], mentions[1]["title"] = bad.period, good.period
    docs = list(dict.fromkeys(mention["doc"] for mention in mentions))
    return Conflict(f"c{cid:06d}", plan.type, "within" if len(docs) == 1 else "across", docs, *about, mentions)


def _sides(
    plan: Plan, event: Event, doc: Doc, others: Sequence[Doc]
) -> tuple[tuple[str, str, str], Claim | None, Claim | None]:
    """(kind, subject, period) of the conflict, the wrong claim and a right one."""

    def first(docs: Sequence[Doc], kind: str, fits: Callable[[Claim], bool]) -> Claim | None:
        return next((claim for one in docs for claim in one.claims if claim.kind == kind and fits(claim)), None)

    if (fact := plan.fact) is not None:
        about = (fact.kind, fact.subject, fact.period)
        bad = first([doc], fact.kind, lambda c: (c.kind, c.subject, c.period) == about and c.value == plan.wrong)
        good = first(
            others, fact.kind, lambda c: (c.kind, c.subject, c.period) == about and c.value == fact.value and c.exact
        )
        return about, bad, good
    if (person := plan.person) is not None and plan.type == "title":
        bad = first([doc], "person", lambda c: c.subject == person.name and c.period == plan.wrong)
        good = first(others, "person", lambda c: c.subject == person.name and c.period == person.title)
        return ("title", person.name, ""), bad, good
    if person is not None:
        bad = first([doc], "person", lambda c: c.subject == person.name and plan.wrong in c.value)
        return ("person", person.name, ""), bad, first(others, "person", lambda c: c.value == person.name)
    if plan.type == "date":
        good = first(others, "event_date", lambda c: c.value == event.date.isoformat())
        return ("event_date", event.key, ""), first([doc], "event_date", lambda c: True), good
    parts = first([doc], "sum_part", lambda c: True)
    return ("sum_total", event.key, ""), first([doc], "sum_total", lambda c: True), parts


def _mention(claim: Claim) -> dict[str, Any]:
    return {
        "doc": claim.doc,
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "value": claim.value,
        "unit": claim.unit,
    }
