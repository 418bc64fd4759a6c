"""Months and their runs, quarters, halves, weeks of a year and seasons."""

from __future__ import annotations

from checker.dates.forms.parts import ANCHOR, DASH, DAY, NTHS, OF_ANCHOR, PART, SPACE, YEAR, either

QUARTER = r"(?:quarter|qtr)(?!~(?:in~a~row|running|straight)\b)"
ENDED = r"(?:to|through|ended(?:~(?:in|on))?|ending(?:~(?:in|on))?)"
SHORT = r"(?:~(?:of~)?[’'](?P<short>\d\d)|~of~(?P<shortened>\d\d)(?!~[a-z]))(?!\d)"

MONTHS: tuple[tuple[str, str, str], ...] = (
    (
        "months",
        "month",
        (
            rf"(?P<month><month>){SPACE}*(?:{DASH}|~(?:to|through|till|until|and)~){SPACE}*(?P<month2><month>)"
            rf"(?!~(?:the~)?{DAY}\b){OF_ANCHOR}"
        ),
    ),
    (
        "month-year",
        "month",
        rf"(?P<month><month>)(?:(?:,?~(?:of~|in~)?|[-/])(?P<year>{YEAR})(?!\d)|{SHORT})",
    ),
    ("month-year", "month", r"(?P<month><month>)~of~(?P<anchor>(?:last|this|that|next|the~same|that~same)~year)\b"),
    ("month-year", "bare-year", rf"(?P<year>{YEAR})~(?!May|March)(?P<month><month>)(?!~\d|[a-z])"),
    (
        "in-month",
        "month",
        (
            rf"(?P<month><fullmonth>)\b(?!~{DAY}\b|{SPACE}*{DASH}|,?~(?:of~)?{YEAR})"
            # April, June and August are first names too: "in June Carter's book".
            r"(?:(?!~[A-Z])|(?<=[yr])(?<!May))"
        ),
    ),
    ("short-month", "month", rf"(?P<month><month>)(?!~(?:{DAY}\b|[A-Zdl])|{SPACE}*{DASH}|,?~(?:of~)?{YEAR}|[a-z])"),
    (
        "part-month",
        "end beginning start middle late early mid",
        rf"(?i:{PART})(?P<month><month>)(?!~(?:{DAY}\b(?!~{YEAR}))){OF_ANCHOR}",
    ),
    ("this-month", "last this next", rf"(?P<which>{either('last this next')})~(?P<month><fullmonth>)\b(?!~\d)"),
    ("quarter", "first second third fourth last", rf"(?P<nth>{NTHS})(?:~|-){QUARTER}\b{OF_ANCHOR}"),
    ("quarter", "nth", rf"(?P<nth>[1-4])(?:st|nd|rd|th)~{QUARTER}\b{OF_ANCHOR}"),
    ("quarter", "q1 q2 q3 q4", rf"[Qq](?P<nth>[1-4]){OF_ANCHOR}"),
    ("quarter", "mark", rf"(?P<nth>[1-4])Q{OF_ANCHOR}"),
    ("quarter", "bare-year year-mark", rf"(?P<year>{YEAR})(?:~|-)?[Qq](?P<nth>[1-4])(?!\d)"),
    ("half", "mark", rf"(?P<nth>[12])H{OF_ANCHOR}"),
    ("half", "bare-year year-mark", rf"(?P<year>{YEAR})(?:~|-)[Hh](?P<nth>[12])(?!\d)"),
    ("half", "first second", rf"(?P<nth>{NTHS})~half\b(?=~(?:of|in)~{ANCHOR}|~{YEAR}){OF_ANCHOR}"),
    ("half", "h1 h2", rf"[Hh](?P<nth>[12]){OF_ANCHOR}"),
    ("first-months", "first initial", rf"(?:[Ff]irst|[Ii]nitial)~(?P<number><number>)~months{OF_ANCHOR}"),
    (
        "months-to",
        "number",
        rf"(?i:(?P<number><number>))(?:~|-)months?~{ENDED}~(?P<month><month>)(?:~{DAY}(?!\d))?{OF_ANCHOR}",
    ),
    (
        "months-to",
        "year quarter half half-year",
        rf"(?i:(?P<span>year|quarter|half(?:(?:-|~)year)?))~{ENDED}~(?P<month><month>)(?:~{DAY}(?!\d))?{OF_ANCHOR}",
    ),
    ("season-year", "season", rf"(?P<season>(?i:<season>))~(?:of~)?(?P<year>{YEAR})(?!\d)"),
    ("this-season", "last this next", rf"(?P<which>{either('last this next')})~(?P<season><season>)\b"),
    ("week-number", "week", rf"[Ww]eek~(?P<number>\d{{1,2}})\b(?!~(?:of~(?!{ANCHOR})|\w+s\b)){OF_ANCHOR}"),
)
