"""What each suite calls a date, where that differs from what we do. Nothing here looks at a suite's answers.

TimeML (WikiWars, GUM) annotates the two ends of a range apart.
Recognizers-Text resolves a range up to the start of its second end ("from March to May" is March and April), and
"beginning", "middle", "end", "earlier" and "later" to thirds or halves of the period (its TIMEX modifiers).
duckling has "beginning", "middle" and "end" be thirds of a month, three months of a year (the end four) and three days
of a week, counts "last 2 weeks" in whole weeks, and means the second week by "the upcoming 2 weeks".
Recognizers, chrono, dateparser and duckling read messages, not news, with the month first. duckling is asked for coming
days, chrono for the nearest; and chrono resolves "next week" and "last 2 days" to the day that is so far away.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from checker.dates import intervals
from checker.dates.grammar import date_grammar
from checker.dates.options import DEFAULT, DateOptions
from checker.dates.relative import back, unit_around
from checker.model.values import Period
from checker.vocabulary.tables import shipped

# A word joins more clearly than a dash between spaces, and that than one inside "2017-Q1".
JOINS = tuple(map(re.compile, (r"\s(?:to|and|until|till|thru|through)\s(?:the\s)?", r"\s+[-–—~]\s+", r"\s*[-–—~]\s*")))
RANGES = ("range", "months")
Rewrite = Callable[[Period, str, date | None], list[Period]]


@dataclass(frozen=True, slots=True)
class Convention:
    """How to read the texts of a suite, and how to write what was read as the suite would."""

    rewrite: Rewrite
    options: DateOptions = DEFAULT
    diary: bool = False


def as_read(period: Period, text: str, published: date | None) -> list[Period]:
    """The period itself."""
    return [period]


def both_ends(period: Period, text: str, published: date | None) -> list[Period]:
    """The two ends of a range, as TimeML has them."""
    ends = _ends(period, text)
    if ends is None or period.first is None or period.last is None:
        return [period]
    cut, start, first, last = ends
    one = period._replace(end=cut, first=first[0], last=first[1])
    return [one, period._replace(start=start, first=last[0], last=last[1])]


def open_end(period: Period, text: str, published: date | None) -> list[Period]:
    """A range without its second end, and parts of periods in thirds or halves, as Recognizers-Text has them."""
    ends = _ends(period, text)
    if ends is not None and period.first is not None:
        words = text[period.start : period.end]
        between = words.lower().startswith("between")
        if (
            re.search(r"\d(?:st|nd|rd|th)?\s+and\s+\d", words)
            and not between
            and not _led_by_between(text, period.start)
        ):
            return both_ends(period, text, published)
        last = ends[3][0] - timedelta(1)
        return [period._replace(last=last)] if last >= period.first else [period]
    return [_halves(period, text, published) or _thirds(period)]


def _led_by_between(text: str, at: int) -> bool:
    return text[:at].rstrip().lower().endswith(("between", "between the"))


def _ends(period: Period, text: str) -> tuple[int, int, intervals.Interval, intervals.Interval] | None:
    """Where a range is cut in two, where its second end starts, and what each of them is."""
    words = text[period.start : period.end]
    joins = next((found for found in ([*join.finditer(words)] for join in JOINS) if found), None)
    join = joins[len(joins) // 2] if joins else None
    if join is None or period.first is None or period.last is None or period.precision not in RANGES:
        return None
    first, last = (period.first, period.first), (period.last, period.last)
    second = words[join.end() :]
    if period.first == period.last or words.lower().endswith("to date"):
        return None
    for found in date_grammar(shipped(), diary=True).find("in " + words[: join.start()], period.last)[:1]:
        if found.precision in ("month", "quarter", "year", "week"):
            first = unit_around(period.first, found.precision)
    for found in date_grammar(shipped(), diary=True).find("in " + second, period.last)[:1]:
        if found.part == "end":
            last = (period.last + timedelta(1), period.last + timedelta(1))
        elif found.precision in ("month", "quarter", "year", "week"):
            last = unit_around(period.last, found.precision)
    return period.start + join.start(), period.start + join.end(), first, last


def _halves(period: Period, text: str, published: date | None) -> Period | None:
    """ "earlier this month", "later this year": the half of it, up to or from the publication day."""
    words = text[period.start : period.end].lower()
    unit = next((unit for unit in ("week", "month", "year") if words.endswith(unit)), None)
    if unit is None or period.first is None or published is None or period.basis != "published":
        return None
    early = words.startswith(("earl", "begin", "start"))
    if not early and not words.startswith(("later", "end", "late ")):
        return None
    first, last = unit_around(period.first, unit)
    middle = {
        "week": first + timedelta(3),
        "month": first + timedelta(15),
        "year": first.replace(month=7, day=1),
    }[unit]
    if early:
        return period._replace(first=first, last=min(middle, max(published, first + timedelta(1))) - timedelta(1))
    later = words.startswith("later") or unit == "week"
    return period._replace(first=max(middle, published) if later else middle, last=last)


def _thirds(period: Period) -> Period:
    """The beginning, middle or end of a month in ten days each, of a year in four months each."""
    at = ("beginning", "middle", "end").index(period.part) if period.part in ("beginning", "middle", "end") else -1
    if at < 0 or period.first is None or period.last is None:
        return period
    year, month = period.first.year, period.first.month
    if period.precision == "month":
        first = date(year, month, (1, 10, 20)[at])
        return period._replace(first=first, last=period.last if at == 2 else first.replace(day=(10, 20)[at]))
    if period.precision == "year":
        return period._replace(first=date(year, 4 * at + 1, 1), last=intervals.last_day(year, 4 * at + 4))
    return period


def one_day(period: Period, text: str, published: date | None) -> list[Period]:
    """ "next week", "past 2 days": the day that lies so far from publication, as chrono has it."""
    told = DISTANCE.match(text, period.start, period.end)
    if told is None or published is None or period.first is None or period.last is None:
        return [period]
    way = {"next": -1, "within": -1, "this": 0}.get(told["way"].lower(), 1)
    if period.precision == "range":
        day = period.last + timedelta(told["way"].lower() == "within") if way < 0 else period.first
    elif period.precision in ("week", "quarter", "decade") or (period.precision == "year" and way):
        day = back(published, way, period.precision) or published
    else:
        return [period]
    return [period._replace(first=day, last=day)]


def whole_units(period: Period, text: str, published: date | None) -> list[Period]:
    """Spans in whole units and parts of periods, as duckling has them."""
    words = text[period.start : period.end].lower()
    unit = next((unit for unit in UNITS if re.search(rf"{unit}s?$", words)), None)
    if published is None or period.first is None or period.last is None:
        return [period]
    if unit is not None and period.precision == "range":
        this = unit_around(published, unit)
        if "upcoming" in words:
            first, last = unit_around(period.last, unit)
        elif words.startswith(("next", "coming")):
            first, last = this[1] + timedelta(1), unit_around(period.last, unit)[1]
        elif words.startswith(("last", "past", "previous")):
            first, last = unit_around(period.first, unit)[0], this[0] - timedelta(1)
        else:
            return [period]
        return [period._replace(first=first, last=last)]
    return [_part_of_unit(period)]


def _part_of_unit(period: Period) -> Period:
    at = ("beginning", "middle", "end").index(period.part) if period.part in ("beginning", "middle", "end") else -1
    first, last = period.first, period.last
    if at < 0 or first is None or last is None:
        return period
    if period.precision == "month":
        return period._replace(
            first=first.replace(day=(1, 11, 21)[at]), last=(last.replace(day=10), last.replace(day=20), last)[at]
        )
    if period.precision == "year":
        return period._replace(
            first=first.replace(month=(1, 5, 9)[at]), last=intervals.last_day(last.year, (3, 8, 12)[at])
        )
    if period.precision == "week":
        start = first + timedelta((0, 2, 4)[at])
        return period._replace(first=start, last=start + timedelta(2))
    return period


UNITS = ("day", "week", "month", "quarter", "year")
MESSAGES = DateOptions(day_first=False)
NEAREST = DateOptions(day_first=False, prefer="nearest")
DISTANCE = re.compile(r"(?i)(?P<way>next|this|last|past|within)\s")
COMING = DateOptions(day_first=False, prefer="future")
CONVENTIONS = {
    "timeml/": Convention(both_ends),
    "gum/": Convention(both_ends),
    "recognizers/DateTimeModel-en-others(day-first)": Convention(open_end, DateOptions(day_first=True), diary=True),
    "recognizers/": Convention(open_end, MESSAGES, diary=True),
    "chrono/": Convention(one_day, NEAREST, diary=True),
    "dateparser/": Convention(as_read, MESSAGES, diary=True),
    "duckling/": Convention(whole_units, COMING, diary=True),
    "sutime": Convention(both_ends),
}


def convention(source: str) -> Convention:
    """The convention of a suite by the first name that fits; without one, news as we read it."""
    return next((c for name, c in CONVENTIONS.items() if source.startswith(name)), Convention(as_read))
