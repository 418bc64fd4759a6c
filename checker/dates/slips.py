"""Two dates that differ in one of their parts, as a slip of a finger makes them: the day, the month or the year."""

from __future__ import annotations

from datetime import date

from checker.model.values import Period

WEEK = 7


def slipped(one: Period, other: Period, quotes: tuple[str, str]) -> str:
    """Which one part two dates of one precision differ in: day, month, year, weekday; "" for none or several.

    quotes: the dates as printed. One that is printed without its year is of the year of the other.
    """
    a, b = one.first, other.first
    if a is None or b is None or one.precision != other.precision or a == b:
        return ""
    year = a.year != b.year and all(printed_year(of, quote) for of, quote in zip((a, b), quotes, strict=True))
    if one.precision == "year":
        return "year" if year and one_key(str(a.year), str(b.year)) else ""
    apart = [name for name, differs in (("year", year), ("month", a.month != b.month)) if differs]
    if one.precision == "day":
        numbered = [any(c.isdigit() for c in quote) for quote in quotes]
        if not any(numbered):
            return "weekday" if abs((a - b).days) < WEEK else ""
        if not all(numbered):
            return ""
        apart += ["day"] if a.day != b.day else []
    return apart[0] if len(apart) == 1 else ""


def printed_year(of: date, quote: str) -> bool:
    """True where a date is printed with its year."""
    return str(of.year) in quote


def one_key(one: str, other: str) -> bool:
    """True where one key too many, too few or beside makes the one number of the other, or two that were swapped."""
    if len(one) == len(other):
        places = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        swapped = len(places) == 2 and places[1] == places[0] + 1 and sorted(one) == sorted(other)
        return len(places) == 1 or swapped
    short, long = sorted((one, other), key=len)
    return len(long) == len(short) + 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def slip_keys(period: Period) -> tuple[str, ...]:
    """What two dates that `slipped` tells one part of have in common: at least one of these."""
    first = period.first
    if first is None:
        return ()
    if period.precision == "day":
        return (f"month {first.month}", f"day {first.day}")
    if period.precision == "month":
        return ("a month",)
    digits = str(first.year)
    return (*(f"year {digits[:at]}?{digits[at + 1 :]}" for at in range(len(digits))), f"year {''.join(sorted(digits))}")
