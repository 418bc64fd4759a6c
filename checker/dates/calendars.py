"""Days of other calendars in the Gregorian one: Julian Easter, the Hebrew and the tabular Islamic calendar.

Formulas: Reingold and Dershowitz, Calendrical Calculations, 4th ed. (2018), ch. 7 (Islamic) and 8 (Hebrew); Meeus,
Astronomical Algorithms, ch. 8 (Easter). The Islamic calendar in use goes by sighting, a day earlier or later.
"""

from __future__ import annotations

from datetime import date, timedelta

JULIAN = 13
ISLAMIC_EPOCH = date(622, 7, 19).toordinal()
HEBREW_EPOCH = -1373427
NISAN, TISHRI = 1, 7


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the eastern churches, for 1900 to 2099, when the Julian calendar is 13 days behind."""
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + weekday + 114, 31)
    return date(year, month, day + 1) + timedelta(JULIAN)


def islamic(year: int, month: int, day: int) -> list[date]:
    """The days of a Gregorian year on which a day of the tabular Islamic calendar falls: one, none or two."""
    about = (year - 622) * 33 // 32
    found = [_islamic(number, month, day) for number in range(max(1, about - 1), about + 3)]
    return [of for of in found if of.year == year]


def _islamic(year: int, month: int, day: int) -> date:
    days = day + 29 * (month - 1) + month // 2 + (year - 1) * 354 + (3 + 11 * year) // 30
    return date.fromordinal(ISLAMIC_EPOCH - 1 + days)


def hebrew(year: int, month: int, day: int) -> date:
    """The day of a Gregorian year on which a day of the Hebrew calendar falls.

    month: counted from Nisan (1); 0 is the last of the year, Adar.
    """
    found = (_hebrew(number, month or _months(number), day) for number in (year + 3760, year + 3761))
    return next(of for of in found if of.year == year)


def _hebrew(year: int, month: int, day: int) -> date:
    ordinal = _new_year(year) + day - 1
    months = range(TISHRI, month) if month >= TISHRI else (*range(TISHRI, _months(year) + 1), *range(NISAN, month))
    return date.fromordinal(ordinal + sum(_length(year, number) for number in months))


def _months(year: int) -> int:
    return 13 if (7 * year + 1) % 19 < 7 else 12


def _elapsed(year: int) -> int:
    """Days from the epoch to the new year, with the first two delays."""
    months = (235 * year - 234) // 19
    parts = 12084 + 13753 * months
    day = 29 * months + parts // 25920
    return day + 1 if 3 * (day + 1) % 7 < 3 else day


def _new_year(year: int) -> int:
    """The ordinal of 1 Tishri."""
    last, this, following = _elapsed(year - 1), _elapsed(year), _elapsed(year + 1)
    delay = 2 if following - this == 356 else 1 if this - last == 382 else 0
    return HEBREW_EPOCH + this + delay


def _length(year: int, month: int) -> int:
    """The days of a month."""
    days = _new_year(year + 1) - _new_year(year)
    if month in (2, 4, 6, 10, 13) or (month == 12 and _months(year) == 12):
        return 29
    if month == 8:
        return 30 if days in (355, 385) else 29
    if month == 9:
        return 29 if days in (353, 383) else 30
    return 30
