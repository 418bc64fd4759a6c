"""One event with two dates.

Why it matters
    A reader goes on the wrong day.

How it decides
    Two dates for one aspect (opening, closing ...) of one named event conflict when no day is in both and they lie
    less than `apart` days from one another: further apart they are two editions of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from checker.dates.intervals import show
from checker.model.claims import EventClaim, Group
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput

FACTS = ("event", "aspect", "first", "second")
KEYS = ("event", "aspect")
KINDS = ("event",)


@dataclass(frozen=True)
class Params:
    """apart: from how many days on two dates are taken for two editions; near: the same for an event without a name."""

    apart: int = 200
    near: int = 45


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each event whose dates exclude each other."""
    claims = [c for c in group.claims if isinstance(c, EventClaim) and c.period.first and c.period.last]
    for one, other in combinations(claims, 2):
        a, b = _days(one), _days(other)
        gap = (max(a[0], b[0]) - min(a[1], b[1])).days
        unnamed = one.event.value[:1] == "@"
        apart = ask.params.near if unnamed else ask.params.apart
        if 0 < gap < apart or (one.aspect.value == "founding" and gap > 0 and not unnamed):
            facts = {
                "event": one.event.shown,
                "aspect": one.aspect.shown,
                "first": show(*a),
                "second": show(*b),
            }
            steps = [f"Both speak of the {one.aspect.shown} of {one.event.shown}."]
            steps += [f"{c.event.shown}: {c.event.origin}." for c in (one, other) if c.event.origin != "this sentence"]
            sides = (Side.of(one, facts["first"]), Side.of(other, facts["second"]))
            yield Conflict(sides, facts, tuple(steps))
            return


def _days(claim: EventClaim) -> tuple[date, date]:
    assert claim.period.first is not None
    assert claim.period.last is not None
    return claim.period.first, claim.period.last
