"""Scales: where a value lies on a drawing, and round values for its ticks."""

from __future__ import annotations

import math
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from checker.quantities.wording import number
from checker.report.page.plots.drawing import MARGIN, WIDTH, Tick, spaced

# From this ratio on, the small values of a linear axis would fall together.
WIDE = 20
TICKS = 4


class Axis(NamedTuple):
    """A linear or logarithmic scale from `low` to `high`."""

    low: float
    high: float
    log: bool = False

    def x(self, value: float) -> float:
        """Where a value lies, to a tenth of a unit; values outside lie at the ends."""
        low, high, at = (math.log10(v) if self.log else v for v in (self.low, self.high, self._within(value)))
        return round(MARGIN + (WIDTH - 2 * MARGIN) * (at - low) / (high - low), 1)

    def _within(self, value: float) -> float:
        return min(max(value, self.low), self.high)

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """Round values on the axis, labelled as figures are in messages."""
        values = _powers(self.low, self.high) if self.log else _rounds(self.low, self.high)
        return spaced(Tick(self.x(value), number(Decimal(repr(value)).normalize())) for value in values)

    @property
    def told(self) -> str:
        """What kind of scale it is, in words."""
        return (
            "Logarithmic scale" if self.log else f"Scale from {number(_plain(self.low))} to {number(_plain(self.high))}"
        )


def axis(values: Iterable[float], from_zero: bool = False) -> Axis | None:
    """The scale that shows all values, logarithmic where they lie far apart; None where they cannot be drawn."""
    numbers = [value for value in values if math.isfinite(value)]
    if not numbers:
        return None
    low, high = min(numbers), max(numbers)
    if from_zero:
        return Axis(min(0.0, low), high * 1.05) if high > 0 else None
    if low > 0 and high / low >= WIDE:
        return Axis(10 ** math.floor(math.log10(low) - 0.15), 10 ** math.ceil(math.log10(high) + 0.15), True)
    room = (high - low) * 0.2 or abs(high) * 0.1 or 1.0
    step = _step(high - low + 2 * room)
    low, high = math.floor((low - room) / step) * step, math.ceil((high + room) / step) * step
    return Axis(low, high)


def _step(span: float) -> float:
    rough = span / TICKS
    power: float = 10.0 ** math.floor(math.log10(rough))
    return next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough)


def _rounds(low: float, high: float) -> list[float]:
    step = _step(high - low)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [float(f"{step * at:.12g}") for at in range(first, last + 1)]


def _powers(low: float, high: float) -> list[float]:
    first, last = math.ceil(math.log10(low) - 1e-9), math.floor(math.log10(high) + 1e-9)
    stride = max(1, math.ceil((last - first) / TICKS))
    return [10.0**at for at in range(first, last + 1, stride)]


def _plain(value: float) -> Decimal:
    return Decimal(f"{value:.6g}")
