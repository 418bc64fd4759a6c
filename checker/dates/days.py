"""Days of a month by its name, by number or by weekday."""

from __future__ import annotations

from datetime import date, timedelta

from checker.dates import intervals
from checker.dates.anchors import int_of, month_of, near_year, weekday_of
from checker.dates.asking import Asking, Days, Groups
from checker.dates.holidays import ISLAMIC, holiday, month_of_holiday

FEBRUARY = 2
LEAP_DAY = 29
MIDWEEK = (1, 2)
COUNTS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}


def day_month(groups: Groups, ask: Asking) -> Days | None:
    """4 November, 29-30 May, Friday, April 17."""
    month, number = month_of(groups["month"], ask), int_of(groups["day"])
    if not 1 <= number <= 31:
        return None
    year, basis = near_year(month, groups, ask, number)
    if ask.patterns.diary and basis == "published" and (month, number) == (FEBRUARY, LEAP_DAY):
        year = _leap(year)
    return _dated(year, month, number, basis, groups, ask)


def nth_month(groups: Groups, ask: Asking) -> Days | None:
    """the fourth of July, March fifteenth, the ninth to the seventeenth of April."""
    return day_month({**groups, "day": str(_nth(groups.get("nth"), ask))}, ask)


def day_month_range(groups: Groups, ask: Asking) -> Days | None:
    """29 May to 2 June."""
    month, month2 = month_of(groups["month"], ask), month_of(groups["month2"], ask)
    year, basis = near_year(month2, groups, ask, int_of(groups["last"]))
    if year is None:
        return Days(None, None, "range", basis)
    first, last = intervals.day(year, month, int_of(groups["day"])), intervals.day(year, month2, int_of(groups["last"]))
    if first is None or last is None:
        return Days(None, None, "range", basis, problem="impossible")
    if first > last:
        first = intervals.shift_months(first, -12)
    return Days(first, last, "range", basis)


def weekday_of_month(groups: Groups, ask: Asking) -> Days | None:
    """the first Monday of May, the last Friday of next month."""
    if groups.get("month"):
        month = month_of(groups["month"], ask)
        year, basis = near_year(month, groups, ask)
    else:
        year, month, basis = month_now(groups, ask)
    if year is None:
        return Days(None, None, "day", basis) if basis == "unresolved" else None
    word = (groups["count"] or "").lower()
    weekday = weekday_of(groups, ask) or 0
    first, last = intervals.month(year, month)
    if word == "last":
        found = intervals.same_weekday_before(last, weekday)
    else:
        number = COUNTS.get(word) or int(word[:1])
        found = first + timedelta((weekday - first.weekday()) % 7 + 7 * (number - 1))
    return Days(found, found, "day", basis) if first <= found <= last else None


def day_of_month(groups: Groups, ask: Asking) -> Days | None:
    """the 20th of next month."""
    year, month, basis = month_now(groups, ask)
    if year is None:
        return Days(None, None, "day", basis) if basis == "unresolved" else None
    found = intervals.day(year, month, int_of(groups["day"]))
    return Days(found, found, "day", basis, problem="" if found else "impossible")


def month_now(groups: Groups, ask: Asking) -> tuple[int | None, int, str]:
    """Year and month of "last month"; "the month" needs a history that has got to one."""
    which = (groups.get("which") or "").lower()
    told = "same" in which or which == "the"
    of = ask.told if told else ask.published
    if of is None:
        return None, 0, "" if told else "unresolved"
    step = -1 if "last" in which or "previous" in which else 0
    step = 1 if any(word in which for word in ("next", "following", "coming")) else step
    first = intervals.month(of.year, of.month + step)[0]
    return first.year, first.month, "context" if told else "published"


def nth_weekday(groups: Groups, ask: Asking) -> Days | None:
    """Monday the 27th: in the month nearest publication in which that day is a Monday."""
    weekday = weekday_of(groups, ask)
    if ask.published is None:
        return Days(None, None, "day", "unresolved")
    number = int_of(groups.get("day")) or _nth(groups.get("nth"), ask)
    forwards = ask.future or ask.patterns.diary
    for step in range(12) if forwards else range(0, -12, -1):
        first = intervals.month(ask.published.year, ask.published.month + step)[0]
        found = intervals.day(first.year, first.month, number)
        if found is not None and found.weekday() == weekday and (forwards or found <= ask.published):
            return Days(found, found, "day", "published", weekday=weekday)
    return None


def named_day(groups: Groups, ask: Asking) -> Days | None:
    """Christmas Eve, last Thanksgiving, Easter 2025, Labor Day weekend."""
    rule = ask.patterns.holidays[" ".join((groups["holiday"] or "").lower().replace("’", "'").split())]
    stated = {**groups, "year": groups.get("year") or groups.get("year2")}
    year, basis = near_year(month_of_holiday(rule), stated, ask)
    if year is None:
        return Days(None, None, "day", basis)
    found = holiday(rule, year)
    which = (groups.get("which") or "").lower()
    if ask.published is not None and basis == "published" and not groups.get("anchor"):
        if found > ask.published and (which in ("last", "previous") or not (ask.future or which)):
            found = holiday(rule, year - 1)
        elif (found <= ask.published and which in ("next", "following")) or (
            found < ask.published and ask.future and not which
        ):
            found = holiday(rule, year + 1)
    if rule[0] == ISLAMIC and not ask.patterns.diary:
        return Days(found - timedelta(1), found + timedelta(1), "range", basis)  # the moon is sighted, not reckoned
    if groups.get("weekend") or groups.get("weekend_of"):
        return Days(*_weekend(found), "range", basis)
    return Days(found, found, "day", basis)


def _weekend(of: date) -> intervals.Interval:
    """The nearest weekend, with the holiday itself where it stands right before or after."""
    saturday = intervals.week(of - timedelta(2))[0] + timedelta(5)
    if of.weekday() in MIDWEEK:
        return saturday, saturday + timedelta(1)
    return min(saturday, of), max(saturday + timedelta(1), of)


def _nth(words: str | None, ask: Asking) -> int:
    return ask.patterns.ordinals.get("-".join((words or "").lower().split()), 0)


def _leap(year: int | None) -> int | None:
    """The year itself or the nearest leap year before it."""
    while year is not None and intervals.day(year, FEBRUARY, LEAP_DAY) is None:
        year -= 1
    return year


def _dated(year: int | None, month: int, number: int, basis: str, groups: Groups, ask: Asking) -> Days:
    """One day, or the days from `number` to the group `last`."""
    weekday = weekday_of(groups, ask)
    last_number = int_of(groups.get("last")) or _nth(groups.get("nth_last"), ask)
    if year is None:
        impossible = intervals.day(2024, month, number) is None
        return Days(None, None, "day", basis, problem="impossible" if impossible else "", weekday=weekday)
    first = intervals.day(year, month, number)
    last = intervals.day(year, month, last_number) if last_number else first
    if first is None or last is None:
        return Days(None, None, "day", basis, problem="impossible", weekday=weekday)
    if first > last:
        return Days(first, first, "day", basis, weekday=weekday)
    return Days(first, last, "day" if first == last else "range", basis, weekday=weekday)
