"""Figures as intervals on one axis: what rounding and words such as "about" allow, and the readings not taken."""

from __future__ import annotations

import math

from checker.model.findings import Finding
from checker.quantities.wording import understood
from checker.report.page.behind import Behind
from checker.report.page.plots.amounts import Amount, amounts
from checker.report.page.plots.axis import Axis, axis
from checker.report.page.plots.drawing import Bar, Plot, label, row_y

MOST, LEAST_WIDTH = 8, 3.0


def intervals(finding: Finding, behind: Behind) -> Plot | None:
    """The figures of a finding, None where there are fewer than two or they have no common unit."""
    found = amounts(finding, behind)[:MOST]
    if len({(amount.low, amount.high) for amount in found}) < 2:
        return None
    scale = axis(
        [
            end
            for amount in found
            for end in (amount.low, amount.high, *(float(reading.value) for reading in amount.quantity.readings[1:]))
        ]
    )
    if scale is None:
        return None
    labels = tuple(label(row, f"“{a.quote}”", understood(a.quantity)) for row, a in enumerate(found))
    bars = [bar for row, amount in enumerate(found) for bar in _bars(amount, row, scale)]
    told = f"{scale.told}." + (" Dashed: the reading not taken." if any(bar.kind == "other" for bar in bars) else "")
    return Plot("The figures as intervals", told, labels, tuple(bars), (), scale.ticks)


def _bars(amount: Amount, row: int, scale: Axis) -> list[Bar]:
    others = [r for r in amount.quantity.readings[1:] if math.isfinite(float(r.value))]
    return [
        _bar(amount.low, amount.high, row, scale, "value"),
        *(_bar(float(reading.low), float(reading.high), row, scale, "other") for reading in others),
    ]


def _bar(low: float, high: float, row: int, scale: Axis, kind: str) -> Bar:
    start, end = scale.x(low), scale.x(high)
    width = max(end - start, LEAST_WIDTH)
    return Bar(round(min(start, scale.x(scale.high) - width), 1), row_y(row), round(width, 1), kind)
