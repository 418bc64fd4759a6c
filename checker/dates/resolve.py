"""A form that was found -> its days. One small function a form; None where the form does not hold after all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from checker.dates import intervals
from checker.dates.patterns import Patterns

Groups = dict[str, str | None]


class Days(NamedTuple):
    """What a form says; the fields are those of checker.model.values.Period."""

    first: date | None
    last: date | None
    precision: str
    basis: str = "text"
    part: str = ""
    problem: str = ""
    readings: tuple[tuple[date, date], ...] = ()
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Asking:
    """What a form may look at besides its own words.

    published: the day that relative words are judged by
    future:    True where words near it say that it is still to come
    lead:      the word before it in lower case, "(" or "" where there is none
    after:     what stands right behind it
    """

    published: date | None
    future: bool
    lead: str
    after: str
    patterns: Patterns


def resolve(form: str, groups: Groups, ask: Asking) -> Days | None:
    """The days of a form; None too where it runs out of the calendar's years 1 to 9999."""
    try:
        return FORMS[form](groups, ask)
    except (ValueError, OverflowError):
        return None


def _int(value: str | None) -> int:
    return int(value or 0)


def _part(value: str | None) -> str:
    word = (value or "").lower()
    for part, starts in (
        ("end", ("end", "the end", "late")),
        ("beginning", ("begin", "the begin", "start", "the start", "early")),
        ("middle", ("mid", "the mid")),
    ):
        if word.startswith(starts):
            return part
    return ""


def _month(name: str | None, ask: Asking) -> int:
    return ask.patterns.months[(name or "").rstrip(".").lower()]


def _anchor(groups: Groups, ask: Asking) -> tuple[int | None, str]:
    """The year of "of 2024" or "of last year", with the basis; None where it needs a date that is not there."""
    if groups.get("year"):
        return _int(groups["year"]), "text"
    words = (groups.get("anchor") or "").lower()
    if words[:4].isdigit():
        return int(words[:4]), "text"
    if ask.published is None:
        return None, "unresolved"
    this = ask.published.year
    step = {"last": -1, "previous": -1, "past": -1, "next": 1, "coming": 1}
    return this + next((number for word, number in step.items() if word in words), 0), "published"


def _near_year(month: int, groups: Groups, ask: Asking) -> tuple[int | None, str]:
    """The year of a month without one: news tells the past unless the words say otherwise."""
    if groups.get("year") or groups.get("anchor"):
        return _anchor(groups, ask)
    if ask.published is None:
        return None, "unresolved"
    this = ask.published
    if ask.future:
        return this.year + (month < this.month), "published"
    return this.year - (month > this.month + 1), "published"


def _dated(year: int | None, month: int, number: int, basis: str, groups: Groups, ask: Asking) -> Days:
    """One day, or the days from `number` to the group `last`."""
    weekday = ask.patterns.weekdays.get((groups.get("weekday") or "").rstrip(".").lower())
    if year is None:
        impossible = intervals.day(2024, month, number) is None
        return Days(None, None, "day", basis, problem="impossible" if impossible else "", weekday=weekday)
    first = intervals.day(year, month, number)
    last = intervals.day(year, month, _int(groups["last"])) if groups.get("last") else first
    if first is None or last is None:
        return Days(None, None, "day", basis, problem="impossible", weekday=weekday)
    return Days(first, last, "day" if first == last else "range", basis, weekday=weekday)


def _iso(groups: Groups, ask: Asking) -> Days | None:
    return _dated(_int(groups["year"]), _int(groups["month"]), _int(groups["day"]), "text", {}, ask)


def _numeric(groups: Groups, ask: Asking) -> Days | None:
    one, two, year = _int(groups["one"]), _int(groups["two"]), _int(groups["year"])
    day_first, month_first = intervals.day(year, two, one), intervals.day(year, one, two)
    if groups["mark"] == "." or month_first is None or one == two:
        found = day_first or (None if groups["mark"] == "." else month_first)
        return Days(found, found, "day", problem="" if found else "impossible")
    if day_first is None:
        return Days(month_first, month_first, "day")
    readings = ((day_first, day_first), (month_first, month_first))
    return Days(None, None, "day", problem="ambiguous", readings=readings)


def _day_month(groups: Groups, ask: Asking) -> Days | None:
    month = _month(groups["month"], ask)
    if not 1 <= _int(groups["day"]) <= 31:
        return None
    year, basis = _near_year(month, groups, ask)
    return _dated(year, month, _int(groups["day"]), basis, groups, ask)


def _day_month_range(groups: Groups, ask: Asking) -> Days | None:
    month, month2 = _month(groups["month"], ask), _month(groups["month2"], ask)
    year, basis = _near_year(month2, groups, ask)
    if year is None:
        return Days(None, None, "range", basis)
    first, last = intervals.day(year, month, _int(groups["day"])), intervals.day(year, month2, _int(groups["last"]))
    if first is None or last is None:
        return Days(None, None, "range", basis, problem="impossible")
    if first > last:
        first = intervals.shift_months(first, -12)
    return Days(first, last, "range", basis)


def _months(groups: Groups, ask: Asking) -> Days | None:
    month, month2 = _month(groups["month"], ask), _month(groups["month2"], ask)
    year, basis = _near_year(month2, groups, ask)
    if year is None:
        return Days(None, None, "months", basis)
    return Days(*intervals.months(year, month, month2), "months", basis)


def _lone_month(groups: Groups, ask: Asking) -> Days | None:
    """A month alone: "may" and "march" are words too, so a preposition has to lead."""
    return _in_month(groups, ask) if ask.lead in MONTH_LEADS else None


def _in_month(groups: Groups, ask: Asking) -> Days | None:
    month = _month(groups["month"], ask)
    year, basis = _near_year(month, groups, ask)
    if year is None:
        return Days(None, None, "month", basis, _part(groups.get("part")))
    return _led(Days(*intervals.month(year, month), "month", basis, _part(groups.get("part"))), ask)


def _this_month(groups: Groups, ask: Asking) -> Days | None:
    if ask.published is None:
        return Days(None, None, "month", "unresolved")
    month, this = _month(groups["month"], ask), ask.published
    which = (groups["which"] or "").lower()
    year = this.year - (which == "last" and month >= this.month) + (which == "next" and month <= this.month)
    return Days(*intervals.month(year, month), "month", "published")


def _part_of_year(months: int, precision: str) -> Callable[[Groups, Asking], Days | None]:
    """Quarters (3 months) and halves (6 months)."""

    def found(groups: Groups, ask: Asking) -> Days | None:
        word = (groups["nth"] or "").lower()
        index = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 12 // months}.get(word) or int(word)
        year, basis = _anchor(groups, ask)
        if year is None:
            return Days(None, None, precision, basis)
        first, last = (index - 1) * months + 1, index * months
        if not (groups.get("year") or groups.get("anchor")) and ask.published is not None:
            year -= not ask.future and date(year, first, 1) > ask.published
        return Days(*intervals.months(year, first, last), precision, basis)

    return found


def _first_months(groups: Groups, ask: Asking) -> Days | None:
    number = ask.patterns.numbers.get((groups["number"] or "").lower()) or _int_or_zero(groups["number"])
    if not 1 <= number <= 12:
        return None
    year, basis = _anchor(groups, ask)
    if year is None:
        return Days(None, None, "months", basis)
    return Days(*intervals.months(year, 1, number), "months", basis)


def _months_to(groups: Groups, ask: Asking) -> Days | None:
    number = ask.patterns.numbers.get((groups["number"] or "").lower()) or _int_or_zero(groups["number"])
    month = _month(groups["month"], ask)
    year, basis = _near_year(month, groups, ask)
    if year is None:
        return Days(None, None, "months", basis)
    last = intervals.last_day(year, month)
    return Days(intervals.month(year, month - number + 1)[0], last, "months", basis)


def _fiscal(groups: Groups, ask: Asking) -> Days | None:
    """A fiscal year: which months it has is the desk's to say, so its days stay unknown."""
    return Days(None, None, "fiscal-year", "text")


def _years(groups: Groups, ask: Asking) -> Days | None:
    first, last = _int(groups["year"]), _int(groups["last"])
    if first > last:
        return None
    return Days(intervals.year(first)[0], intervals.year(last)[1], "range")


YEAR_LEADS = frozenset(
    "in of from for during after before throughout and to since until by than spring summer autumn early late".split()
)
MONTH_LEADS = frozenset("in since by until from during of to last before after through late early".split())


def _year(groups: Groups, ask: Asking) -> Days | None:
    """A bare number is a year only where its surroundings say so."""
    owner = ask.after.startswith(("’s", "'s")) or (ask.lead == "(" and ask.after.startswith(")"))
    if ask.lead not in YEAR_LEADS and not owner:
        return None
    return _led(Days(*intervals.year(_int(groups["year"])), "year"), ask)


def _part_year(groups: Groups, ask: Asking) -> Days | None:
    year, basis = _anchor(groups, ask)
    if year is None:
        return Days(None, None, "year", basis, _part(groups["part"]))
    return Days(*intervals.year(year), "year", basis, _part(groups["part"]))


def _led(days: Days, ask: Asking) -> Days:
    """Open ends: "since 1992" has no last day, "until 2030" no first."""
    if ask.lead == "since":
        return days._replace(last=None, precision="open")
    if ask.lead in ("until", "by"):
        return days._replace(first=None, precision="open")
    return days


def _decade(groups: Groups, ask: Asking) -> Days | None:
    year = _int(groups["year"])
    return Days(intervals.year(year)[0], intervals.year(year + 9)[1], "decade", part=_part(groups.get("part")))


def _season(groups: Groups, ask: Asking) -> Days | None:
    start = ask.patterns.seasons[(groups["season"] or "").lower()]
    if groups.get("year"):
        year, basis = _int(groups["year"]), "text"
    elif ask.published is None:
        return Days(None, None, "season", "unresolved")
    else:
        which = (groups.get("which") or "").lower()
        year, basis = ask.published.year, "published"
        year += (which == "next" and start <= ask.published.month) - (
            which == "last" and start + 2 >= ask.published.month
        )
    return Days(intervals.month(year, start)[0], intervals.month(year, start + 2)[1], "season", basis)


def _past_span(groups: Groups, ask: Asking) -> Days | None:
    if ask.published is None:
        return Days(None, None, "range", "unresolved")
    number = _number(groups, ask)
    if not number:
        return Days(None, ask.published, "open", "published")
    first = _back(ask.published, number, groups["unit"] or "")
    return Days(first, ask.published, "range", "published") if first else None


def _ago(groups: Groups, ask: Asking) -> Days | None:
    unit, number = groups["unit"] or "", _number(groups, ask)
    if ask.published is None:
        return Days(None, None, unit, "unresolved")
    then = _back(ask.published, number, unit)
    if not number or then is None:
        return None
    return Days(*_unit_around(then, unit), unit if unit != "decade" else "year", "published")


def _this_unit(groups: Groups, ask: Asking) -> Days | None:
    unit, which = groups["unit"] or "", (groups["which"] or "").lower()
    if ask.published is None:
        return Days(None, None, unit, "unresolved")
    step = {"last": -1, "previous": -1, "next": 1, "coming": 1}.get(which, 0)
    if unit == "weekend":
        saturday = intervals.week(ask.published)[0] + timedelta(
            5 + 7 * (step - (step == 0 and ask.published.weekday() < 5 and not ask.future))
        )
        return Days(saturday, saturday + timedelta(1), "range", "published")
    then = _back(ask.published, -step, unit) if step else ask.published
    return Days(*_unit_around(then, unit), unit, "published") if then else None


def _this_weekday(groups: Groups, ask: Asking) -> Days | None:
    return _weekday(groups, ask)


def _weekday(groups: Groups, ask: Asking) -> Days | None:
    weekday = ask.patterns.weekdays[(groups["weekday"] or "").lower()]
    which = (groups.get("which") or "").lower()
    if ask.published is None:
        return Days(None, None, "day", "unresolved")
    found = intervals.same_weekday_before(ask.published, weekday)
    if which == "next" or (ask.future and found < ask.published):
        found += timedelta(7)
    elif which == "last" and found == ask.published:
        found -= timedelta(7)
    return Days(found, found, "day", "published")


def _relative_day(groups: Groups, ask: Asking) -> Days | None:
    if ask.published is None:
        return Days(None, None, "day", "unresolved")
    step = {"yesterday": -1, "today": 0, "tomorrow": 1}[(groups["word"] or "").lower()]
    found = ask.published + timedelta(step)
    return Days(found, found, "day", "published")


def _number(groups: Groups, ask: Asking) -> int:
    word = (groups.get("number") or "one").lower()
    return ask.patterns.numbers.get(word, 0) if not word.isdigit() else int(word)


def _int_or_zero(word: str | None) -> int:
    return int(word) if word and word.isdigit() else 0


def _back(of: date, number: int, unit: str) -> date | None:
    """The day `number` units before a day; None where it lies outside the calendar."""
    try:
        if unit in ("day", "week"):
            return of - timedelta(number * (7 if unit == "week" else 1))
        return intervals.shift_months(of, -number * {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit])
    except (ValueError, OverflowError):
        return None


def _unit_around(of: date, unit: str) -> tuple[date, date]:
    """The whole day, week, month, quarter, year or decade that a day is in."""
    if unit == "day":
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


FORMS: dict[str, Callable[[Groups, Asking], Days | None]] = {
    "iso": _iso, "numeric": _numeric, "day-month": _day_month, "month-day": _day_month,
    "day-month-range": _day_month_range, "months": _months, "part-month": _in_month, "month-year": _in_month,
    "this-month": _this_month, "in-month": _lone_month, "quarter": _part_of_year(3, "quarter"),
    "half": _part_of_year(6, "half"), "first-months": _first_months, "months-to": _months_to, "fiscal": _fiscal,
    "split-year": _fiscal, "decade": _decade, "years": _years, "part-year": _part_year, "season-year": _season,
    "this-season": _season, "past-span": _past_span, "ago": _ago, "this-unit": _this_unit,
    "this-weekday": _this_weekday, "relative-day": _relative_day, "weekday": _weekday, "year": _year,
}  # fmt: skip
