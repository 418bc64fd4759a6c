"""Weekdays, "last year", "two weeks ago": what only a publication date can place."""

from __future__ import annotations

from datetime import date, timedelta

from checker.dates import intervals
from checker.dates.anchors import count
from checker.dates.asking import Asking, Days, Groups

YEAR = 12
DAYS = {"day": 1, "week": 7, "fortnight": 14}


def past_span(groups: Groups, ask: Asking) -> Days | None:
    """past 10 years; "past several years" has no known beginning."""
    if ask.published is None:
        return Days(None, None, "range", "unresolved")
    number = count(groups, ask)
    if not number:
        return Days(None, ask.published, "open", "published")
    unit = groups["unit"] or ""
    # Quarters are reported whole; other spans run up to the day before.
    day = _unit_around(ask.published, unit)[0] if unit == "quarter" else ask.published
    first = back(day, number, unit)
    return Days(first, day - timedelta(1), "range", "published") if first else None


def ago(groups: Groups, ask: Asking) -> Days | None:
    """two weeks ago: the whole week; a year ago: the whole year."""
    unit, number = groups["unit"] or "", count(groups, ask)
    if ask.published is None:
        return Days(None, None, unit, "unresolved")
    then = back(ask.published, number, unit)
    if not number or then is None:
        return None
    return Days(*_unit_around(then, unit), unit if unit != "decade" else "year", "published")


def this_unit(groups: Groups, ask: Asking) -> Days | None:
    """last year, this month, next week."""
    unit, which = (groups["unit"] or "").lower(), (groups["which"] or "").lower()
    if ask.published is None:
        return Days(None, None, unit, "unresolved")
    step = {"last": -1, "previous": -1, "next": 1, "coming": 1}.get(which, 0)
    if unit == "weekend":
        saturday = intervals.week(ask.published)[0] + timedelta(
            5 + 7 * (step - (step == 0 and ask.published.weekday() < 5 and not ask.future))
        )
        return Days(saturday, saturday + timedelta(1), "range", "published")
    then = back(ask.published, -step, unit) if step else ask.published
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
    if which in ("next", "coming") or (ask.future and found < ask.published):
        found += timedelta(7)
    elif which in ("last", "previous") and found == ask.published:
        found -= timedelta(7)
    return Days(found, found, "day", "published")


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
    unit = groups["unit"] or ""
    day = _unit_around(ask.published, unit)[1] if unit == "quarter" else ask.published
    last = back(day + timedelta(1), -number, unit)
    return Days(day + timedelta(1), last - timedelta(1), "range", "published") if last else None


def ahead(groups: Groups, ask: Asking) -> Days | None:
    """two weeks from now, in two weeks' time; "in two weeks" only where something is still to come."""
    if not groups.get("time") and not (ask.lead == "in" and ask.future):
        return None
    unit, number = groups["unit"] or "", count(groups, ask)
    if ask.published is None:
        return Days(None, None, unit, "unresolved")
    then = back(ask.published, -number, unit) if number else None
    return Days(then, then, "day", "published") if then else None


def later(groups: Groups, ask: Asking) -> Days | None:
    """two weeks later: counted from where a history has got to; in other texts nobody can tell."""
    unit, number = groups["unit"] or "", count(groups, ask)
    if ask.told is None or not number:
        return None
    then = back(ask.told, number if groups["way"] in ("earlier", "before") else -number, unit)
    return Days(*_unit_around(then, "day" if unit == "week" else unit), unit, "context") if then else None


def day_after(groups: Groups, ask: Asking) -> Days | None:
    """the next day, the day before: of the day that a history has got to."""
    if ask.told is None:
        return None
    step = -1 if (groups["which"] or "").lower() in ("previous", "before") else 1
    return Days(ask.told + timedelta(step), ask.told + timedelta(step), "day", "context")


def so_far(groups: Groups, ask: Asking) -> Days | None:
    """earlier this year: up to the day before publication; later this year: from the day after."""
    unit = (groups["unit"] or "").lower()
    if ask.published is None:
        return Days(None, None, unit, "unresolved")
    first, last = _unit_around(ask.published, unit)
    if (groups.get("which") or "earlier").lower() == "earlier":
        return Days(first, max(first, ask.published - timedelta(1)), "range", "published")
    return Days(min(last, ask.published + timedelta(1)), last, "range", "published")


def week_day(groups: Groups, ask: Asking) -> Days | None:
    """Tuesday of last week, Friday next week."""
    if ask.published is None:
        return Days(None, None, "day", "unresolved")
    number = ask.patterns.weekdays[(groups["weekday"] or "").rstrip(".").lower()]
    step = {"last": -7, "previous": -7, "next": 7, "following": 7}.get((groups["which"] or "").lower(), 0)
    found = intervals.week(ask.published)[0] + timedelta(number + step)
    return Days(found, found, "day", "published")


def nth_weekday(groups: Groups, ask: Asking) -> Days | None:
    """Monday the 27th: in the month nearest publication in which that day is a Monday."""
    if ask.published is None:
        return Days(None, None, "day", "unresolved")
    weekday = ask.patterns.weekdays[(groups["weekday"] or "").rstrip(".").lower()]
    word = "-".join((groups.get("nth") or "").lower().split())
    number = ask.patterns.ordinals[word] if word else int(groups["day"] or 0)
    for step in range(YEAR) if ask.future else range(0, -YEAR, -1):
        first = intervals.month(ask.published.year, ask.published.month + step)[0]
        found = intervals.day(first.year, first.month, number)
        if found is not None and found.weekday() == weekday and (ask.future or found <= ask.published):
            return Days(found, found, "day", "published", weekday=weekday)
    return None


def back(of: date, number: int, unit: str) -> date | None:
    """The day `number` units before a day; None where it lies outside the calendar."""
    try:
        if unit in DAYS:
            return of - timedelta(number * DAYS[unit])
        return intervals.shift_months(of, -number * {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit])
    except (ValueError, OverflowError):
        return None


def _unit_around(of: date, unit: str) -> tuple[date, date]:
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
