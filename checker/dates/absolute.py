"""Dates, months, quarters and years, by their own words or by the year they hang on."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from checker.dates import intervals
from checker.dates.anchors import anchor, count, int_of, led, month_of, near_year, part_of
from checker.dates.asking import Asking, Days, Groups
from checker.dates.holidays import holiday, month_of_holiday

YEAR_LEADS = frozenset(
    (
        "in of from for during after before throughout and to since until by than year spring summer autumn early late"
    ).split()
)
DETERMINERS = frozenset(("the", "its", "their", "our", "his", "her", "this", "a"))
SLASH_LEADS = frozenset("on by from until between and or".split())
MONTH_LEADS = frozenset("in since by until from during of to last before after through late early".split())


RECENT = 1900
COUNTED = re.compile(r" (?!(?:was|has|is|as|his|its|this)\b)[a-z]*(?:s|men|children|people)\b")


def _dated(year: int | None, month: int, number: int, basis: str, groups: Groups, ask: Asking) -> Days:
    """One day, or the days from `number` to the group `last`."""
    named = groups.get("weekday") or groups.get("day_name") or groups.get("day_named") or ""
    weekday = ask.patterns.weekdays.get(named.rstrip(".").lower())
    if year is None:
        impossible = intervals.day(2024, month, number) is None
        return Days(None, None, "day", basis, problem="impossible" if impossible else "", weekday=weekday)
    first = intervals.day(year, month, number)
    last = intervals.day(year, month, int_of(groups["last"])) if groups.get("last") else first
    if first is None or last is None:
        return Days(None, None, "day", basis, problem="impossible", weekday=weekday)
    return Days(first, last, "day" if first == last else "range", basis, weekday=weekday)


def iso(groups: Groups, ask: Asking) -> Days | None:
    """2025-11-04."""
    return _dated(int_of(groups["year"]), int_of(groups["month"]), int_of(groups["day"]), "text", {}, ask)


def numeric(groups: Groups, ask: Asking) -> Days | None:
    """4.11.2025, 25/12/2024; 03/04/2024 keeps both readings."""
    one, two, year = int_of(groups["one"]), int_of(groups["two"]), int_of(groups["year"])
    day_first, month_first = intervals.day(year, two, one), intervals.day(year, one, two)
    if groups["mark"] == "." or month_first is None or one == two:
        found = day_first or (None if groups["mark"] == "." else month_first)
        return Days(found, found, "day", problem="" if found else "impossible")
    if day_first is None:
        return Days(month_first, month_first, "day")
    if ask.options.day_first is not None:
        chosen = day_first if ask.options.day_first else month_first
        return Days(chosen, chosen, "day")
    readings = ((day_first, day_first), (month_first, month_first))
    return Days(None, None, "day", problem="ambiguous", readings=readings)


def short_year(groups: Groups, ask: Asking) -> Days | None:
    """03/18/40: the year that is nearest to publication from below, at most ten years ahead."""
    if ask.published is None:
        return None
    number = ask.published.year // 100 * 100 + int_of(groups["year"])
    number -= 100 * (number > ask.published.year + 10)
    return numeric({**groups, "year": str(number), "mark": "/"}, ask)


def slashed(groups: Groups, ask: Asking) -> Days | None:
    """11/5 is a date only where a word says so; fractions and odds are printed alike."""
    if ask.lead not in SLASH_LEADS or ask.published is None:
        return None
    one, two = int_of(groups["one"]), int_of(groups["two"])
    day_first = ask.options.day_first if max(one, two) <= 12 else one > 12
    if day_first is None or not 1 <= (two if day_first else one) <= 12:
        return None
    month, number = (two, one) if day_first else (one, two)
    return _dated(near_year(month, groups, ask)[0], month, number, "published", groups, ask)


def century(groups: Groups, ask: Asking) -> Days | None:
    """the 19th century: 1800 to 1899, as newsrooms reckon it."""
    first = (int_of(groups["number"]) - 1) * 100
    return Days(intervals.year(max(first, 1))[0], intervals.year(first + 99)[1], "century")


def nth_month(groups: Groups, ask: Asking) -> Days | None:
    """the fourth of July, March fifteenth."""
    number = ask.patterns.ordinals.get("-".join((groups["nth"] or "").lower().split()), 0)
    return day_month({**groups, "day": str(number)}, ask)


def week_number(groups: Groups, ask: Asking) -> Days | None:
    """week 27 of 2025, as ISO 8601 counts them."""
    year, basis = anchor(groups, ask)
    number = int_of(groups["number"])
    if year is None or not 1 <= number <= 53:
        return Days(None, None, "week", basis) if year is None else None
    first = date.fromisocalendar(year, number, 1)
    return Days(*intervals.week(first), "week", basis)


def named_day(groups: Groups, ask: Asking) -> Days | None:
    """Christmas Eve, last Thanksgiving, Easter 2025."""
    rule = ask.patterns.holidays[(groups["holiday"] or "").lower().replace("’", "'")]
    year, basis = near_year(month_of_holiday(rule), groups, ask)
    if year is None:
        return Days(None, None, "day", basis)
    found = holiday(rule, year)
    which = (groups.get("which") or "").lower()
    if ask.published is not None and basis == "published":
        if found > ask.published and (which == "last" or not ask.future):
            found = holiday(rule, year - 1)
        elif which == "next" and found <= ask.published:
            found = holiday(rule, year + 1)
    return Days(found, found, "day", basis)


def day_month(groups: Groups, ask: Asking) -> Days | None:
    """4 November, 29-30 May, Friday, April 17."""
    month = month_of(groups["month"], ask)
    if not 1 <= int_of(groups["day"]) <= 31:
        return None
    year, basis = near_year(month, groups, ask)
    return _dated(year, month, int_of(groups["day"]), basis, groups, ask)


def day_month_range(groups: Groups, ask: Asking) -> Days | None:
    """29 May to 2 June."""
    month, month2 = month_of(groups["month"], ask), month_of(groups["month2"], ask)
    year, basis = near_year(month2, groups, ask)
    if year is None:
        return Days(None, None, "range", basis)
    first, last = intervals.day(year, month, int_of(groups["day"])), intervals.day(year, month2, int_of(groups["last"]))
    if first is None or last is None:
        return Days(None, None, "range", basis, problem="impossible")
    if first > last:
        first = intervals.shift_months(first, -12)
    return Days(first, last, "range", basis)


def months(groups: Groups, ask: Asking) -> Days | None:
    """January to September."""
    month, month2 = month_of(groups["month"], ask), month_of(groups["month2"], ask)
    year, basis = near_year(month2, groups, ask)
    if year is None:
        return Days(None, None, "months", basis)
    return Days(*intervals.months(year, month, month2), "months", basis)


def lone_month(groups: Groups, ask: Asking) -> Days | None:
    """A month alone: "may" and "march" are words too, so a preposition has to lead."""
    return in_month(groups, ask) if ask.lead in MONTH_LEADS else None


def in_month(groups: Groups, ask: Asking) -> Days | None:
    """March 2024, end of March."""
    month = month_of(groups["month"], ask)
    year, basis = near_year(month, groups, ask)
    if year is None:
        return Days(None, None, "month", basis, part_of(groups.get("part")))
    return led(Days(*intervals.month(year, month), "month", basis, part_of(groups.get("part"))), ask)


def this_month(groups: Groups, ask: Asking) -> Days | None:
    """last March."""
    if ask.published is None:
        return Days(None, None, "month", "unresolved")
    month, this = month_of(groups["month"], ask), ask.published
    which = (groups["which"] or "").lower()
    year = this.year - (which == "last" and month >= this.month) + (which == "next" and month <= this.month)
    return Days(*intervals.month(year, month), "month", "published")


def part_of_year(months: int, precision: str) -> Callable[[Groups, Asking], Days | None]:
    """Quarters (3 months) and halves (6 months)."""

    def found(groups: Groups, ask: Asking) -> Days | None:
        word = (groups["nth"] or "").lower()
        if word == "last" and not (groups.get("year") or groups.get("anchor")):
            return None  # "last quarter" is the one before this
        index = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 12 // months}.get(word) or int(word)
        year, basis = anchor(groups, ask)
        if year is None:
            return Days(None, None, precision, basis)
        first, last = (index - 1) * months + 1, index * months
        if not (groups.get("year") or groups.get("anchor")) and ask.published is not None:
            year -= not ask.future and date(year, first, 1) > ask.published
        return Days(*intervals.months(year, first, last), precision, basis)

    return found


def first_months(groups: Groups, ask: Asking) -> Days | None:
    """first nine months of 2024."""
    number = count(groups, ask)
    if not 1 <= number <= 12:
        return None
    year, basis = anchor(groups, ask)
    if year is None:
        return Days(None, None, "months", basis)
    return Days(*intervals.months(year, 1, number), "months", basis)


def months_to(groups: Groups, ask: Asking) -> Days | None:
    """nine months to September."""
    number = count(groups, ask)
    month = month_of(groups["month"], ask)
    year, basis = near_year(month, groups, ask)
    if year is None:
        return Days(None, None, "months", basis)
    last = intervals.last_day(year, month)
    return Days(intervals.month(year, month - number + 1)[0], last, "months", basis)


def fiscal(groups: Groups, ask: Asking) -> Days | None:
    """A fiscal year: which months it has is the desk's to say, so without that its days stay unknown."""
    start, named = ask.options.fiscal_year_start, int_of(groups["year"])
    if start is None:
        return Days(None, None, "fiscal-year", "text")
    ends = named + bool(groups.get("last"))
    if start == 1:
        return Days(*intervals.year(named), "fiscal-year")
    return Days(*intervals.months(ends, start, start - 1), "fiscal-year")


def years(groups: Groups, ask: Asking) -> Days | None:
    """2022–2026."""
    first, last = int_of(groups["year"]), int_of(groups["last"])
    if last < 100:
        if ask.lead not in YEAR_LEADS and ask.lead not in ("years", "season", "period", "("):
            return None  # a bare 2012-14 may be anything
        last += first // 100 * 100
        if last == first + 1:
            return fiscal(groups, ask)  # 2023-24 is a season or a fiscal year as often as two years
        if last % 100 <= 12:
            return None  # 2001-09 may be a month
    if first > last:
        return None
    return Days(intervals.year(first)[0], intervals.year(last)[1], "range")


def year(groups: Groups, ask: Asking) -> Days | None:
    """A bare number is a year only where its surroundings say so."""
    owner = ask.after.startswith(("’s", "'s")) or (ask.lead == "(" and ask.after.startswith(")"))
    number = int_of(groups["year"])
    # Newsrooms print counts with a comma, so "the 2024 budget" is the budget of a year.
    names_a_year = ask.lead in DETERMINERS and 1900 <= number <= 2099 and ask.after[:1] == " "
    if ask.lead not in YEAR_LEADS and not owner and not names_a_year:
        return None
    if number < RECENT and ask.lead == "of" and COUNTED.match(ask.after):
        return None  # "a survey of 1709 schoolchildren"
    return led(Days(*intervals.year(number), "year"), ask)


def part_year(groups: Groups, ask: Asking) -> Days | None:
    """end of last year, early 2024: the whole year, with the part named."""
    year, basis = anchor(groups, ask)
    if year is None:
        return Days(None, None, "year", basis, part_of(groups["part"]))
    return Days(*intervals.year(year), "year", basis, part_of(groups["part"]))


def decade(groups: Groups, ask: Asking) -> Days | None:
    """the 1990s."""
    year = int_of(groups["year"])
    return Days(intervals.year(year)[0], intervals.year(year + 9)[1], "decade", part=part_of(groups.get("part")))


def decade_word(groups: Groups, ask: Asking) -> Days | None:
    """the nineties: the last such decade that has begun; people in their fifties are no decade."""
    if ask.lead != "the" or ask.published is None:
        return None
    tens = "twenties thirties forties fifties sixties seventies eighties nineties".split()
    start = ask.published.year // 100 * 100 + 10 * (tens.index((groups["word"] or "").lower()) + 2)
    start -= 100 * (start > ask.published.year)
    return Days(intervals.year(start)[0], intervals.year(start + 9)[1], "decade", "published")


def season(groups: Groups, ask: Asking) -> Days | None:
    """spring 2024, last winter (northern hemisphere, meteorological)."""
    start = ask.patterns.seasons[(groups["season"] or "").lower()]
    if groups.get("year"):
        year, basis = int_of(groups["year"]), "text"
    elif ask.published is None:
        return Days(None, None, "season", "unresolved")
    else:
        which = (groups.get("which") or "").lower()
        year, basis = ask.published.year, "published"
        year += (which == "next" and start <= ask.published.month) - (
            which == "last" and start + 2 >= ask.published.month
        )
    return Days(intervals.month(year, start)[0], intervals.month(year, start + 2)[1], "season", basis)
