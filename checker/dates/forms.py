"""The forms of dates and periods, as one pattern a form.

`~` stands for white space, <month> and the like for the words of the calendar.
"""

from __future__ import annotations

SPACE = r"[ \t\xa0\u202f\u2009\n]"
DASH = r"[-–—‑]"
YEAR = r"(?:1[0-9]|20|21)[0-9]{2}"
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])"
NTH = r"(?:st|nd|rd|th)?"
ANCHOR = rf"(?:{YEAR}|(?:last|this|next|that)~year|the~(?:previous|past|current|same|coming)~year|the~year)"
OF_ANCHOR = rf"(?:,?~(?:of|in)~(?P<anchor>{ANCHOR})|,?~(?P<year>{YEAR}))?(?!\d)"
TAIL = rf"(?:{SPACE}?,?~(?:of~|in~)?(?P<year>{YEAR})|~of~(?P<anchor>(?:last|this|that|next|the~same)~year))?(?![\d%])"
PART = r"(?P<part>(?:end|beginning|start|middle)~of~(?:the~)?|late~|early~|mid[- ~]?)"


def _either(word: str) -> str:
    return "|".join(f"[{w[0].upper()}{w[0]}]{w[1:]}" for w in word.split())


NTHS = _either("first second third fourth last")
WHICH = _either("last this next previous current coming")
UNIT = r"(?P<unit>day|week|fortnight|month|quarter|year|decade)"
PREFIX = r"(?:(?P<weekday><weekday>)(?:,?~(?:the~)?|,?~\())?"
# "July 16, a Thursday", "16 July (Thursday)"
SUFFIX = r"(?:,~an?~(?P<day_name><weekday>)\b|~\((?P<day_named><weekday>)\))?"
BETWEEN = rf"(?:{SPACE}*{DASH}{SPACE}*|~(?:to|and|until)~)"

# name, first words, pattern
FORMS: tuple[tuple[str, str, str], ...] = (
    ("iso", "digit", rf"(?P<year>{YEAR})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])"),
    ("numeric", "digit", rf"(?P<one>\d{{1,2}})(?P<mark>[./-])(?P<two>\d{{1,2}})(?P=mark)(?P<year>{YEAR})(?!\d)"),
    ("short-year", "digit", r"(?P<one>\d{1,2})/(?P<two>\d{1,2})/(?P<year>\d\d)(?![\d/])"),
    ("compact", "digit", r"(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-2]\d|3[01])(?!\d)"),
    ("iso", "digit", rf"(?P<year>{YEAR})(?P<mark>[/.])(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?!\d)"),
    ("day-month", "digit", rf"(?P<year>{YEAR})[-/](?P<month><month>)[-/](?P<day>{DAY})(?!\d)"),
    ("day-month", "month", rf"(?P<month><month>)[-/](?P<day>{DAY})[-/](?P<year>{YEAR})(?!\d)"),
    ("slashed", "digit", r"(?P<one>\d{1,2})/(?P<two>\d{1,2})(?![\d/])"),
    ("day-month", "digit", rf"(?P<day>{DAY})[-/](?P<month><month>)[-/](?P<year>{YEAR})(?!\d)"),
    (
        "day-month-range",
        "digit",
        rf"(?P<day>{DAY}){NTH}~(?P<month><month>){BETWEEN}(?P<last>{DAY}){NTH}~(?P<month2><month>){TAIL}",
    ),
    (
        "day-month",
        "digit weekday",
        rf"{PREFIX}(?P<day>\d{{1,2}}){NTH}(?:{BETWEEN}(?P<last>{DAY}){NTH})?~(?:of~)?(?P<month><month>)(?![a-z]){TAIL}{SUFFIX}",
    ),
    (
        "nth-month",
        "ordinal weekday",
        rf"{PREFIX}(?i:(?P<nth><ordinal>))~(?:day~)?of~(?P<month><month>)(?![a-z]){TAIL}",
    ),
    ("nth-month", "month weekday", rf"{PREFIX}(?P<month><month>)~(?:the~)?(?P<nth><ordinal>)\b{TAIL}"),
    (
        "day-month-range",
        "month",
        (
            rf"(?P<month><month>)~(?P<day>{DAY}){NTH}(?:{SPACE}*{DASH}{SPACE}*|~(?:to|until|through)~)"
            rf"(?P<month2><month>)~(?P<last>{DAY}){NTH}(?!\d){TAIL}"
        ),
    ),
    (
        "month-day",
        "month weekday",
        (
            rf"{PREFIX}(?P<month><month>)~(?:the~)?(?P<day>\d{{1,2}}){NTH}(?![\d,.]\d|\d|{SPACE}*(?:percent|%))"
            rf"(?:{BETWEEN}(?P<last>{DAY}){NTH}(?!\d))?{TAIL}{SUFFIX}"
        ),
    ),
    (
        "months",
        "month",
        rf"(?P<month><month>){SPACE}*(?:{DASH}|~(?:to|through|and)~){SPACE}*(?P<month2><month>){OF_ANCHOR}",
    ),
    ("month-year", "month", rf"(?P<month><month>)(?:,?~(?:of~|in~)?|[-/])(?P<year>{YEAR})(?!\d)"),
    ("month-year", "digit", rf"(?P<year>{YEAR})~(?!May|March)(?P<month><month>)(?!~\d|[a-z])"),
    ("in-month", "month", rf"(?P<month><fullmonth>)\b(?!~(?:{DAY}\b|[A-Z])|{SPACE}*{DASH}|,?~(?:of~)?{YEAR})"),
    ("part-month", "end beginning start middle late early mid", rf"(?i:{PART})(?P<month><month>){OF_ANCHOR}"),
    ("part-year", "end beginning start middle late early mid", rf"(?i:{PART})(?P<anchor>{ANCHOR})(?!\d|[’']?s\b)"),
    (
        "century",
        "digit",
        r"(?P<number>1?[1-9]|[12][0-9])(?:st|nd|rd|th)~centur(?:y|ies)\b",
    ),
    (
        "decade",
        "late early mid digit",
        r"(?:(?i:(?P<part>late~|early~|mid-?))(?:the~)?)?(?P<year>(?:1[0-9]|20|21)[0-9]0)[’']?s\b",
    ),
    ("this-month", "last this next", rf"(?P<which>{_either('last this next')})~(?P<month><fullmonth>)\b"),
    ("quarter", "first second third fourth last", rf"(?P<nth>{NTHS})~quarter\b{OF_ANCHOR}"),
    ("quarter", "digit", rf"(?P<nth>[1-4])(?:st|nd|rd|th)~quarter\b{OF_ANCHOR}"),
    ("quarter", "q1 q2 q3 q4", rf"[Qq](?P<nth>[1-4]){OF_ANCHOR}"),
    ("quarter", "digit", rf"(?P<nth>[1-4])Q{OF_ANCHOR}"),
    ("quarter", "digit", rf"(?P<year>{YEAR})(?:~|-)[Qq](?P<nth>[1-4])(?!\d)"),
    ("half", "digit", rf"(?P<nth>[12])H{OF_ANCHOR}"),
    ("half", "digit", rf"(?P<year>{YEAR})(?:~|-)[Hh](?P<nth>[12])(?!\d)"),
    ("half", "first second", rf"(?P<nth>{NTHS})~half\b(?=~(?:of|in)~{ANCHOR}|~{YEAR}){OF_ANCHOR}"),
    ("half", "h1 h2", rf"[Hh](?P<nth>[12]){OF_ANCHOR}"),
    ("first-months", "first initial", rf"(?:[Ff]irst|[Ii]nitial)~(?P<number><number>)~months{OF_ANCHOR}"),
    (
        "months-to",
        "number",
        rf"(?i:(?P<number><number>))~months~(?:to|through|ended(?:~in)?|ending(?:~in)?)~(?P<month><month>){OF_ANCHOR}",
    ),
    (
        "fiscal",
        "fiscal financial",
        rf"(?:[Ff]iscal|[Ff]inancial)~(?:year~)?(?P<year>{YEAR})(?:[/–-](?P<last>\d\d(?:\d\d)?))?(?!\d)",
    ),
    ("fiscal", "fy", rf"FY{SPACE}?(?P<year>{YEAR})(?:[/–-](?P<last>\d\d(?:\d\d)?))?(?!\d)"),
    ("split-year", "digit", rf"(?P<year>{YEAR})/(?P<last>\d\d(?:\d\d)?)(?!\d)"),
    ("years", "digit", rf"(?P<year>{YEAR})(?:{SPACE}*{DASH}{SPACE}*|~(?:to|through|until)~)(?P<last>{YEAR})(?![\d-])"),
    ("years", "digit", rf"(?P<year>{YEAR})[-–](?P<last>\d\d)(?![\d-])"),
    ("years", "between", rf"[Bb]etween~(?P<year>{YEAR})~and~(?P<last>{YEAR})(?!\d)"),
    ("season-year", "season", rf"(?P<season>(?i:<season>))~(?:of~)?(?P<year>{YEAR})(?!\d)"),
    ("this-season", "last this next", rf"(?P<which>{_either('last this next')})~(?P<season><season>)\b"),
    (
        "past-span",
        "past last previous preceding",
        rf"(?:{_either('past last previous preceding')})~(?P<number><number>)~{UNIT}s?\b",
    ),
    ("past-span", "past", rf"[Pp]ast~{UNIT}\b"),
    (
        "next-span",
        "next coming following",
        rf"(?:{_either('next coming following')})~(?P<number><number>)~{UNIT}s?\b(?!~of\b)",
    ),
    ("ago", "number", rf"(?i:(?P<number><number>))~{UNIT}s?~(?:ago\b|earlier\b|before\b(?!~\w))"),
    ("ahead", "number", rf"(?i:(?P<number><number>))~{UNIT}s?(?P<time>[’']s?~time|~from~(?:now|today)|~hence)?\b"),
    (
        "later",
        "number",
        rf"(?i:(?P<number><number>))~{UNIT}s?~(?P<way>later|afterwards|after~that|after|earlier|before)\b",
    ),
    ("so-far", "year month week", r"(?P<unit>[Yy]ear|[Mm]onth|[Ww]eek)[ -]to[ -]date\b"),
    ("so-far", "earlier later", rf"(?P<which>{_either('earlier later')})~(?:this|in~the)~(?P<unit>week|month|year)\b"),
    ("day-after", "next following previous", r"(?P<which>[Nn]ext|[Ff]ollowing|[Pp]revious)~(?P<unit>day)\b"),
    ("day-after", "day", r"(?P<unit>[Dd]ay)~(?P<which>after|before)\b(?!~(?:yesterday|tomorrow)|~\w)"),
    (
        "week-day",
        "weekday",
        r"(?P<weekday><weekday>)~(?:of~)?(?:the~)?(?P<which>last|this|next|previous|following)~week\b",
    ),
    (
        "week-day",
        "last this next previous following",
        rf"(?P<which>{_either('last this next previous following')})~week,?~(?:on~)?(?P<weekday><fullweekday>)\b",
    ),
    ("nth-weekday", "weekday", r"(?P<weekday><weekday>),?~(?:the~)?(?P<day>\d{1,2})(?:st|nd|rd|th)\b"),
    ("nth-weekday", "weekday", r"(?P<weekday><weekday>),?~the~(?P<nth><ordinal>)\b"),
    ("week-number", "week", rf"[Ww]eek~(?P<number>\d{{1,2}})\b(?!~(?:of~(?!{ANCHOR})|\w+s\b)){OF_ANCHOR}"),
    (
        "holiday",
        "holiday last this next previous",
        (
            rf"(?:(?P<which>{_either('last this next previous')})~)?(?P<holiday><holiday>)\b"
            rf"(?:~(?:of~|in~)?(?P<year>{YEAR})(?!\d))?"
        ),
    ),
    (
        "this-unit",
        "last this next previous current coming",
        rf"(?P<which>{WHICH})~(?:calendar~)?(?P<unit>[Yy]ear|[Mm]onth|[Ww]eek|[Qq]uarter|[Dd]ecade|[Ww]eekend)\b(?!~of\b)",
    ),
    (
        "decade-word",
        "twenties thirties forties fifties sixties seventies eighties nineties",
        r"(?P<word>(?i:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))\b",
    ),
    (
        "this-weekday",
        "last this next coming previous",
        rf"(?P<which>{_either('last this next coming previous')})~(?P<weekday><fullweekday>)\b",
    ),
    (
        "relative-day",
        "yesterday today tomorrow tonight",
        rf"(?P<word>{_either('yesterday today tomorrow tonight')})\b(?![’']s~(?!game|match|vote|session|meeting))",
    ),
    ("relative-day", "day", r"[Dd]ay~(?P<word>before~yesterday|after~tomorrow)\b"),
    ("relative-day", "last", r"(?P<word>[Ll]ast~(?:night|evening))\b"),
    ("relative-day", "this", r"(?P<word>[Tt]his~(?:morning|afternoon|evening))\b"),
    ("weekday", "weekday", r"(?P<weekday><fullweekday>)s?\b"),
    (
        "year",
        "digit",
        rf"(?P<year>{YEAR})(?![\d,.]\d|\d|/\d|{SPACE}*[-–—]\d|~(?:people|tonnes|tons|dollars|euros|men|women|years?)\b)",
    ),
)
