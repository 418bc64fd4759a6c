"""Periods made of others: "two weeks after May 13", "the first week of June", "from March 3 to tomorrow"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from checker.dates import intervals
from checker.dates.forms.parts import NTHS, SPACE
from checker.dates.patterns import Patterns
from checker.dates.ranges import TO as JOIN_TO
from checker.dates.relative import back
from checker.model.values import Period

REACH = 48
UNITS = ("week", "day", "month", "fortnight", "year", "Week", "w/c")
# The word before a period says which of these can stand there.
SHIFTS = frozenset(("before", "after", "from", "to", "following", "the"))
PARTS = frozenset(("of", "in", "the", "beginning", "starting", "commencing", "w/c", "on", "from", "ended", "ending"))
SHIFT = re.compile(
    rf"(?<!\w)(?P<number>\w+(?:[ -]\w+)?){SPACE}(?P<unit>day|week|fortnight|month|year)s?{SPACE}"
    rf"(?P<way>before|prior{SPACE}to|ahead{SPACE}of|after|from|following){SPACE}(?:the{SPACE})?$"
)
PART = re.compile(
    rf"(?:[Tt]he{SPACE})?\b(?P<nth>{NTHS}|\d\d?(?:st|nd|rd|th)){SPACE}(?:(?P<number>\w+){SPACE})?"
    rf"(?P<unit>day|week|weekend|month)s?{SPACE}(?:of|in){SPACE}(?:the{SPACE})?$"
)
WEEK = re.compile(
    rf"(?:[Tt]he{SPACE})?\b(?:[Ww]eek{SPACE}(?:of|(?:beginning|starting|commencing)(?:{SPACE}on)?)|w/c){SPACE}(?:the{SPACE})?$"
)
ENDED = re.compile(rf"(?:[Tt]he{SPACE})?\b[Ww]eek{SPACE}(?:ended|ending)(?:{SPACE}on)?{SPACE}$")
RUN = re.compile(
    rf"(?<!\w)(?P<for>for{SPACE})?(?P<number>\w+){SPACE}(?P<unit>day|week|fortnight|month|year)s?,?{SPACE}"
    rf"(?:(?P<starting>starting|beginning|commencing)(?:{SPACE}(?:on|from))?|from){SPACE}(?:the{SPACE})?$"
)


def composed(text: str, period: Period, lead: str, known: Patterns) -> Period:
    """The period that the words before it make of it; the period itself where they make nothing."""
    if period.first is None or period.last is None or (lead not in SHIFTS and lead not in PARTS):
        return period
    before = text[max(0, period.start - REACH) : period.start]
    if not any(unit in before for unit in UNITS):
        return period
    found = _part(before, period, known) if lead in PARTS else None
    if found is None and lead in SHIFTS:
        found = _shifted(before, period, known)
        if found is not None and (period.first != period.last or JOIN_TO.match(text, period.end)) and lead == "from":
            found = None  # "64 days from May 3 to July 6" is a range
    if found is None:
        return period
    at, first, last = found
    precision = "day" if first == last else "range"
    return period._replace(start=period.start - at, first=first, last=last, precision=precision, part="")


def _number(word: str | None, known: Patterns) -> int:
    word = (word or "one").lower()
    return int(word) if word.isdigit() and len(word) < 4 else known.numbers.get(word, 0)


def _shifted(before: str, period: Period, known: Patterns) -> tuple[int, date, date] | None:
    match = SHIFT.search(before)
    number = _number(match["number"], known) if match else 0
    if match is None or (not number and " " in match["number"]):
        number = _number(match["number"].split()[-1], known) if match else 0
    if match is None or not number or period.first is None or period.last is None:
        return None
    start = match.end("number") - len(match["number"].split()[-1]) if " " in match["number"] else match.start()
    earlier = match["way"] in ("before", "prior to", "ahead of")
    of = period.first if earlier else period.last
    day = back(of, number if earlier else -number, match["unit"])
    return (len(before) - start, day, day) if day else None


def _part(before: str, period: Period, known: Patterns) -> tuple[int, date, date] | None:
    if period.first is None or period.last is None:
        return None
    run = RUN.search(before)
    number = _number(run["number"], known) if run and (run["for"] or run["starting"]) else 0
    if run is not None and number and period.first == period.last:
        after = back(period.first, -number, run["unit"])
        return (len(before) - run.start("number"), period.first, after - timedelta(1)) if after else None
    week = WEEK.search(before)
    if week is not None and period.first == period.last:
        return len(before) - week.start(), *intervals.week(period.first)
    ended = ENDED.search(before)
    if ended is not None and period.first == period.last:
        return len(before) - ended.start(), period.last - timedelta(6), period.last
    match = PART.search(before)
    if match is None or period.first == period.last:
        return None
    words = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 0}
    nth = words.get(match["nth"].lower(), 99)
    if nth == 99:
        nth = int(re.sub(r"\D", "", match["nth"]))
    days = _nth(period.first, period.last, nth, match["unit"], _number(match["number"], known))
    return (len(before) - match.start(), *days) if days else None


def _nth(first: date, last: date, nth: int, unit: str, number: int) -> intervals.Interval | None:
    """The nth (0 for the last) run of `number` days, weeks or months of a period."""
    if not number:
        return None
    if unit in ("week", "weekend") and number == 1:
        # The first week is the one that holds most of its days in the period (ISO 8601 for years).
        monday = intervals.week(first + timedelta(3))[0] if nth else intervals.week(last - timedelta(3))[0]
        monday += timedelta(7 * max(nth - 1, 0))
        if monday > last:
            return None
        return (monday, monday + timedelta(6)) if unit == "week" else (monday + timedelta(5), monday + timedelta(6))
    if nth > 1 and number > 1:
        return None
    size = {"day": 1, "week": 7}.get(unit)
    if size is None:
        start = intervals.shift_months(first, nth - 1) if nth else intervals.shift_months(last + timedelta(1), -number)
        end = intervals.shift_months(start, number) - timedelta(1)
    else:
        start = first + timedelta(size * (nth - 1)) if nth else last - timedelta(size * number - 1)
        end = start + timedelta(size * number - 1)
    return (start, end) if first <= start and end <= last else None
