"""One occurrence with two days.

Why it matters
    A ferry sinks once; a reader who goes to the hearing on the wrong day finds a locked door.

How it decides
    By verb: one subject, one verb of what happens once, two days; what can happen again (an opening, an arrest)
    conflicts within `year` days only. By noun ("the vote"): no word says which one is meant that would tell the two
    apart; one of them says when it is ("is set for", where two "talks on ..." are two); both days lie on one side of
    the publication and less than `near` days from one another. A text that speaks of a postponement has no such claims.
    Where a sentence names a night, a time zone or local time, one day more or less is no conflict. Across articles the
    subject must have a name, the two must share `shared` telling words, or the two stories must name one person or two
    other names; the conflict is a warning, since plans change.
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
KINDS = ("occurrence",)
MOST = 200
# Characters around a date in which it is called a night: "Friday night, March 28".
BESIDE = 8


@dataclass(frozen=True)
class Params:
    """How far apart two dates of one thing lie at most.

    near: days between two dates of an event by noun; year: of what can happen again, and between articles
    shared: telling words in common; days: between articles; story_days: between articles of one story
    """

    near: int = 45
    year: int = 200
    shared: int = 2
    days: int = 21
    story_days: int = 400


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each occurrence with two days."""
    claims = [c for c in group.claims if isinstance(c, OccurrenceClaim)][:MOST]
    told: set[tuple[str, str, str]] = set()
    for one, other in combinations(claims, 2):
        a, b = _days(one, other)
        if abs((a - b).days) <= _slack(one, other) or not _one_thing(one, other, claims, ask.params):
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
    """The two days; one that is printed without its year is of the year of the other, which a verb tells best."""
    a, b = _day(one), _day(other)
    if a.year == b.year or (_dated(one) and _dated(other)) or (2, 29) in ((a.month, a.day), (b.month, b.day)):
        return a, b
    if not _dated(one) and not _dated(other) and one.document is not other.document:
        return a, b
    leads = _dated(one) or (not _dated(other) and one.by_verb)
    return (a, b.replace(year=a.year)) if leads else (a.replace(year=b.year), b)


def _dated(claim: OccurrenceClaim) -> bool:
    assert claim.period.first is not None
    return str(claim.period.first.year) in claim.document.quote((claim.period.start, claim.period.end))


def _one_thing(one: OccurrenceClaim, other: OccurrenceClaim, claims: list[OccurrenceClaim], params: Params) -> bool:
    here = one.document is other.document
    if one.by_verb and other.by_verb:
        return _one_deed(one, other, params)
    if one.by_verb or other.by_verb:
        verb, noun = (one, other) if one.by_verb else (other, one)
        if not here or not _only(verb, claims) or not _both_sides(one, other):
            return False
        return _near(one, other, params) and _described(verb, noun)
    if not _near(one, other, params) or not _both_sides(one, other):
        return False
    if not (one.told or other.told or (one.about and one.about == other.about) or not here):
        return False
    if not _compatible(one, other):
        return False
    if here:
        return _described_before(one, other)
    shared = {*one.about} & {*other.about}
    apart = {*one.names} - {*other.names} and {*other.names} - {*one.names}
    return len(shared) >= params.shared and not apart and _close(one, other, params.days)


def _one_deed(one: OccurrenceClaim, other: OccurrenceClaim, params: Params) -> bool:
    """True where two verbs of one subject tell of one occurrence."""
    if one.subject.value != other.subject.value or one.recurs == "often" or not _compatible(one, other):
        return False
    if one.recurs and (not _near(one, other, params) or not (_numbered(one) or _numbered(other))):
        return False
    if one.document is other.document:
        later = max(one, other, key=lambda c: c.span.start)
        return not later.new and one.told and other.told
    if one.subject.value[:1] != "@":
        return _close(one, other, params.days)
    return _near(one, other, params) and _one_story(one, other) and _close(one, other, params.story_days)


def _compatible(one: OccurrenceClaim, other: OccurrenceClaim) -> bool:
    """True where one of the two says nothing of which one is meant that the other does not say."""
    return not ({*one.about} - {*other.about} and {*other.about} - {*one.about})


def _near(one: OccurrenceClaim, other: OccurrenceClaim, params: Params) -> bool:
    a, b = _days(one, other)
    return abs((a - b).days) < (params.year if one.by_verb and other.by_verb else params.near)


def _numbered(claim: OccurrenceClaim) -> bool:
    """True for "3 May", not for "Monday"."""
    return any(c.isdigit() for c in claim.document.quote((claim.period.start, claim.period.end)))


def _one_story(one: OccurrenceClaim, other: OccurrenceClaim) -> bool:
    """True where two articles name one person by the full name, or two other names."""
    shared = {*one.story} & {*other.story}
    if any(word in other.story for word in one.about) or any(word in one.story for word in other.about):
        return True
    return any(", " in name for name in shared) or len(shared) > 1


def _described(verb: OccurrenceClaim, noun: OccurrenceClaim) -> bool:
    """True where the noun says nothing of which one it is but what stands at the verb."""
    around = verb.document.quote(verb.sentence).lower()
    return all(word in around for word in noun.about)


def _slack(one: OccurrenceClaim, other: OccurrenceClaim) -> int:
    """One day where a night or a time zone may shift it, unless both name the night of a day."""
    nights = all("night" in c.document.text[c.period.start - BESIDE : c.period.end + BESIDE] for c in (one, other))
    return 1 if (one.loose or other.loose) and not nights else 0


def _only(claim: OccurrenceClaim, claims: list[OccurrenceClaim]) -> bool:
    """True where the article dates one thing of this kind by verb, so that "the explosion" is of it."""
    return len({c.subject.value for c in claims if c.document is claim.document and c.by_verb}) == 1


def _both_sides(one: OccurrenceClaim, other: OccurrenceClaim) -> bool:
    """True where publication does not lie between the two days, which makes a past one and a coming one of them."""
    published = one.document.published
    a, b = _days(one, other)
    return published is None or (a < published) == (b < published)


def _described_before(one: OccurrenceClaim, other: OccurrenceClaim) -> bool:
    """True where the later mention says nothing new about which one it is, or only what the text has said before."""
    first, later = sorted((one, other), key=lambda c: c.span.start)
    before = first.document.text[: first.span.end].lower()
    return all(word in before for word in {*later.about} - {*first.about})


def _close(one: OccurrenceClaim, other: OccurrenceClaim, days: int) -> bool:
    a, b = one.document.published, other.document.published
    return a is not None and b is not None and abs((a - b).days) <= days
