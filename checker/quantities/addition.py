"""Figures added up: the sum of their intervals."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from checker.model.values import Quantity
from checker.quantities.convert import to_base


def added(figures: Sequence[Quantity]) -> Quantity:
    """The sum of figures of one dimension as a figure in its base unit; an end that one of them lacks stays open.

    A bare "40 million" among figures with a unit counts in that unit. Positions and readings are those of no figure.
    """
    unit = next((q.unit for q in figures if q.unit), "")
    lows = [to_base(q.low, q.unit or unit) for q in figures if q.low is not None]
    highs = [to_base(q.high, q.unit or unit) for q in figures if q.high is not None]
    return figures[0]._replace(
        value=sum((to_base(q.value, q.unit or unit) for q in figures), Decimal(0)),
        low=sum(lows, Decimal(0)) if len(lows) == len(figures) else None,
        high=sum(highs, Decimal(0)) if len(highs) == len(figures) else None,
        readings=(),
        hedge="exact",
    )


def makes(total: Quantity, figure: Quantity) -> bool:
    """True where a sum made by `added` can be the figure, in any reading of the figure."""
    ends = [(figure.low, figure.high), *((r.low, r.high) for r in figure.readings[1:])]
    for low, high in ends:
        above = low is not None and total.high is not None and to_base(low, figure.unit) > total.high
        below = high is not None and total.low is not None and to_base(high, figure.unit) < total.low
        if not (above or below):
            return True
    return False
