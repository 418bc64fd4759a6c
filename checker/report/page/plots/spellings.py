"""Spellings by how often and, where the articles are dated, by when they are used."""

from __future__ import annotations

import math
from collections import Counter

from checker.model.claims import BodyClaim, PersonClaim, PlaceClaim
from checker.model.findings import Finding, Side
from checker.report.page.behind import Behind
from checker.report.page.plots.axis import Axis, axis
from checker.report.page.plots.drawing import Bar, Dot, Plot, label, row_y, spaced
from checker.report.page.plots.timeline import scale_of, ticks_of
from checker.report.verdict import count

MOST, LARGEST = 6, 9.0


def spellings(finding: Finding, behind: Behind) -> Plot | None:
    """The spellings of a finding, the most used first; None where it is not about two of them."""
    used: dict[str, list[Side]] = {}
    for side in finding.sides:
        if spelled := _spelled(side, behind):
            used.setdefault(spelled, []).append(side)
    rows = sorted(used.items(), key=lambda item: (-len(item[1]), item[0]))[:MOST]
    if len(rows) < 2:
        return None
    days = {side.document.published for _, sides in rows for side in sides}
    return _by_count(rows) if None in days or len(days) < 2 else _by_date(rows)


def _spelled(side: Side, behind: Behind) -> str:
    if person := behind.one(side, PersonClaim):
        return (person.full or person.name).full
    return side.quote if behind.one(side, BodyClaim) or behind.one(side, PlaceClaim) else ""


def _by_count(rows: list[tuple[str, list[Side]]]) -> Plot | None:
    scale = axis([float(len(sides)) for _, sides in rows], from_zero=True)
    if scale is None:
        return None
    bars = [Bar(scale.x(0), row_y(row), round(scale.x(len(s)) - scale.x(0), 1)) for row, (_, s) in enumerate(rows)]
    labels = [label(row, f"“{name}”", count(len(sides), "time")) for row, (name, sides) in enumerate(rows)]
    ticks = tuple(tick for tick in scale.ticks if "." not in tick.label)
    return Plot("The spellings by how often they are used", "", tuple(labels), tuple(bars), (), ticks)


def _by_date(rows: list[tuple[str, list[Side]]]) -> Plot:
    published = [s.document.published.toordinal() for _, sides in rows for s in sides if s.document.published]
    scale: Axis = scale_of(published)
    dots, labels = [], []
    for row, (name, sides) in enumerate(rows):
        on = Counter(side.document.published for side in sides if side.document.published)
        for day, times in sorted(on.items()):
            dots.append(Dot(scale.x(day.toordinal()), row_y(row) + 6, round(min(3 + math.sqrt(times), LARGEST), 1)))
        told = ", ".join(f"{day}" + (f" ({times})" if times > 1 else "") for day, times in sorted(on.items())[:4])
        more = f" and {len(on) - 4} more days" if len(on) > 4 else ""
        labels.append(label(row, f"“{name}”", f"{count(len(sides), 'time')}: {told}{more}"))
    return Plot("The spellings by the day of publication", "", tuple(labels), (), tuple(dots), spaced(ticks_of(scale)))
