"""Dates: every date and period as printed, with the weekday beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.extract.context.frame import Frame
from checker.model.claims import Claim, DateClaim
from checker.model.document import Span
from checker.model.values import Period

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


def claims(frame: Frame) -> Iterator[Claim]:
    """Every date of an article."""
    for sentence in frame.sentences:
        for period in sentence.periods:
            yield DateClaim(frame.document, Span(period.start, period.end), sentence.span, period)
            if period.precision == "range":
                yield from _ends(frame, sentence.span, period)


def _ends(frame: Frame, sentence: Span, period: Period) -> Iterator[DateClaim]:
    """The ends of "from Tuesday, April 22, through Wednesday, April 29" that have a weekday and a number."""
    text, sides = frame.document.text, (period.first, period.last)
    named = list(WEEKDAY.finditer(text, period.start, period.end))
    if len(named) != len(sides):
        return
    for match, day, end in zip(named, sides, (named[1].start(), period.end), strict=True):
        words = text[match.start() : end].rstrip(" ,–-")
        if day is not None and re.search(rf"(?<!\d){day.day}(?!\d)", words):
            whole = Span(match.start(), match.start() + len(words))
            stated = DAYS.index(match[0])
            yield DateClaim(
                frame.document, whole, sentence, Period(*whole, day, day, "day", period.basis, weekday=stated)
            )
