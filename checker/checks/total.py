"""Items that do not add up to their total.

Why it matters
    Readers add up, and one wrong item makes them doubt all of them.

How it decides
    The intervals of the items are added and held against the interval of the total. Items that fall far
    short are taken for a selection, not for a slip.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from checker.model.claims import Group, RelationClaim
from checker.model.findings import Conflict, Severity, Side
from checker.model.rule import CheckInput
from checker.model.values import Quantity
from checker.quantities.convert import to_base
from checker.quantities.wording import number

FACTS = ("total", "sum", "items")
EXCUSES = ("selection",)
KINDS = ("sum",)


@dataclass(frozen=True)
class Params:
    """complete: the share of the total that items must reach to be taken for all of it."""

    complete: Decimal = Decimal("0.75")


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each list that does not add up."""
    for claim in group.claims:
        if not isinstance(claim, RelationClaim):
            continue
        figures = [part.quantity for part in claim.parts]
        total, items = figures[0], figures[1:]
        if total is None or any(q is None or q.low is None or q.high is None for q in (total, *items)):
            continue
        one = to_base(Decimal(1), total.unit)  # sums are shown in the unit of the total
        sums = [_sum(items, "low"), _sum(items, "value"), _sum(items, "high")]
        low, value, high = _end(total, "low"), _end(total, "value"), _end(total, "high")
        # All roundings at their ends, and to one side, is no sum that anybody gets: ends that only touch do not meet.
        if sums[1] == value or (sums[0] < high and low < sums[2]):
            continue
        if "selection" in ask.unless and sums[1] < value * ask.params.complete:
            continue
        if sums[1] > value * 2:
            continue  # items of another kind than the total
        spans = [part.span for part in claim.parts]
        quotes = [claim.document.quote(span) for span in spans]
        facts = {"total": quotes[0], "sum": number(sums[1] / one), "items": " + ".join(quotes[1:])}
        steps = (
            f"“{quotes[0]}” is said to be made up of {' + '.join(quotes[1:])}.",
            (
                f"That makes {number(sums[1] / one)} ({number(sums[0] / one)} to {number(sums[2] / one)} as printed), "
                f"{number(abs(sums[1] - value) / one)} {'more' if sums[1] > value else 'less'} than the total."
            ),
        )
        rest = type(spans[0])(min(s.start for s in spans[1:]), max(s.end for s in spans[1:]))
        sides = (Side.of(claim, "the total", spans[0]), Side.of(claim, f"adds up to {number(sums[1] / one)}", rest))
        yield Conflict(sides, facts, steps, None if claim.firm else Severity.WARNING)


def _end(quantity: Quantity, name: str) -> Decimal:
    return to_base(getattr(quantity, name), quantity.unit)


def _sum(items: list[Quantity | None], name: str) -> Decimal:
    return sum((_end(q, name) for q in items if q is not None), Decimal(0))
