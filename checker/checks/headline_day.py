"""A day in a headline that the text gives otherwise.

Why it matters
    Readers plan by the headline, and come on the wrong day.

How it decides
    The headline and one of the first sentences have the same verb, something in common before it, and a day behind it.
    No day is in both. A text that speaks of a postponement is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.dates.intervals import show
from checker.model.claims import Group, RelationClaim
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput

FACTS = ("first", "second")
KINDS = ("headline-day",)


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each day that the headline and the text give differently."""
    for claim in group.claims:
        if not isinstance(claim, RelationClaim):
            continue
        one, other = (part.period for part in claim.parts[:2])
        if one is None or other is None or one.first is None or one.last is None:
            continue
        if other.first is None or other.last is None:
            continue
        if one.first <= other.last and other.first <= one.last:
            continue
        if one.weekday is None and (one.first.month, one.first.day) == (other.first.month, other.first.day):
            continue  # one day, its year understood in two ways
        facts = {"first": show(one.first, one.last), "second": show(other.first, other.last)}
        sides = tuple(Side.of(claim, facts[name], part.span) for name, part in zip(FACTS, claim.parts, strict=False))
        yield Conflict(sides, facts, ("The headline and the beginning of the text say the same of two days.",))
