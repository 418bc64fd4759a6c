"""Two times of the day for one deed, or a number of hours that the times rule out.

Why it matters
    A quake strikes at one minute, and from 9.15 p.m. to 3.40 a.m. are not twelve hours.

How it decides
    Times of one kind of deed (rules/vocabulary/deeds.yml) are held against each other where each article gives that
    kind one time only; more are a sequence. A round time may be off by its last figure. Hours "after the collapse" are
    counted from the only time of a collapse. Times of other time zones, and of deeds that many things have, are left
    alone. In 295 news stories no two times meet so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.model.claims import Group
from checker.model.dated import ClockClaim
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput
from checker.text.story import of_one_story

FACTS = ("first", "second", "why")
KEYS = ("corpus",)
KINDS = ("clock",)
DAY, HALF_A_DAY, HOUR = 1440, 720, 60
STORY = 2
MOST = 200


@dataclass(frozen=True)
class Params:
    """days: how far apart the articles of one story may be; off: minutes by which "twelve hours after" may be off."""

    days: int = 7
    off: int = 70


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each kind of deed with two times, and for each number of hours that does not fit."""
    claims = [c for c in group.claims if isinstance(c, ClockClaim)]
    files: dict[tuple[str, str], list[ClockClaim]] = defaultdict(list)
    deeds: dict[str, list[ClockClaim]] = defaultdict(list)
    for claim in claims:
        for deed in claim.deeds:
            files[claim.document.file, deed].append(claim)
            deeds[deed].append(claim)
    common = frozenset(ask.vocabulary.table("deeds")["common"])
    told: set[str] = set()
    for deed, members in deeds.items():
        if deed in common or len(members) > MOST:
            continue
        for one, other in combinations(members, 2):
            mark = f"{one.document.file} {other.document.file}"
            if mark not in told and _two_times(one, other, deed, files, ask):
                told.add(mark)
                yield _conflict(one, other, f"both give the time of the {deed}")
    for claim in claims:
        since = [c for deed in claim.since for c in files[claim.document.file, deed] if c is not claim]
        if (
            claim.lapse is not None
            and len({c.minute for c in since}) == 1
            and not _fits(since[0], claim, ask.params.off)
        ):
            quote = claim.document.quote(claim.lapsed or claim.span)
            yield _conflict(since[0], claim, f"there are not {quote} between them")


def _conflict(one: ClockClaim, other: ClockClaim, why: str) -> Conflict:
    facts = {"first": one.document.quote(one.span), "second": other.document.quote(other.span), "why": why}
    return Conflict((Side.of(one), Side.of(other)), facts, (f"{why[0].upper()}{why[1:]}.",))


def _two_times(
    one: ClockClaim,
    other: ClockClaim,
    deed: str,
    files: dict[tuple[str, str], list[ClockClaim]],
    ask: CheckInput,
) -> bool:
    """True where two times of one deed exclude each other."""
    if one.document is not other.document:
        if of_one_story(one.document, other.document, ask.params.days, ask.vocabulary) < STORY:
            return False
        if any(_several(files[c.document.file, deed]) for c in (one, other)):
            return False
    elif one.sentence == other.sentence or len({c.minute for c in files[one.document.file, deed]}) > 2:
        return False
    if one.day is not None and other.day is not None and one.day != other.day:
        return False
    if one.of and other.of and {*one.of}.isdisjoint(other.of):
        return False
    round_ = HALF_A_DAY if one.half or other.half else DAY
    apart = abs(one.minute - other.minute) % round_
    return min(apart, round_ - apart) > max(one.slack, other.slack)


def _several(claims: Sequence[ClockClaim]) -> bool:
    return len({claim.minute for claim in claims}) > 1


def _fits(start: ClockClaim, end: ClockClaim, off: int) -> bool:
    """True where so much time may lie between two times of the day."""
    assert end.lapse is not None
    stated = int(end.lapse.value) * (HOUR if end.lapse.unit == "hour" else 1)
    if stated >= DAY:
        return True
    round_ = HALF_A_DAY if start.half or end.half else DAY
    apart = abs((end.minute - start.minute) % round_ - stated % round_)
    slack = off if end.lapse.unit == "hour" else 5 + start.slack + end.slack
    return min(apart, round_ - apart) <= slack
