"""From a measured number, or two that are a range, to a quantity with its interval."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from checker.model.values import Quantity, Reading
from checker.quantities.doubt import by_style, values_of
from checker.quantities.hedges import EXACT, Hedges, reading
from checker.quantities.measured import Measured
from checker.quantities.ranges import Pair
from checker.quantities.style import NumberStyle

EXACT_KINDS = frozenset(("number", "age", "ordinal", "multiple", "fraction"))
LOWER, UPPER = ("over", "at_least"), ("under", "up_to")
BETWEEN = (" and ", " but ", ", ", ", but ", ", and ")


class Bounds:
    """Adds hedges, readings and intervals to measured numbers."""

    def __init__(self, hedges: Hedges, decimals: Mapping[str, int]) -> None:
        self._hedges = hedges
        self._decimals = decimals

    def quantities(self, text: str, pairs: list[Pair], start: int, style: NumberStyle | None) -> list[Quantity]:
        """The figures in order; two bounds side by side ("more than 5 but fewer than 10") are one range."""
        found: list[Quantity] = []
        floor = start
        for pair in pairs:
            quantity, hedged_from = self._quantity(text, pair, floor, style)
            if quantity is None:
                continue
            if found and quantity.hedge in LOWER + UPPER and found[-1].hedge in LOWER + UPPER:
                both = _both(text, found[-1], quantity, hedged_from)
                if both is not None:
                    found[-1], floor = both, both.end
                    continue
            found.append(quantity)
            floor = quantity.end
        return found

    def _quantity(self, text: str, pair: Pair, floor: int, style: NumberStyle | None) -> tuple[Quantity | None, int]:
        first, second = pair
        number = first.number
        if number.shape == "fraction" and first.end == number.end and not first.own:
            follows = text[number.end : number.end + 4]
            if follows.startswith((" a ", " an ")) and text[number.start : number.end].lower() == "half":
                return None, first.start
        if number.shape == "vague":
            readings, _ = self._readings(first, EXACT, style)
            low = readings[0].value * first.scale
            vague = Quantity(first.start, first.end, first.kind, low, low, None, first.unit, first.per, "at_least")
            return vague._replace(readings=(Reading(low, low, low),)), first.start
        if second is not None:
            return self._range(first, second, style), first.start
        hedge, hedged_from = self._hedges.find(text, first.start, first.end, floor, first.kind)
        readings, why = self._readings(first, hedge, style)
        value, low, high, _ = readings[0]
        below, above = hedge in UPPER, hedge in LOWER
        quantity = Quantity(
            first.start,
            first.end,
            first.kind,
            value,
            None if below else low,
            None if above else high,
            first.unit,
            first.per,
            hedge,
            None,
            readings,
            why,
            number.magnitude,
            number.digits,
        )
        return quantity, hedged_from

    def _readings(self, one: Measured, hedge: str, style: NumberStyle | None) -> tuple[tuple[Reading, ...], str]:
        values, why = one.number.values, ""
        if len(values) > 1:
            if style is not None and style.declared:
                values = by_style(values, style.decimal)
            else:
                values, why = values_of(one, self._decimals.get(one.unit, 2))
        exact = one.kind in EXACT_KINDS
        if len(values) == 1:
            return (reading(values[0], exact, hedge, one.scale),), why
        return tuple([reading(v, exact, hedge, one.scale) for v in values]), why

    def _range(self, first: Measured, second: Measured, style: NumberStyle | None) -> Quantity:
        one = self._readings(first, EXACT, style)[0][0]
        other = self._readings(second, EXACT, style)[0][0]
        value = (one.value + other.value) / 2
        low, high = min(one.low, other.low), max(one.high, other.high)
        per, magnitude = second.per or first.per, second.number.magnitude
        whole = Quantity(first.start, second.end, second.kind, value, low, high, second.unit, per, "range")
        return whole._replace(
            ends=(one.value, other.value),
            readings=(Reading(value, low, high),),
            magnitude=magnitude,
            digits=first.number.digits,
        )


def _both(text: str, first: Quantity, second: Quantity, hedged_from: int) -> Quantity | None:
    """One range of a lower and an upper bound; None where they bound different things or nothing lies between."""
    if text[first.end : hedged_from] not in BETWEEN or (first.hedge in LOWER) == (second.hedge in LOWER):
        return None
    if first.kind != second.kind and first.unit and first.unit != second.unit:
        return None
    low, high = (first, second) if first.hedge in LOWER else (second, first)
    if low.value >= high.value or (first.unit != second.unit and first.unit):
        return None
    value: Decimal = (low.value + high.value) / 2
    whole = second._replace(start=first.start, value=value, low=low.value, high=high.value, hedge="range")
    interval = (Reading(value, low.value, high.value),)
    return whole._replace(ends=(low.value, high.value), readings=interval, decided_by="")
