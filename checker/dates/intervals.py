"""Arithmetic on whole days: months, quarters, years, and how a period is called."""

from __future__ import annotations

from datetime import date, timedelta

Interval = tuple[date, date]
MONTHS = "January February March April May June July August September October November December".split()


def day(year: int, month: int, number: int) -> date | None:
    """A day, None where it does not exist."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def month(year: int, number: int) -> Interval:
    """A whole month; a number beyond 1..12 runs into the years around."""
    years, number = divmod(number - 1, 12)
    first = date(year + years, number + 1, 1)
    return first, last_day(first.year, first.month)


def last_day(year: int, number: int) -> date:
    """The last day of a month."""
    return date(year, 12, 31) if number == 12 else date(year, number + 1, 1) - timedelta(1)


def months(year: int, first: int, last: int) -> Interval:
    """From the first day of one month to the last day of another; a range that runs over New Year ends in `year`."""
    start = year - 1 if first > last else year
    return date(start, first, 1), last_day(year, last)


def year(number: int) -> Interval:
    """A calendar year."""
    return date(number, 1, 1), date(number, 12, 31)


def week(of: date) -> Interval:
    """The week from Monday to Sunday that a day is in."""
    first = of - timedelta(of.weekday())
    return first, first + timedelta(6)


def iso_week(year: int, number: int, weekday: int = 1) -> date:
    """A day, 1 (Monday) to 7, of a week as ISO 8601 counts them; ValueError where the year has no such week."""
    return date.fromisocalendar(year, number, weekday)


def same_weekday_before(published: date, weekday: int) -> date:
    """The last day of that weekday up to the publication day itself."""
    return published - timedelta((published.weekday() - weekday) % 7)


def shift_months(of: date, number: int) -> date:
    """The same day some months on or back, at most the last day of that month."""
    first = month(of.year, of.month + number)[0]
    return first.replace(day=min(of.day, last_day(first.year, first.month).day))


def show(first: date, last: date) -> str:
    """A period as a reader would call it: "2024", "January to September 2024", "12 September 2025"."""
    if first == last:
        return _day(first)
    whole_months = first.day == 1 and last == last_day(last.year, last.month)
    if whole_months and first.month == 1 and last.month == 12:
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if whole_months and (first.year, first.month) == (last.year, last.month):
        return f"{MONTHS[first.month - 1]} {first.year}"
    if whole_months and first.year == last.year:
        return f"{MONTHS[first.month - 1]} to {MONTHS[last.month - 1]} {first.year}"
    return f"{_day(first)} to {_day(last)}"


def _day(of: date) -> str:
    return f"{of.day} {MONTHS[of.month - 1]} {of.year}"
