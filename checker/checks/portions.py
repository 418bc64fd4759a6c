"""Shares of one whole that do not make up 100 percent.

Why it matters
    Voters for, against and undecided are all voters: 45, 40 and 25 percent are 110.

How it decides
    The shares, as intervals, are added. Above 100 percent they are always wrong; below, only where the words say that
    nothing is left out. Sums far from 100 are answers of which several could be given, or a selection.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from checker.model.claims import Group, RelationClaim
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput
from checker.quantities.wording import number

FACTS = ("shares", "sum")
KINDS = ("portion",)
WHOLE = Decimal(100)


@dataclass(frozen=True)
class Params:
    """near: how far from 100 a sum may lie and still be meant to be 100."""

    near: int = 25


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each split that does not add up."""
    for claim in group.claims:
        if not isinstance(claim, RelationClaim):
            continue
        shares = [p.quantity for p in claim.parts if p.quantity is not None]
        if any(q.low is None or q.high is None for q in shares):
            continue
        low = sum((q.low for q in shares if q.low is not None), Decimal(0))
        high = sum((q.high for q in shares if q.high is not None), Decimal(0))
        middle = sum((q.value for q in shares), Decimal(0))
        above, below = low > WHOLE, high < WHOLE and claim.firm
        if not (above or below) or abs(middle - WHOLE) > ask.params.near:
            continue
        quotes = [claim.document.quote(p.span) for p in claim.parts if p.quantity is not None]
        facts = {"shares": " + ".join(quotes), "sum": number(middle)}
        steps = (
            f"The shares exclude one another: {facts['shares']}.",
            f"That makes {number(middle)} percent ({number(low)} to {number(high)} as printed).",
        )
        sides = (
            Side.of(claim, "" if p.quantity is not None else f"says that there are {p.text}", p.span)
            for p in claim.parts
        )
        yield Conflict(tuple(sides), facts, steps)
