"""Days with a name, by the rules of rules/vocabulary/calendar.yml."""

from __future__ import annotations

from datetime import date, timedelta

from checker.dates import intervals
from checker.dates.calendars import hebrew, islamic, orthodox_easter

EASTER, ORTHODOX, HEBREW, ISLAMIC = "easter", "orthodox", "hebrew", "islamic"


def month_of_holiday(rule: tuple[int | str, ...]) -> int:
    """The month that a rule falls in; April for what moves with Easter, July for other calendars."""
    if isinstance(rule[0], int):
        return rule[0]
    return 4 if rule[0] in (EASTER, ORTHODOX) else 7


def holiday(rule: tuple[int | str, ...], year: int) -> date:
    """The day of a holiday in a year: a fixed day, the n-th weekday of a month, days after Easter, or of a calendar.

    ValueError where the Islamic year has no such day in it.
    """
    if rule[0] in (EASTER, ORTHODOX):
        of = easter(year) if rule[0] == EASTER else orthodox_easter(year)
        return of + timedelta(int(rule[1]))
    if rule[0] == HEBREW:
        return hebrew(year, int(rule[1]), int(rule[2]))
    if rule[0] == ISLAMIC:
        days = islamic(year, int(rule[1]), int(rule[2]))
        if not days:
            raise ValueError(year)
        return days[0]
    month = int(rule[0])
    if len(rule) == 2:
        return date(year, month, int(rule[1]))
    weekday, after = int(rule[2]), int(rule[3]) if len(rule) > 3 else 0
    if rule[1] == "last":
        found = intervals.same_weekday_before(intervals.last_day(year, month), weekday)
    else:
        first = date(year, month, 1)
        found = first + timedelta((weekday - first.weekday()) % 7 + 7 * (int(rule[1]) - 1))
    return found + timedelta(after)


def easter(year: int) -> date:
    """Easter Sunday of a Gregorian year (the anonymous algorithm; Meeus, Astronomical Algorithms, ch. 8)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, odd = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - moon + 15) % 30
    quarter, left = divmod(rest, 4)
    weekday = (32 + 2 * odd + 2 * quarter - epact - left) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)
