"""Events and the articles that cover them, with planted conflicts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.corpus.names import make_name, misspell
from benchmarks.corpus.randomness import Rng, group, strip_marks
from benchmarks.corpus.records import Claim, Conflict, Doc, Fact
from benchmarks.corpus.rendering import RENDER, perturb, render_date
from benchmarks.corpus.vocabulary import (
    COMPANY_CORES,
    COMPANY_HEADS,
    COMPANY_TAILS,
    FIRST,
    OFFICES,
    ORDINALS,
    ORGS,
    PRIVATE_TITLES,
)
from benchmarks.corpus.world import World


@dataclass
class Person:
    name: str
    title: str
    office: str
    country: str

    @property
    def short(self) -> str:
        parts = self.name.split(" ")
        return parts[-1] if self.country not in ("China", "Vietnam", "South Korea") else parts[0]


EVENT_TYPES = [
    ("intergovernmental commission", "the {ord} meeting of the {A}–{B} intergovernmental commission"),
    ("business forum", "the {ord} {Ad}–{Bd} business forum"),
    ("summit", "the {ord} summit of the {org}"),
    ("ministerial meeting", "the {ord} ministerial meeting of the {org}"),
    ("opening", "the opening of the {proj}"),
    ("talks", "high-level talks between {A} and {B}"),
]


class Event:
    def __init__(self, world: World, index: int) -> None:
        self.w, self.index, self.key = world, index, f"ev{index:06d}"
        r = self.r = Rng(world.seed, "event", index)
        self.a = world.country_zipf.draw(r)
        self.b = self.a
        while self.b is self.a:
            self.b = world.country_zipf.draw(r)
        self.date = dt.date(2024, 1, 8) + dt.timedelta(days=r.below(700))
        self.place = self.a[2] if r.chance(0.7) else world.zipf["place"].draw(r)
        self.org = r.pick(ORGS)
        self.project = (
            f"{world.zipf['place'].draw(r)}–{world.zipf['place'].draw(r)} "
            f"{r.pick(['railway', 'highway', 'freight line', 'canal', 'rail corridor'])}"
        )
        self.plant = (
            f"{world.zipf['place'].draw(r)} {r.pick(['wind farm', 'solar plant', 'hydropower plant', 'power plant'])}"
        )
        self.company = f"{r.pick(COMPANY_HEADS)} {r.pick(COMPANY_CORES)} {r.pick(COMPANY_TAILS)}"
        etype, ename = r.pick(EVENT_TYPES)
        self.title = ename.format(
            ord=r.pick(ORDINALS),
            A=self.a[0],
            B=self.b[0],
            Ad=self.a[1],
            Bd=self.b[1],
            org=self.org[0],
            proj=self.project,
        )
        self.people = self._people(r)
        self.facts = self._facts(r)
        self.n_docs = world.coverage.draw(r)

    def _people(self, r: Rng) -> list[Person]:
        def official(c: Sequence[str], office: tuple[str, str]) -> Person:
            return Person(self.w.holder(c, office[0]), office[1].format(adj=c[1], country=c[0]), office[0], c[0])

        level = r.pick(OFFICES[:8])
        out = [official(self.a, level), official(self.b, level), official(self.b, OFFICES[8])]
        out.append(
            Person(
                self.w.cached(("sg", self.org[0]), lambda q: make_name(q, q.pick(sorted(FIRST)))),
                f"{self.org[1]} Secretary General",
                "sg",
                "",
            )
        )
        for _ in range(r.between(1, 3)):  # the long tail of names
            c = r.pick([self.a, self.b])
            out.append(Person(make_name(r, c[3]), f"{r.pick(PRIVATE_TITLES)} of {self.company}", "private", c[0]))
        return out

    def _facts(self, r: Rng) -> list[Fact]:
        w, a, b = self.w, self.a[0], self.b[0]
        year = self.date.year - 1
        pair = "–".join(sorted((a, b)))
        prev = year - 1
        change = round((w.pair_trade(a, b, year) / w.pair_trade(a, b, prev) - 1) * 100, 1)
        return [
            Fact(
                "trade_turnover",
                pair,
                w.pair_trade(a, b, year),
                "USD",
                str(year),
                r.pick(
                    [
                        f"Trade turnover between {a} and {b} reached {{v}} in {year}.",
                        f"In {year}, bilateral trade between {a} and {b} amounted to {{v}}.",
                        f"Mutual trade of {a} and {b} totaled {{v}} at the end of {year}.",
                    ]
                ),
            ),
            Fact(
                "exports",
                f"{a}→{b}",
                w.pair_exports(a, b, year),
                "USD",
                str(year),
                f"{self.a[1]} exports to {b} stood at {{v}} in {year}.",
            ),
            Fact(
                "documents_signed",
                self.key,
                r.between(4, 48),
                "count",
                "",
                "Following the event, the parties signed {v} documents.",
            ),
            Fact(
                "trade_turnover",
                pair,
                w.pair_trade(a, b, prev),
                "USD",
                str(prev),
                f"For comparison, trade between {a} and {b} was {{v}} in {prev}.",
            ),
            Fact(
                "trade_turnover",
                pair,
                w.pair_trade(a, b, year, "nine"),
                "USD",
                f"{year}-9M",
                f"Over the first nine months of {year}, trade between {a} and {b} amounted to {{v}}.",
            ),
            Fact(
                "participants",
                self.key,
                r.between(40, 1900),
                "count",
                "",
                "The event brought together {v} participants.",
            ),
            Fact(
                "joint_ventures",
                pair,
                float(w.cached(("jv", pair, year), lambda q: q.between(13, 1400))),
                "count",
                str(year),
                f"As of the end of {year}, {{v}} joint ventures of {a} and {b} were operating.",
            ),
            Fact(
                "project_cost",
                self.project,
                w.thing("cost", self.project, lambda q: w.money(q, 2e7, 8e9)),
                "USD",
                "",
                f"The cost of the {self.project} is estimated at {{v}}.",
            ),
            Fact(
                "length",
                self.project,
                w.thing("length", self.project, lambda q: q.between(23, 1900)),
                "km",
                "",
                f"The {self.project} will stretch {{v}}.",
            ),
            Fact(
                "capacity",
                self.plant,
                w.thing("capacity", self.plant, lambda q: q.between(20, 1500)),
                "MW",
                "",
                f"The {self.plant} has a capacity of {{v}}.",
            ),
            Fact(
                "loan",
                f"{self.org[1]}→{a}",
                w.cached(("loan", self.org[1], a, year), lambda q: w.money(q, 1e6, 9e8)),
                "USD",
                str(year),
                f"In {year}, the {self.org[0]} ({self.org[1]}) provided {a} with loans worth {{v}}.",
            ),
            Fact(
                "cargo",
                self.project,
                w.thing("cargo", self.project, lambda q: q.between(3, 480) * 1e5),
                "t",
                "",
                f"The {self.project} is designed to carry {{v}} of cargo a year.",
            ),
            Fact(
                "growth" if change >= 0 else "decline",
                pair,
                abs(change),
                "percent",
                str(year),
                f"Trade between {a} and {b} {'grew' if change >= 0 else 'fell'} by {{v}} in {year}.",
            ),
            Fact(
                "jobs",
                self.plant,
                w.thing("jobs", self.plant, lambda q: q.between(40, 5200)),
                "count",
                "",
                f"The {self.plant} will create {{v}} jobs.",
            ),
            Fact(
                "area",
                self.plant,
                w.thing("area", self.plant, lambda q: q.between(20, 9000)),
                "ha",
                "",
                f"The {self.plant} covers an area of {{v}}.",
            ),
        ]

    # ---- one article -------------------------------------------------------------------------
    def article(self, doc_id: str, k: int, plan: dict[str, Any] | None) -> tuple[Doc, str]:
        r = Rng(self.w.seed, "article", self.index, k)
        doc = Doc(doc_id)
        target = r.between(300, 400)
        published = self.date + dt.timedelta(days=r.below(3))
        p1, p2 = self.people[0], self.people[1]
        plan = plan or {}

        def person(p: Person, full: bool) -> str:
            name = p.name if full else p.short
            title = p.title
            if (
                plan.get("type") == "name_spelling"
                and plan["person"] is p
                and (plan["scope"] == "across" or plan.get("armed"))
            ):
                name = name.replace(p.short, plan["wrong"])
                plan["armed"] = False if plan["scope"] == "within" else plan.get("armed")
            elif r.chance(0.03):
                name = strip_marks(name)
            if plan.get("type") == "title" and plan["person"] is p and full:
                title = plan["wrong"]
            claim = Claim("person", p.name, name, "name" if full else "surname", title if full else "")
            return (f"{title} " if full else "") + doc.mark(claim, name)

        def date(with_year: bool) -> str:
            d = plan["wrong"] if plan.get("type") == "date" else self.date
            return doc.mark(Claim("event_date", self.key, d.isoformat(), "date"), render_date(r, d, with_year))

        def fact(f: Fact, value: float | None = None) -> str:
            v = f.value if value is None else value
            planted = value is not None or plan.get("fact") is f
            for _ in range(50):
                text, exact = RENDER[f.unit](r, v)
                if exact or not planted:  # a planted pair is never hedged
                    break
            return f.sentence.format(v=doc.mark(Claim(f.kind, f.subject, v, f.unit, f.period, exact), text))

        # header and lead
        dash = r.pick([" – ", " — ", " - "])
        header = f" date {published.isoformat()} "
        roll = r.below(4)
        if roll == 0:
            header = f" date {published.isoformat()} {r.between(8, 20):02d}:{r.pick(['00', '15', '30', '40', '55'])}\n"
            header += f"{self.title[0].upper() + self.title[1:]} held in {self.place}\n\n"
        elif roll == 1:
            header += f"{self.place.upper()}{dash}"
        verb = r.pick(["joined", "met with", "held talks with", "received", "welcomed"])
        doc.add(
            r.pick(
                [
                    lambda: (
                        f"{person(p1, True)} {verb} {person(p2, True)} in {self.place} on {date(r.chance(0.4))} during {self.title}."
                    ),
                    lambda: (
                        f"On {date(r.chance(0.6))}, {person(p1, True)} {verb} {person(p2, True)} on the sidelines of {self.title} in {self.place}."
                    ),
                ]
            )()
        )
        guests = self.people[2 : 2 + r.between(1, len(self.people) - 2)]
        doc.add(
            "The event was attended by "
            + ", ".join(person(p, True) for p in guests[:-1])
            + (" and " if len(guests) > 1 else "")
            + person(guests[-1], True)
            + ". "
            + self.w.filler_sentence(r)
        )

        core, rest = self.facts[:3], r.shuffled(self.facts[3:])
        todo: list[Any] = list(core) + rest[: r.between(1, 4)]
        todo = r.shuffled(todo)
        wrong_fact: Any = plan.get("fact")
        if wrong_fact is not None and wrong_fact not in todo:
            todo[0] = wrong_fact
        speakers = [p1, p2]
        second_mention: str | None = None
        i = 0
        while todo or doc.words < target:
            sents: list[str] = []
            is_quote = i % 3 == 2 and doc.words < target
            for _ in range(0 if is_quote else r.between(1, 3)):
                if todo and (r.chance(0.45) or doc.words > target):
                    f = todo.pop()
                    if f is wrong_fact and plan["scope"] == "across":
                        sents.append(fact(f, plan["value"]))
                    else:
                        sents.append(fact(f))
                        if f is wrong_fact:
                            second_mention = fact(f, plan["value"])
                elif doc.words + sum(s.count(" ") for s in sents) < target:
                    sents.append(self.w.filler_sentence(r))
            if is_quote:
                quote = self.w.sentence(r, self.w.quotes)
                o, c = r.pick([("“", "”"), ("“", "”"), ("«", "»"), ('"', '"')])
                sp = r.pick(speakers)
                sents = [f"{o}{quote[:-1]},{c} {person(sp, False)} said."]
            elif r.chance(0.25):
                sents.append(
                    f"{person(r.pick(speakers), False)} {self.w.zipf['vp'].draw(r)} the importance of {self.w.zipf['sector'].draw(r)}."
                )
            if sents:
                doc.add(" ".join(sents))
            i += 1
        if plan.get("type") == "sum":
            x, y = plan["parts"]
            total, wrong = x + y, plan["value"]
            claim_total = Claim("sum_total", self.key, wrong, "count", "", True)
            doc.add(
                f"In total, {doc.mark(claim_total, group(wrong))} agreements were reached, including "
                f"{doc.mark(Claim('sum_part', self.key, x, 'count'), group(x))} memoranda and "
                f"{doc.mark(Claim('sum_part', self.key, y, 'count'), group(y))} contracts."
            )
            assert total != wrong
        elif r.chance(0.12):  # the consistent twin of a planted sum
            x, y = r.between(3, 30), r.between(3, 30)
            doc.add(
                f"In total, {doc.mark(Claim('sum_total', self.key, x + y, 'count'), group(x + y))} agreements were reached, including "
                f"{doc.mark(Claim('sum_part', self.key, x, 'count'), group(x))} memoranda and "
                f"{doc.mark(Claim('sum_part', self.key, y, 'count'), group(y))} contracts."
            )
        if second_mention is not None:
            doc.add(
                f"As noted above, {second_mention[0].lower() + second_mention[1:]}"
                if second_mention[0] not in "T"
                else second_mention
            )
        if plan.get("type") == "name_spelling" and plan["scope"] == "within":
            plan["armed"] = True
            doc.add(f"The visit of {person(plan['person'], True)} is scheduled to end the next day.")
        return doc, doc.finish(header)

    # ---- planning a conflict -----------------------------------------------------------------
    def plan_conflict(self, k: int, n_docs: int) -> dict[str, Any]:
        r = Rng(self.w.seed, "plan", self.index, k)
        across = n_docs > 1 and r.chance(0.5)
        scope = "across" if across else "within"
        roll = r.below(20)
        if roll < 11 or (not across and roll < 13):
            f = r.pick(self.facts[:3] if across else self.facts)
            value, typ = perturb(r, f.value, f.unit)
            return {"type": typ, "scope": scope, "fact": f, "value": value}
        if roll < 15:
            p = self.people[r.below(2)]
            return {"type": "name_spelling", "scope": scope, "person": p, "wrong": misspell(r, p.short)}
        if roll < 17 and across:
            p = self.people[r.below(2)]
            wrong = p.title
            while wrong == p.title:
                c = self.a if p is self.people[0] else self.b
                wrong = r.pick(OFFICES)[1].format(adj=c[1], country=c[0])
            return {"type": "title", "scope": "across", "person": p, "wrong": wrong}
        if roll < 18 and across:
            return {
                "type": "date",
                "scope": "across",
                "wrong": self.date + dt.timedelta(days=r.pick([-9, -7, -4, 5, 8, 10, 31])),
            }
        x, y = r.between(3, 30), r.between(3, 30)
        return {"type": "sum", "scope": "within", "parts": (x, y), "value": x + y + r.pick([-2, -1, 1, 2, 3, 9])}


def mention(c: Claim) -> dict[str, Any]:
    return {"doc": c.doc, "start": c.start, "end": c.end, "text": c.text, "value": c.value, "unit": c.unit}


def conflict_record(cid: int, plan: dict[str, Any], ev: Event, doc: Doc, others: list[Doc]) -> Conflict | None:
    """Finds the mentions on both sides of a planted conflict."""
    typ, scope = plan["type"], plan["scope"]

    def first(docs: Sequence[Doc], ok: Callable[[Claim], bool]) -> Claim | None:
        return next((c for d in docs for c in d.claims if ok(c)), None)

    kind, subject, period = "", "", ""
    if "fact" in plan:
        f: Fact = plan["fact"]
        kind, subject, period = f.kind, f.subject, f.period

        def same(c: Claim) -> bool:
            return (c.kind, c.subject, c.period) == (f.kind, f.subject, f.period)

        bad = first([doc], lambda c: same(c) and c.value == plan["value"])
        good = first([doc] if scope == "within" else others, lambda c: same(c) and c.value == f.value and c.exact)
    elif typ == "name_spelling":
        p: Person = plan["person"]
        kind, subject = "person", p.name
        bad = first([doc], lambda c: c.kind == "person" and c.subject == p.name and plan["wrong"] in c.value)
        good = first([doc] if scope == "within" else others, lambda c: c.kind == "person" and c.value == p.name)
    elif typ == "title":
        p = plan["person"]
        kind, subject = "title", p.name
        bad = first([doc], lambda c: c.subject == p.name and c.period == plan["wrong"])
        good = first(others, lambda c: c.subject == p.name and c.period == p.title)
    elif typ == "date":
        kind, subject = "event_date", ev.key
        bad = first([doc], lambda c: c.kind == "event_date")
        good = first(others, lambda c: c.kind == "event_date" and c.value == ev.date.isoformat())
    else:
        kind, subject = "sum_total", ev.key
        bad = first([doc], lambda c: c.kind == "sum_total")
        good = first([doc], lambda c: c.kind == "sum_part")
    if bad is None or good is None:
        return None
    mentions = [mention(bad)] + (
        [mention(c) for c in doc.claims if c.kind == "sum_part"] if typ == "sum" else [mention(good)]
    )
    if typ == "title":
        mentions[0]["title"], mentions[1]["title"] = bad.period, good.period
    docs = list(dict.fromkeys(m["doc"] for m in mentions))
    return Conflict(f"c{cid:06d}", typ, "within" if len(docs) == 1 else "across", docs, kind, subject, period, mentions)
