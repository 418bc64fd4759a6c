"""Two periods that are the ends of one: "from March 3 to tomorrow", "26 June 2019 - 28 June 2020", "Monday to now"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from checker.dates import intervals
from checker.dates.forms.parts import DASH, SPACE
from checker.model.values import Period

TO = re.compile(rf"{SPACE}(?:to|until|till|thr(?:ough|u))\b")
FROM_TO = re.compile(rf"{SPACE}*(?:,?{SPACE}(?:to|until|till|thr(?:ough|u)){SPACE}(?:the{SPACE})?|{DASH}{SPACE}*)")
AND = re.compile(rf"{SPACE}and{SPACE}(?:the{SPACE})?|{SPACE}*{DASH}{SPACE}*")
# "Monday to Friday", "Saturday-Sunday"; a dash between spaces is a pause: "on Monday — today — in".
WEEKDAYS = re.compile(rf"{SPACE}(?:to|until|till|thr(?:ough|u)){SPACE}|{DASH}")
TO_NOW = re.compile(
    rf"{SPACE}(?:to|until|till|and|through){SPACE}(?:now|date|the{SPACE}present|(?:the{SPACE})?current{SPACE}date)\b"
)
BETWEEN_NOW = re.compile(rf"[Bb]etween{SPACE}now{SPACE}and{SPACE}(?:the{SPACE})?$")
REACH = 24
# "next Friday" and "last May" have a year, "May 5" may borrow one.
RELATIVE = re.compile(r"(?i:this|last|next|to|yester|mon|tue|wed|thu|fri|sat|sun)[a-z]*(?! \d)\b")
NAMED = frozenset(("day", "month", "year", "quarter"))
WEEK = 7


def joined(text: str, found: list[Period], leads: list[str], published: date | None, diary: bool) -> list[Period]:
    """Pairs that "from ... to" or "between ... and" make one range of; so do two stated dates with "to" or a dash."""
    whole: list[Period] = []
    skip = False
    for at, period in enumerate(found):
        if skip:
            skip = False
            continue
        after = found[at + 1] if at + 1 < len(found) else None
        words = text[period.start : period.end]
        join = _join(period, leads[at], words, diary)
        range_ = None
        if join is not None and after is not None and join.fullmatch(text, period.end, after.start):
            range_ = _range(period, after, words)
            skip = range_ is not None
        whole.append(range_ or _to_now(text, period, leads[at], published) or period)
    return whole


def _join(period: Period, lead: str, words: str, diary: bool) -> re.Pattern[str] | None:
    """What may stand between a period and the end of its range."""
    if lead == "from":
        return FROM_TO
    if lead == "between":
        return AND
    if period.precision not in NAMED:
        return None
    if diary or period.basis == "text" or period.precision == "quarter":
        return FROM_TO
    return WEEKDAYS if words.endswith("day") else None


def _to_now(text: str, period: Period, lead: str, published: date | None) -> Period | None:
    """ "from March to date", "between now and May 21"."""
    if published is None or period.first is None or period.last is None:
        return None
    if lead in ("from", "between", "since") and period.first <= published:
        now = TO_NOW.match(text, period.end)
        if now is not None:
            return Period(period.start, now.end(), period.first, published, "range", "published")
    if lead == "and" and period.last >= published:
        before = BETWEEN_NOW.search(text, max(0, period.start - REACH), period.start)
        if before is not None:
            return Period(before.start(), period.end, published, period.last, "range", "published")
    return None


def _range(one: Period, two: Period, words: str) -> Period | None:
    """The range of two periods; None where one of its ends would lie outside the years 1 to 9999."""
    try:
        return _from_to(one, two, words)
    except (ValueError, OverflowError):
        return None


def _from_to(one: Period, two: Period, words: str) -> Period | None:
    """From the first day of one period to the last of another; a year that only the second states holds for both."""
    if one.first is None or two.last is None or one.part in ("since", "until") or two.part in ("since", "until"):
        return None
    first, last = one.first, two.last
    if (
        one.basis != "text"
        and two.basis == "text"
        and one.precision in ("day", "month", "quarter")
        and not RELATIVE.match(words)
    ):
        first = intervals.shift_months(first, 12 * (last.year - first.year))
        if first > last:
            first = intervals.shift_months(first, -12)
    if one.basis == two.basis == "published":
        if intervals.shift_months(last, -12) >= first:
            last = intervals.shift_months(last, -12)  # both hang on one publication date
        if one.precision == two.precision == "day" and timedelta(0) < first - last < timedelta(WEEK):
            last += timedelta(WEEK)  # "from Friday to Monday"
    elif one.basis == "text" and two.basis == "published" and last < first and two.precision in ("day", "month"):
        last = intervals.shift_months(last, 12 * (first.year - last.year))
        last = intervals.shift_months(last, 12) if last < first else last
    if first > last:
        return None
    basis = two.basis if one.basis != "published" or two.basis == "text" else one.basis
    return Period(one.start, two.end, first, last, "range", basis)
