"""Periods moved by years: "a year earlier", "the same months of 2024", "by June" of what is planned."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from checker.extract.context.known_period import Found, known_period
from checker.extract.context.phrase import Measured
from checker.model.values import Period

NEXT = timedelta(days=366)
# "Last June", "since Monday", "a week ago": said of the past whatever the sentence plans.
PAST = re.compile(r"last|past|ago|since|yesterday|day\b|earlier|from|this|early")


def ahead(text: str, period: Period, published: date | None, measured: Measured | None) -> Found | None:
    """A month without a year, of what is planned: that of the next year where this year's has passed; else None."""
    if period.basis != "published" or period.precision not in ("month", "day"):
        return None
    if published is None or period.first is None or period.last is None:
        return None
    said = text[max(0, period.start - 5) : period.end].lower()
    if not published - NEXT < period.last < published or PAST.search(said):
        return None
    moved = period._replace(first=back(period.first, -1), last=back(period.last, -1))
    return moved, known_period(moved, measured)


def year_before(anchor: Found, period: Period) -> Found:
    """The period of the figure before, moved back by a year."""
    before, known = anchor
    if known is None or before.first is None or before.last is None or before.part:
        return period, None
    first, last = (back(day) for day in (before.first, before.last))
    moved = before._replace(start=period.start, end=period.end, first=first, last=last)
    made = known_period(moved, None)
    return moved, None if made is None else made._replace(origin="a year before the figure it is compared with")


def moved_to(anchor: Found, year: Period) -> Found:
    """ "in the same period of 2024": the period of the figure before, in another year."""
    before, known = anchor
    if known is None or before.first is None or before.last is None or before.part or year.first is None:
        return year, None
    years = before.first.year - year.first.year
    first, last = before.first, before.last
    for _ in range(min(max(years, 0), 50)):
        first, last = back(first), back(last)
    moved = before._replace(start=year.start, end=year.end, first=first, last=last)
    return moved, known_period(moved, None)


def back(day: date, years: int = 1) -> date:
    """The same day so many years before; the end of February stays one."""
    last = monthrange(day.year - years, day.month)[1]
    ends_month = day.day == monthrange(day.year, day.month)[1]
    return date(day.year - years, day.month, last if ends_month else min(day.day, last))


def in_year(period: Period, year: Period) -> Period:
    """ "October last year": the month that is named in the year that is named."""
    if period.first is None or period.last is None or year.first is None:
        return period
    first, last = period.first, period.last
    while first.year > year.first.year:
        first, last = back(first), back(last)
    return period._replace(first=first, last=last, end=year.end)
