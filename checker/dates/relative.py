"""Weekdays, "last year", "two weeks ago": what only a publication date can place."""

from __future__ import annotations

from datetime import date, timedelta

from checker.dates import intervals
from checker.dates.anchors import count
from checker.dates.asking import Asking, Days, Groups


def past_span(groups: Groups, ask: Asking) -> Days | None:
    """past 10 years; "past several years" has no known beginning."""
    if ask.published is None:
        return Days(None, None, "range", "unresolved")
    number = count(groups, ask)
    if not number:
        return Days(None, ask.published, "open", "published")
    first = _back(ask.published, number, groups["unit"] or "")
    return Days(first, ask.published, "range", "published") if first else None


def ago(groups: Groups, ask: Asking) -> Days | None:
    """two weeks ago: the whole week; a year ago: the whole year."""
    unit, number = groups["unit"] or "", count(groups, ask)
    if ask.published is None:
        return Days(None, None, unit, "unresolved")
    then = _back(ask.published, number, unit)
    if not number or then is None:
        return None
    return Days(*_unit_around(then, unit), unit if unit != "decade" else "year", "published")


def this_unit(groups: Groups, ask: Asking) -> Days | None:
    """last year, this month, next week."""
    unit, which = groups["unit"] or "", (groups["which"] or "").lower()
    if ask.published is None:
        return Days(None, None, unit, "unresolved")
    step = {"last": -1, "previous": -1, "next": 1, "coming": 1}.get(which, 0)
    if unit == "weekend":
        saturday = intervals.week(ask.published)[0] + timedelta(
            5 + 7 * (step - (step == 0 and ask.published.weekday() < 5 and not ask.future))
        )
        return Days(saturday, saturday + timedelta(1), "range", "published")
    then = _back(ask.published, -step, unit) if step else ask.published
    return Days(*_unit_around(then, unit), unit, "published") if then else None


def this_weekday(groups: Groups, ask: Asking) -> Days | None:
    """last Friday, next Monday."""
    return weekday(groups, ask)


def weekday(groups: Groups, ask: Asking) -> Days | None:
    """Monday: the last one up to the publication day, or the next one where it is still to come."""
    weekday = ask.patterns.weekdays[(groups["weekday"] or "").lower()]
    which = (groups.get("which") or "").lower()
    if ask.published is None:
        return Days(None, None, "day", "unresolved")
    found = intervals.same_weekday_before(ask.published, weekday)
    if which == "next" or (ask.future and found < ask.published):
        found += timedelta(7)
    elif which == "last" and found == ask.published:
        found -= timedelta(7)
    return Days(found, found, "day", "published")


def relative_day(groups: Groups, ask: Asking) -> Days | None:
    """yesterday, today, tomorrow."""
    if ask.published is None:
        return Days(None, None, "day", "unresolved")
    step = {"yesterday": -1, "today": 0, "tomorrow": 1}[(groups["word"] or "").lower()]
    found = ask.published + timedelta(step)
    return Days(found, found, "day", "published")


def _back(of: date, number: int, unit: str) -> date | None:
    """The day `number` units before a day; None where it lies outside the calendar."""
    try:
        if unit in ("day", "week"):
            return of - timedelta(number * (7 if unit == "week" else 1))
        return intervals.shift_months(of, -number * {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit])
    except (ValueError, OverflowError):
        return None


def _unit_around(of: date, unit: str) -> tuple[date, date]:
    """The whole day, week, month, quarter, year or decade that a day is in."""
    if unit == "day":
        return of, of
    if unit == "week":
        return intervals.week(of)
    if unit == "month":
        return intervals.month(of.year, of.month)
    if unit == "quarter":
        first = (of.month - 1) // 3 * 3 + 1
        return intervals.months(of.year, first, first + 2)
    if unit == "decade":
        start = of.year // 10 * 10
        return intervals.year(start)[0], intervals.year(start + 9)[1]
    return intervals.year(of.year)
