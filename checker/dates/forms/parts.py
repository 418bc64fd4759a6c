"""Pieces that the forms of dates are made of.

`~` stands for white space, <month> and the like for the words of the calendar.
"""

from __future__ import annotations

SPACE = r"[ \t\xa0\u202f\u2009\n]"
DASH = r"[-–—‑\x7e]"
YEAR = r"(?:1[0-9]|20|21)[0-9]{2}"
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])"
NTH = r"(?:st|nd|rd|th)?"


def either(words: str) -> str:
    """The words in small letters or capitalised."""
    return "|".join(f"[{w[0].upper()}{w[0]}]{w[1:]}" for w in words.split())


ANCHOR = rf"(?:{YEAR}|(?:last|this|next|that)~y(?:ea)?r|the~(?:previous|past|current|same|coming)~year|the~year)"
OF_ANCHOR = rf"(?:,?~(?:of|in)~(?P<anchor>{ANCHOR})|,?~(?P<year>{YEAR}))?(?!\d)"
# "May 5, 2024", "May 5 of last year", "5 May '87", "5 May of 87", "Aug 05 12:00:00 2015", "10 August 88 AD".
TAIL = (
    rf"(?:{SPACE}?,?~(?:of~|in~)?(?:\d\d:\d\d:\d\d~)?(?P<year>{YEAR})(?!,\d)"
    r"|~of~(?P<anchor>(?:last|this|that|next|the~same)~year)"
    r"|,?~(?:of~)?[’'](?P<short>\d\d)\b|~of~(?P<shortened>\d\d)\b(?!~[a-z])"
    r"|,?~(?P<early>[1-9]\d{0,2})~(?:AD|CE|A\.D\.))?(?![\d%])"
)
PART = (
    r"(?P<part>(?:(?:very~)?end|beginning|start|middle)~of~(?:the~)?"
    r"|late(?:r|~in)?~|earl(?:y|ier)(?:~in)?~|mid(?:-|~)?)"
)
NTHS = either("first second third fourth last")
WHICH = either("last this next previous current coming upcoming following past")
UNIT = r"(?P<unit>(?i:day|week|wk|fortnight|month|quarter|qtr|year|yr|decade))"
PREFIX = r"(?:(?P<weekday><weekday>)(?:,?~(?:the~)?|,?~\())?"
# "July 16, a Thursday", "16 July (Thursday)"
SUFFIX = r"(?:,~an?~(?P<day_name><weekday>)\b|~\((?P<day_named><weekday>)\))?"
TO = r"(?:to|and|until|till|thr(?:ough|u))"
BETWEEN = rf"(?:{SPACE}*{DASH}{SPACE}*|~{TO}~(?:the~)?)"
# "2 weeks and 2 days", "1 year, 2 months"
SPAN = (
    rf"(?i:(?P<number><number>))~{UNIT}s?"
    r"(?:,?~(?:and~)?(?P<number2>\d{1,3}|one|two|three|four|five|six)~(?P<unit2>day|week|month|year)s?)?"
)
