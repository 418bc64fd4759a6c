"""Days of a month by its name: 4 November 2025, Nov. 4-6, the fourth of July, the first Monday of May."""

from __future__ import annotations

from checker.dates.forms.parts import BETWEEN, DASH, DAY, NTH, PREFIX, SPACE, SUFFIX, TAIL, YEAR, either

MONTH_NOW = r"(?:(?P<which>this|last|next|the|the~(?:same|current|previous|following|coming))~month\b)"
COUNTS = either("first second third fourth fifth last") + r"|[1-5](?:st|nd|rd|th)"

DAYS: tuple[tuple[str, str, str], ...] = (
    (
        "weekday-of-month",
        "first second third fourth fifth last nth",
        rf"(?P<count>{COUNTS})~(?P<weekday><fullweekday>)~(?:of|in)~(?:{MONTH_NOW}|(?P<month><month>)(?!~\d\d?\b){TAIL})",
    ),
    (
        "day-month-range",
        "count nth",
        rf"(?P<day>{DAY}){NTH}~(?P<month><month>){BETWEEN}(?P<last>{DAY}){NTH}~(?P<month2><month>){TAIL}",
    ),
    (
        "day-month",
        "count nth mark weekday",
        (
            rf"{PREFIX}(?P<day>\d{{1,2}})(?:{NTH}|\.)(?:{BETWEEN}(?P<last>{DAY}){NTH})?"
            rf"~(?:day~)?(?:of~)?(?P<month><month>)(?![a-z]){TAIL}{SUFFIX}"
        ),
    ),
    (
        "nth-month",
        "ordinal weekday",
        (
            rf"{PREFIX}(?i:(?P<nth><ordinal>))(?:{BETWEEN}(?i:(?P<nth_last><ordinal>)))?"
            rf"~(?:day~)?of~(?P<month><month>)(?![a-z]){TAIL}"
        ),
    ),
    (
        "nth-month",
        "ordinal",
        rf"(?i:(?P<nth><ordinal>)){BETWEEN}(?i:(?P<nth_last><ordinal>))~(?P<month><month>)(?![a-z]){TAIL}",
    ),
    (
        "nth-month",
        "month weekday",
        (
            rf"{PREFIX}(?P<month><month>)~(?:the~)?(?P<nth><ordinal>)\b"
            rf"(?:{BETWEEN}(?:(?P<nth_last><ordinal>)\b|(?P<last>{DAY})(?:st|nd|rd|th)(?!~[a-z])))?{TAIL}"
        ),
    ),
    (
        "day-month-range",
        "month",
        (
            rf"(?P<month><month>)~(?P<day>{DAY}){NTH}(?:{SPACE}*{DASH}{SPACE}*|~(?:to|until|till|through)~)"
            rf"(?P<month2><month>)~(?P<last>{DAY}){NTH}(?!\d){TAIL}"
        ),
    ),
    (
        "month-day",
        "month weekday",
        (
            rf"{PREFIX}(?P<month><month>)(?:~|,~(?=\d{{1,2}}(?:st|nd|rd|th)))(?:the~)?(?P<day>\d{{1,2}}){NTH}"
            rf"(?![\d,.]\d|\d|{SPACE}*(?:percent|%))"
            rf"(?:{BETWEEN}(?:(?P<last>{DAY}){NTH}(?!\d)|(?P<nth_last><ordinal>)\b))?{TAIL}{SUFFIX}"
        ),
    ),
    ("month-day", "bare-year", rf"(?P<year>{YEAR}),?~(?P<month><month>)~(?P<day>{DAY}){NTH}(?![\d,.]\d|\d)"),
    (
        "day-of-month",
        "count nth",
        rf"(?P<day>{DAY})(?:st|nd|rd|th)?~(?:day~)?of~{MONTH_NOW}",
    ),
    ("nth-weekday", "weekday", r"(?P<weekday><weekday>),?~(?:the~)?(?P<day>\d{1,2})(?:st|nd|rd|th)\b"),
    ("nth-weekday", "weekday", r"(?P<weekday><weekday>),?~the~(?P<nth><ordinal>)\b"),
)
