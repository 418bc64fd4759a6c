"""What diaries and messages say and news does not: "on the 18th", "now", "in 5 minutes", years in words."""

from __future__ import annotations

from datetime import timedelta

from checker.dates import intervals
from checker.dates.anchors import int_of, month_of, part_of
from checker.dates.asking import Asking, Days, Groups
from checker.dates.days import day_month
from checker.dates.relative import unit_around, working_days
from checker.dates.weekdays import STEPS

HUNDREDS = {"two thousand": 2000, "seventeen": 1700, "eighteen": 1800, "nineteen": 1900, "twenty": 2000}
TENS = ("seventeen", "eighteen", "nineteen", "twenty")
UNITS = {"d": "day", "m": "month", "y": "year"}


def spelt(groups: Groups, ask: Asking) -> Days | None:
    """A year in words: "nineteen ninety-six", "12 March two thousand and five"."""
    hundreds = " ".join((groups.get("hundreds") or "").lower().split())
    tens, units = _number(groups.get("tens"), ask), _number(groups.get("units"), ask)
    if hundreds in TENS and tens < 10:
        return None  # "twenty nine" is a number
    year = HUNDREDS.get(hundreds.removesuffix(" hundred"), 0) + tens + units
    if not groups.get("month"):
        return Days(*intervals.year(year), "year")
    number = int_of(groups.get("day")) or _number(groups.get("cardinal"), ask) + _number(groups.get("twenty"), ask)
    number = number or ask.patterns.ordinals.get("-".join((groups.get("nth") or "").lower().split()), 0)
    if number:
        return day_month({"month": groups["month"], "day": str(number), "year": str(year) if year else None}, ask)
    if not year:
        return None
    return Days(*intervals.month(year, month_of(groups["month"], ask)), "month")


def moment(groups: Groups, ask: Asking) -> Days | None:
    """now, in 5 minutes: the day of the message, since no clock is known."""
    return Days(ask.published, ask.published, "day", "published") if ask.published else None


def current(groups: Groups, ask: Asking) -> Days | None:
    """the month, the week, the weekend: those of the message."""
    unit = (groups["unit"] or "").lower()
    if ask.published is None or (unit == "year" and ask.lead == "for"):
        return None
    if unit == "weekend":
        saturday = intervals.week(ask.published)[0] + timedelta(5)
        return Days(saturday, saturday + timedelta(1), "range", "published")
    if unit == "fortnight":
        first = intervals.week(ask.published)[0]
        return Days(first, first + timedelta(13), "range", "published")
    return Days(*unit_around(ask.published, unit), unit, "published")


def end_of(groups: Groups, ask: Asking) -> Days | None:
    """end of day, end of month, EOY."""
    unit, word = (groups["unit"] or "").lower(), groups["part"] or ""
    part = {"e": "end", "b": "beginning"}.get(word.lower()) or part_of(word)
    unit = UNITS.get(unit, unit)
    if ask.published is None:
        return None
    return Days(*unit_around(ask.published, unit), unit, "published", part)


def working_week(groups: Groups, ask: Asking) -> Days | None:
    """this working week: Monday to Friday."""
    if ask.published is None:
        return None
    monday = intervals.week(ask.published)[0] + timedelta(7 * STEPS.get((groups["which"] or "").lower(), 0))
    return Days(monday, monday + timedelta(4), "range", "published")


def business_span(groups: Groups, ask: Asking) -> Days | None:
    """10 business days: to the last of them."""
    number = _number(groups["number"], ask)
    if ask.published is None or not number or ask.lead != "in":
        return None
    day = working_days(ask.published, number)
    return Days(day, day, "day", "published")


def day_of_this(groups: Groups, ask: Asking) -> Days | None:
    """on the 18th: of this month, or of the next where it is past and something is still to come."""
    if ask.published is None:
        return None
    step = int(ask.future and int_of(groups["day"]) < ask.published.day)
    first = intervals.month(ask.published.year, ask.published.month + step)[0]
    found = intervals.day(first.year, first.month, int_of(groups["day"]))
    return Days(found, found, "day", "published") if found else None


def _number(word: str | None, ask: Asking) -> int:
    word = (word or "").lower()
    return int(word) if word.isdigit() else ask.patterns.numbers.get(word, 0)
