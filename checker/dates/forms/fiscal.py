"""Fiscal years and their quarters: which months they have is the desk's to say."""

from __future__ import annotations

from checker.dates.forms.parts import NTHS, SPACE, YEAR

FISCAL = r"(?:(?:[Ff]iscal|[Ff]inancial)~(?:year~)?)"

FISCAL_YEARS: tuple[tuple[str, str, str], ...] = (
    (
        "fiscal-quarter",
        "q1 q2 q3 q4",
        rf"[Qq](?P<nth>[1-4])~(?:of~)?(?:FY{SPACE}?|{FISCAL})(?P<year>{YEAR}|\d\d)(?!\d)",
    ),
    (
        "fiscal-quarter",
        "first second third fourth nth",
        rf"(?P<nth>{NTHS}|[1-4](?:st|nd|rd|th))~quarter~of~(?:the~)?(?:FY{SPACE}?|{FISCAL})(?P<year>{YEAR}|\d\d)(?!\d)",
    ),
    (
        "fiscal-quarter",
        "fiscal financial",
        rf"{FISCAL}(?P<nth>{NTHS})~quarter\b(?:~of~(?P<year>{YEAR})(?!\d))?",
    ),
    (
        "fiscal",
        "fiscal financial",
        rf"(?:[Ff]iscal|[Ff]inancial)~(?:year~)?(?P<year>{YEAR})(?:[/–-](?P<last>\d\d(?:\d\d)?))?(?!\d)",
    ),
    ("fiscal", "fy", rf"FY{SPACE}?(?P<year>{YEAR}|\d\d)(?:[/–-](?P<last>\d\d(?:\d\d)?))?(?!\d)"),
)
