"""The amounts behind the sides of a finding, brought to one unit so that they can be drawn on one axis."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from checker.model.claims import FigureClaim, RelationClaim
from checker.model.findings import Finding, Side
from checker.model.values import Quantity
from checker.quantities.convert import dimension, to_base
from checker.report.page.behind import Behind


class Amount(NamedTuple):
    """A figure as printed and the interval that it allows; an infinite end where it has none."""

    quote: str
    quantity: Quantity
    low: float
    high: float


def quantity(side: Side, behind: Behind) -> Quantity | None:
    """The figure at a side's place, None where there is none."""
    if figure := behind.one(side, FigureClaim):
        return figure.quantity
    relation = behind.one(side, RelationClaim)
    parts = relation.parts if relation else ()
    return next((part.quantity for part in parts if part.span == side.span and part.quantity), None)


def amounts(finding: Finding, behind: Behind) -> list[Amount]:
    """The different figures of a finding in the unit of the first; none where one cannot be brought to it."""
    found: dict[tuple[str, object, object], Amount] = {}
    first: Quantity | None = None
    for side in finding.sides:
        figure = quantity(side, behind)
        if figure is None:
            continue
        first = first or figure
        factor = _factor(figure, first)
        if factor is None:
            return []
        made = Amount(side.quote, figure, *_ends(figure, factor))
        found.setdefault((made.quote, made.low, made.high), made)
    return list(found.values())


def _factor(figure: Quantity, first: Quantity) -> Decimal | None:
    """By what a figure is multiplied to be in the unit of the first."""
    if figure.per != first.per:
        return None
    if figure.unit == first.unit:
        return Decimal(1)
    if figure.kind != "physical" or dimension(figure.unit) != dimension(first.unit):
        return None
    return to_base(Decimal(1), figure.unit) / to_base(Decimal(1), first.unit)


def _ends(figure: Quantity, factor: Decimal) -> Iterator[float]:
    for end, missing in ((figure.low, float("-inf")), (figure.high, float("inf"))):
        yield missing if end is None else float(end * factor)
