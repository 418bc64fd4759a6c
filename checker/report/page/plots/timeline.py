"""Dates on a timeline: the days that each statement allows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checker.model.claims import AgeClaim, DateClaim, EventClaim, RelationClaim
from checker.model.findings import Finding, Side
from checker.model.values import Period
from checker.report.page.behind import Behind
from checker.report.page.plots.axis import Axis
from checker.report.page.plots.drawing import Bar, Plot, Tick, label, row_y, spaced

MOST, LEAST_WIDTH, TICKS = 8, 4.0, 5
YEARS = (1, 2, 5, 10, 20, 50, 100, 200)
Days = tuple[date, date]


def timeline(finding: Finding, behind: Behind) -> Plot | None:
    """The dates of a finding, None where there are fewer than two different ones."""
    found: dict[tuple[str, Days], None] = {}
    for side in finding.sides:
        if days := _days(side, behind):
            found.setdefault((side.quote, days))
    rows = list(found)[:MOST]
    if len({days for _, days in rows}) < 2:
        return None
    scale = scale_of([day.toordinal() for _, days in rows for day in days])
    bars = [_bar(row, days, scale) for row, (_, days) in enumerate(rows)]
    labels = [label(row, f"“{quote}”", _told(days)) for row, (quote, days) in enumerate(rows)]
    return Plot("The dates on a timeline", "", tuple(labels), tuple(bars), (), spaced(ticks_of(scale)))


def _days(side: Side, behind: Behind) -> Days | None:
    for claim in behind.all(side):
        if isinstance(claim, AgeClaim):
            return claim.first, claim.last
        period: Period | None = None
        if isinstance(claim, (EventClaim, DateClaim)):
            period = claim.period
        elif isinstance(claim, RelationClaim):
            period = next((part.period for part in claim.parts if part.span == side.span), None)
        if period is not None and period.first is not None and period.last is not None:
            return period.first, period.last
    return None


def scale_of(days: list[int]) -> Axis:
    """An axis of days (date.toordinal) with room at both ends."""
    low, high = min(days), max(days) + 1
    room = max((high - low) * 0.15, 1)
    return Axis(max(low - room, 1), min(high + room, date.max.toordinal()))


def _bar(row: int, days: Days, scale: Axis) -> Bar:
    start, end = scale.x(days[0].toordinal()), scale.x(days[1].toordinal() + 1)
    return Bar(start, row_y(row), round(max(end - start, LEAST_WIDTH), 1))


def _told(days: Days) -> str:
    return f"{days[0]}" if days[0] == days[1] else f"{days[0]} to {days[1]}"


def ticks_of(scale: Axis) -> Iterator[Tick]:
    """First days of years, of months, or single days, as many as have room."""
    first, last = date.fromordinal(int(scale.low)), date.fromordinal(int(scale.high))
    years = last.year - first.year
    if years >= 2:
        step = next((step for step in YEARS if years / step <= TICKS), YEARS[-1])
        for year in range(-(-first.year // step) * step, last.year + 1, step):
            if year > first.year:
                yield Tick(scale.x(date(year, 1, 1).toordinal()), str(year))
        return
    months = [(y, m) for y in range(first.year, last.year + 1) for m in range(1, 13)]
    inside = [date(y, m, 1) for y, m in months if first < date(y, m, 1) <= last]
    if len(inside) >= 2:
        for day in inside[:: -(-len(inside) // TICKS)]:
            yield Tick(scale.x(day.toordinal()), f"{day:%Y-%m}")
        return
    span = (last - first).days
    for offset in range(0, span + 1, max(1, -(-span // (TICKS - 1)))):
        day = date.fromordinal(first.toordinal() + offset)
        yield Tick(scale.x(day.toordinal()), day.isoformat())
