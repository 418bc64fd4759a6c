"""When an article was published, and how we know."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

HEADER = re.compile(
    r"\s{0,4}date[ \t:]+(\d{4})-(\d\d)-(\d\d)(?:[T \t]+\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?[ \t]*"
)
ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
IN_DATELINE = re.compile(r"\b(?:(\d{1,2}) )?([A-Z][a-z]{2,8})\.?(?: (\d{1,2}))?,? (\d{4})\b")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
IN_NAME = re.compile(r"(?<!\d)(\d{4})([-_]?)(\d\d)\2(\d\d)(?!\d)")


class Header(NamedTuple):
    """A first line `date 2025-02-25 16:40`: the day, and where the article's own text begins."""

    published: date
    end: int


def header(text: str) -> Header | None:
    """The date header at the head of a text, None where there is none or its date does not exist."""
    match = HEADER.match(text)
    if match is None:
        return None
    day = _day(match[1], match[2], match[3])
    return None if day is None else Header(day, match.end())


def iso_day(value: str) -> date | None:
    """The day of an ISO 8601 date or time at the head of a string."""
    match = ISO.match(value.strip())
    return _day(*match.groups()) if match else None


def day_in_name(name: str) -> date | None:
    """A day in a file name: 2025-02-25, 2025_02_25 or 20250225, from 1990 to 2099."""
    for match in IN_NAME.finditer(name):
        day = _day(match[1], match[3], match[4])
        if day is not None and 1990 <= day.year <= 2099:
            return day
    return None


def day_in_dateline(text: str) -> date | None:
    """The day of a dateline that names day, month and year: "LIMA, 3 March 2025 –", "LIMA, Peru, March 3, 2025 –"."""
    match = IN_DATELINE.search(text)
    if match is None:
        return None
    before, month, after, year = match.groups()
    known, day = month[:3].lower() in MONTHS, before or after
    return _day(year, str(MONTHS.index(month[:3].lower()) + 1), day) if known and day else None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
