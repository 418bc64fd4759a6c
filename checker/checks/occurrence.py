"""One occurrence with two days.

Why it matters
    A ferry sinks once; a reader who goes to the hearing on the wrong day finds a locked door.

How it decides
    By verb: one subject, one verb of what happens once, two days. By noun ("the vote"): no word says which one is
    meant that would tell the two apart; one of them says when it is ("is set for", where two "talks on ..." are two);
    both days lie on one side of the publication and less than `near` days from one another. A text that speaks of a
    postponement has no such claims. Where a sentence names a night, a time zone or local time, one day more or less
    is no conflict. Across articles the subject must have a name, or the two must share `shared` telling words, and the
    conflict is a warning, since plans change.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from checker.dates.intervals import show
from checker.model.claims import Group, OccurrenceClaim
from checker.model.findings import Conflict, Severity, Side
from checker.model.rule import CheckInput

FACTS = ("occurrence", "first", "second")
KEYS = ("occurrence",)
EXCUSES = ()
KINDS = ("occurrence",)
MOST = 200


@dataclass(frozen=True)
class Params:
    """near: days between two dates of an event by noun; shared: telling words in common; days: between articles."""

    near: int = 45
    shared: int = 2
    days: int = 21


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each occurrence with two days."""
    claims = [c for c in group.claims if isinstance(c, OccurrenceClaim)][:MOST]
    told: set[tuple[str, str, str]] = set()
    for one, other in combinations(claims, 2):
        a, b = _days(one, other)
        if abs((a - b).days) <= (1 if one.loose or other.loose else 0) or not _one_thing(
            one, other, claims, ask.params
        ):
            continue
        mark = (one.subject.value or other.subject.value, show(min(a, b), min(a, b)), show(max(a, b), max(a, b)))
        if mark in told:
            continue
        told.add(mark)
        thing = one.subject if one.by_verb else other.subject if other.by_verb else one.subject
        what = f"{one.occurrence.shown} of {thing.shown}" if one.by_verb or other.by_verb else f"the {thing.shown}"
        facts = {"occurrence": what.removeprefix("the "), "first": show(a, a), "second": show(b, b)}
        steps = [f"Both speak of {'the ' if what[:4] != 'the ' else ''}{what}."]
        steps += [f"Words in common: {', '.join(s)}." for s in (sorted({*one.about} & {*other.about}),) if s]
        here = one.document is other.document
        weak = None if here and one.by_verb and other.by_verb else Severity.WARNING
        yield Conflict((Side.of(one, facts["first"]), Side.of(other, facts["second"])), facts, tuple(steps), weak)


def _day(claim: OccurrenceClaim) -> date:
    assert claim.period.first is not None
    return claim.period.first


def _days(one: OccurrenceClaim, other: OccurrenceClaim) -> tuple[date, date]:
    """The two days; where one of them is printed without its year, it is of the year of the other."""
    a, b = _day(one), _day(other)
    if (
        a.year == b.year
        or (_dated(one) and _dated(other))
        or (b.month, b.day) == (2, 29)
        or (a.month, a.day) == (2, 29)
    ):
        return a, b
    return (a, b.replace(year=a.year)) if _dated(one) else (a.replace(year=b.year), b)


def _dated(claim: OccurrenceClaim) -> bool:
    assert claim.period.first is not None
    return str(claim.period.first.year) in claim.document.quote((claim.period.start, claim.period.end))


def _one_thing(one: OccurrenceClaim, other: OccurrenceClaim, claims: list[OccurrenceClaim], params: Params) -> bool:
    here = one.document is other.document
    if one.by_verb and other.by_verb:
        named = one.subject.value[:1] != "@"
        return one.subject.value == other.subject.value and (here or (named and _close(one, other, params.days)))
    if one.by_verb or other.by_verb:
        return here and _only(one, claims) and _both_sides(one, other)
    if abs((_day(one) - _day(other)).days) >= params.near or not _both_sides(one, other):
        return False
    if not (one.told or other.told or (one.about and one.about == other.about) or not here):
        return False
    if {*one.about} - {*other.about} and {*other.about} - {*one.about}:
        return False
    if here:
        return _described_before(one, other)
    shared = {*one.about} & {*other.about}
    apart = {*one.names} - {*other.names} and {*other.names} - {*one.names}
    return len(shared) >= params.shared and not apart and _close(one, other, params.days)


def _only(claim: OccurrenceClaim, claims: list[OccurrenceClaim]) -> bool:
    """True where the article dates one thing of this kind by verb, so that "the explosion" is of it."""
    return len({c.subject.value for c in claims if c.document is claim.document and c.by_verb}) == 1


def _both_sides(one: OccurrenceClaim, other: OccurrenceClaim) -> bool:
    """True where publication does not lie between the two days, which makes a past one and a coming one of them."""
    published = one.document.published
    return published is None or (_day(one) < published) == (_day(other) < published)


def _described_before(one: OccurrenceClaim, other: OccurrenceClaim) -> bool:
    """True where the later mention says nothing new about which one it is, or only what the text has said before."""
    first, later = sorted((one, other), key=lambda c: c.span.start)
    before = first.document.text[: first.span.end].lower()
    return all(word in before for word in {*later.about} - {*first.about})


def _close(one: OccurrenceClaim, other: OccurrenceClaim, days: int) -> bool:
    a, b = one.document.published, other.document.published
    return a is not None and b is not None and abs((a - b).days) <= days
