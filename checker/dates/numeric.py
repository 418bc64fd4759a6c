"""Days in figures: which of the two numbers is the day is the desk's to say where both could be."""

from __future__ import annotations

from checker.dates import intervals
from checker.dates.anchors import int_of, near_year, of_two_digits, weekday_of
from checker.dates.asking import Asking, Days, Groups

SLASH_LEADS = frozenset("on by from until between and or to".split())
# 5.12 and 4-23 are figures and scores far more often than days.
POINT_LEADS = frozenset("on by until".split())


def iso(groups: Groups, ask: Asking) -> Days | None:
    """2025-11-04."""
    found = intervals.day(int_of(groups["year"]), int_of(groups["month"]), int_of(groups["day"]))
    return Days(found, found, "day", problem="" if found else "impossible")


def iso_week(groups: Groups, ask: Asking) -> Days | None:
    """2025-W45, 2025-W45-2 (ISO 8601)."""
    try:
        first = intervals.iso_week(int_of(groups["year"]), int_of(groups["number"]), int_of(groups.get("day")) or 1)
    except ValueError:
        return Days(None, None, "week", problem="impossible")
    return Days(first, first, "day") if groups.get("day") else Days(*intervals.week(first), "week")


def numeric(groups: Groups, ask: Asking) -> Days | None:
    """4.11.2025, 25/12/2024; 03/04/2024 keeps both readings unless the desk or a weekday beside it decides."""
    one, two, year = int_of(groups["one"]), int_of(groups["two"]), int_of(groups["year"])
    weekday = weekday_of(groups, ask)
    day_first, month_first = intervals.day(year, two, one), intervals.day(year, one, two)
    if groups["mark"] == "." or month_first is None or one == two:
        found = day_first or (None if groups["mark"] == "." else month_first)
        return Days(found, found, "day", problem="" if found else "impossible", weekday=weekday)
    if day_first is None:
        return Days(month_first, month_first, "day", weekday=weekday)
    fits = [day for day in (day_first, month_first) if day.weekday() == weekday]
    if ask.options.day_first is not None or len(fits) == 1:
        chosen = day_first if ask.options.day_first else month_first
        chosen = fits[0] if len(fits) == 1 else chosen
        return Days(chosen, chosen, "day", weekday=weekday)
    readings = ((day_first, day_first), (month_first, month_first))
    return Days(None, None, "day", problem="ambiguous", readings=readings, weekday=weekday)


def short_year(groups: Groups, ask: Asking) -> Days | None:
    """03/18/40: the year that is nearest to publication from below, at most ten years ahead."""
    if ask.published is None:
        return None
    number = of_two_digits(int_of(groups["year"]), ask.published)
    return numeric({**groups, "year": str(number), "mark": "/"}, ask)


def slashed(groups: Groups, ask: Asking) -> Days | None:
    """11/5 is a date only where a word says so; fractions and odds are printed alike."""
    weekday = weekday_of(groups, ask)
    if ask.published is None or not (ask.lead in SLASH_LEADS or weekday is not None or ask.patterns.diary):
        return None
    if groups.get("mark") in (".", "-") and weekday is None and ask.lead not in POINT_LEADS:
        return None
    one, two = int_of(groups["one"]), int_of(groups["two"])
    day_first = ask.options.day_first if max(one, two) <= 12 else one > 12
    if day_first is None or not 1 <= (two if day_first else one) <= 12:
        return None
    month, number = (two, one) if day_first else (one, two)
    if intervals.day(2024, month, number) is None:
        return None
    year, basis = near_year(month, groups, ask)
    found = intervals.day(year, month, number) if year else None
    return Days(found, found, "day", basis, problem="" if found else "impossible", weekday=weekday)


def numeric_range(groups: Groups, ask: Asking) -> Days | None:
    """10/1/2018-10/7/2018, 5/1-5/7/2020; without a year only where a word says that these are days."""
    last_year = groups.get("year2")
    first_year = groups.get("year") or last_year
    ends: list[Days] = []
    for one, two, year in (("one", "two", first_year), ("one2", "two2", last_year)):
        read = {"one": groups[one], "two": groups[two], "year": year, "mark": groups["mark"]}
        days = numeric(read, ask) if year else slashed(read, ask) if groups["mark"] == "/" else None
        if days is None or days.first is None or days.last is None:
            return None
        ends.append(days)
    first, last = ends[0].first, ends[1].last
    if first is None or last is None:
        return None
    if first > last and ends[1].basis == "published":
        last = intervals.shift_months(last, 12)
    return Days(first, last, "range", ends[1].basis) if first <= last else None


def month_of_year(groups: Groups, ask: Asking) -> Days | None:
    """04/2016."""
    return Days(*intervals.month(int_of(groups["year"]), int_of(groups["month"])), "month")
