"""An anniversary that the founding year rules out.

Why it matters
    A club founded in 1965 is 60 in 2025; one of the two numbers is wrong.

How it decides
    The year of the anniversary, less the founding year, must be the ordinal. Where the sentence does not say when the
    anniversary is, it is that of publication, give or take a year.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.model.claims import Group, RelationClaim
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput

FACTS = ("anniversary", "founded", "year", "expected")
KINDS = ("anniversary",)


@dataclass(frozen=True)
class Params:
    """slack: by how many years the year of publication may miss that of the anniversary."""

    slack: int = 1


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each anniversary that does not count from its founding year."""
    for claim in group.claims:
        if not isinstance(claim, RelationClaim):
            continue
        ordinal, founded = claim.parts[0].quantity, claim.parts[1].period
        held = claim.parts[2].period if len(claim.parts) > 2 else None
        day = held.first if held is not None else claim.document.published
        if ordinal is None or founded is None or founded.first is None or day is None:
            continue
        expected = day.year - founded.first.year
        if abs(expected - int(ordinal.value)) <= (0 if claim.firm else ask.params.slack):
            continue
        quotes = [claim.document.quote(part.span) for part in claim.parts]
        facts = {"anniversary": quotes[0], "founded": quotes[1], "year": str(day.year), "expected": str(expected)}
        origin = f"“{quotes[2]}”" if held is not None else "the date of publication"
        steps = (f"From {founded.first.year} to {day.year} ({origin}) are {expected} years, not {ordinal.value}.",)
        sides = tuple(Side.of(claim, "", part.span) for part in claim.parts[:2])
        yield Conflict(sides, facts, steps)
