"""Spans and distances, "yesterday", "two weeks ago": what only a publication date can place."""

from __future__ import annotations

from datetime import date, timedelta

from checker.dates import intervals
from checker.dates.anchors import count
from checker.dates.asking import Asking, Days, Groups

DAYS = {"day": 1, "week": 7, "fortnight": 14}
SHORT = {"yr": "year", "qtr": "quarter", "wk": "week"}
WORKING = 5


def unit_of(groups: Groups) -> str:
    """The unit of a span by its full name."""
    word = (groups.get("unit") or "").lower()
    return SHORT.get(word, word)


def past_span(groups: Groups, ask: Asking) -> Days | None:
    """past 10 years; "past several years" has no known beginning."""
    if ask.published is None:
        return Days(None, None, "range", "unresolved")
    number = count(groups, ask)
    if not number:
        return Days(None, ask.published, "open", "published")
    if groups.get("business"):
        return Days(working_days(ask.published, -number), ask.published - timedelta(1), "range", "published")
    unit = unit_of(groups)
    # Quarters are reported whole; other spans run up to the day before.
    day = unit_around(ask.published, unit)[0] if unit == "quarter" else ask.published
    first = back(day, number, unit)
    return Days(first, day - timedelta(1), "range", "published") if first else None


def ago(groups: Groups, ask: Asking) -> Days | None:
    """two weeks ago: the whole week; a year ago: the whole year; two weeks and a day ago: that day."""
    unit, number = unit_of(groups), count(groups, ask)
    if ask.told is not None and groups["way"] != "ago":
        return None  # counted from where the history has got to: see `later`
    if ask.published is None:
        return Days(None, None, unit, "unresolved")
    then = _back(ask.published, groups, ask, 1)
    if not number or then is None:
        return None
    if groups.get("unit2") or ask.patterns.diary:
        return Days(then, then, "day", "published")
    unit = "year" if unit == "decade" else unit
    return Days(*unit_around(then, unit), unit, "published")


def relative_day(groups: Groups, ask: Asking) -> Days | None:
    """yesterday, today, tonight, last night, tomorrow."""
    if ask.published is None:
        return Days(None, None, "day", "unresolved")
    word = " ".join((groups["word"] or "").lower().split())
    step = {"yesterday": -1, "last night": -1, "last evening": -1, "tomorrow": 1}.get(word, 0)
    step = {"before yesterday": -2, "after tomorrow": 2}.get(word, step)
    found = ask.published + timedelta(step)
    return Days(found, found, "day", "published")


def next_span(groups: Groups, ask: Asking) -> Days | None:
    """next three years: from the day after publication."""
    number = count(groups, ask)
    if ask.published is None or not number:
        return Days(None, None, "range", "unresolved") if number else None
    unit = unit_of(groups)
    if groups.get("business"):
        return Days(ask.published + timedelta(1), working_days(ask.published, number), "range", "published")
    day = unit_around(ask.published, unit)[1] if unit == "quarter" else ask.published
    last = back(day + timedelta(1), -number, unit)
    return Days(day + timedelta(1), last - timedelta(1), "range", "published") if last else None


def within(groups: Groups, ask: Asking) -> Days | None:
    """within 10 days: from publication on, where something is still to come."""
    number, unit = count(groups, ask), unit_of(groups)
    if not number or not (ask.future or ask.patterns.diary):
        return None
    if ask.published is None:
        return Days(None, None, "range", "unresolved")
    last = back(ask.published, -number, unit)
    return Days(ask.published, last - timedelta(1), "range", "published") if last else None


def ahead(groups: Groups, ask: Asking) -> Days | None:
    """two weeks from now, in two weeks' time; "in two weeks" only where something is still to come."""
    if not groups.get("time") and not (ask.lead == "in" and ask.future):
        return None
    unit, number = unit_of(groups), count(groups, ask)
    if ask.published is None:
        return Days(None, None, unit, "unresolved")
    then = _back(ask.published, groups, ask, -1) if number else None
    return Days(then, then, "day", "published") if then else None


def later(groups: Groups, ask: Asking) -> Days | None:
    """two weeks later: counted from where a history has got to; in other texts nobody can tell."""
    unit, number = unit_of(groups), count(groups, ask)
    if ask.reached is None or not number:
        return None
    then = _back(ask.reached, groups, ask, 1 if groups["way"] in ("earlier", "before") else -1)
    if then and (ask.patterns.diary or groups.get("unit2")):
        return Days(then, then, "day", "context")
    return Days(*unit_around(then, "day" if unit == "week" else unit), unit, "context") if then else None


def day_after(groups: Groups, ask: Asking) -> Days | None:
    """the next day, the day before: of the day that a history has got to."""
    if ask.reached is None:
        return None
    step = -1 if (groups["which"] or "").lower() in ("previous", "before") else 1
    return Days(ask.reached + timedelta(step), ask.reached + timedelta(step), "day", "context")


def so_far(groups: Groups, ask: Asking) -> Days | None:
    """earlier this year: up to the day before publication; later this year: from the day after."""
    unit = (unit_of(groups)).lower()
    if ask.published is None:
        return Days(None, None, unit, "unresolved")
    if ask.told is not None and groups.get("in_the"):
        return Days(*unit_around(ask.told, unit), unit, "context")
    first, last = unit_around(ask.published, unit)
    if (groups.get("which") or "earlier").lower() == "earlier":
        return Days(first, max(first, ask.published - timedelta(1)), "range", "published")
    return Days(min(last, ask.published + timedelta(1)), last, "range", "published")


def working_days(of: date, number: int) -> date:
    """The day that lies so many days from Monday to Friday after, or for a negative number before, a day."""
    step = timedelta(1 if number > 0 else -1)
    for _ in range(abs(number)):
        of += step
        while of.weekday() >= WORKING:
            of += step
    return of


def _back(of: date, groups: Groups, ask: Asking, way: int) -> date | None:
    """The day that a span of one or two units ("1 year 2 months") lies before a day, or after it (way -1)."""
    then = back(of, way * count(groups, ask), unit_of(groups))
    if then is None or not groups.get("unit2"):
        return then
    return back(then, way * count({"number": groups["number2"]}, ask), (groups["unit2"] or "").lower())


def back(of: date, number: int, unit: str) -> date | None:
    """The day `number` units before a day; None where it lies outside the calendar."""
    try:
        if unit in DAYS:
            return of - timedelta(number * DAYS[unit])
        return intervals.shift_months(of, -number * {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit])
    except (ValueError, OverflowError):
        return None


def unit_around(of: date, unit: str) -> tuple[date, date]:
    """The whole day, week, month, quarter, year or decade that a day is in."""
    if unit in ("day", "fortnight"):
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
