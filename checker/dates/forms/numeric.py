"""Days in figures: 2025-11-04, 4.11.2025, 11/5, 2025-W45."""

from __future__ import annotations

from checker.dates.forms.parts import DASH, DAY, SPACE, YEAR

WEEKDAY = r"(?:(?P<weekday><weekday>),?~)?"
ENDS = rf"(?:{SPACE}*{DASH}{SPACE}*|~(?:to|until|till|through|and)~)"

NUMERIC: tuple[tuple[str, str, str], ...] = (
    ("iso", "year-mark", rf"(?P<year>{YEAR})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])"),
    ("iso-week", "year-mark", rf"(?P<year>{YEAR})-?W(?P<number>\d\d)(?:-?(?P<day>[1-7]))?(?!\d)"),
    (
        "numeric-range",
        "mark",
        (
            rf"(?P<one>\d{{1,2}})(?P<mark>[./-])(?P<two>\d{{1,2}})(?:(?P=mark)(?P<year>{YEAR}))?{ENDS}"
            rf"(?P<one2>\d{{1,2}})(?P=mark)(?P<two2>\d{{1,2}})(?:(?:(?P=mark)|,?~)(?P<year2>{YEAR}))?(?![\d/])"
        ),
    ),
    (
        "numeric",
        "mark weekday",
        rf"{WEEKDAY}(?P<one>\d{{1,2}})(?P<mark>[./-])(?P<two>\d{{1,2}})(?P=mark)(?P<year>{YEAR})(?!\d)",
    ),
    ("short-year", "mark weekday", rf"{WEEKDAY}(?P<one>\d{{1,2}})/(?P<two>\d{{1,2}})/(?P<year>\d\d)(?![\d/])"),
    ("compact", "compact", r"(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-2]\d|3[01])(?!\d)"),
    (
        "iso",
        "year-mark",
        rf"(?P<year>{YEAR})(?P<mark>[/.])(?P<month>1[0-2]|0?[1-9])(?P=mark)(?P<day>{DAY})(?![\d.]\d|\d)",
    ),
    ("day-month", "year-mark", rf"(?P<year>{YEAR})[-/](?P<month><month>)[-/](?P<day>{DAY})(?!\d)"),
    ("day-month", "month", rf"(?P<month><month>)[-/](?P<day>{DAY})[-/](?P<year>{YEAR})(?!\d)"),
    ("day-month", "mark", rf"(?P<day>{DAY})[-/](?P<month><month>)[-/](?P<year>{YEAR})(?!\d)"),
    ("slashed", "mark weekday", rf"{WEEKDAY}(?P<one>\d{{1,2}})/(?P<two>\d{{1,2}})(?![\d/]|[.,]\d)"),
    ("month-of-year", "mark", r"(?P<month>0[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d)(?![\d/])"),
)
