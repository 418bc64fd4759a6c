"""What diaries and messages say besides, and news does not: "on the 18th", "in 5 minutes", "Oct/2", "now"."""

from __future__ import annotations

from checker.dates.forms.parts import DAY, NTH, PART, PREFIX, SPACE, SPAN, TO, YEAR, either

SPELT = (
    r"(?P<hundreds>two~thousand|twenty~hundred|(?:seventeen|eighteen|nineteen|twenty)(?:~hundred)?)"
    r"(?:~(?:and~)?(?P<tens><number>)(?:(?:-|~)(?P<units>one|two|three|four|five|six|seven|eight|nine))?)?\b"
)
CARDINAL = r"(?!\d)(?:(?P<twenty>twenty|thirty)(?:-|~))?(?P<cardinal><number>)"
MOMENT = r"(?:half~an~|a~)?(?:(?P<number><number>|\d+)~)?(?:min(?:ute)?|hour|hr|second|sec)s?"

DIARY: tuple[tuple[str, str, str], ...] = (
    ("spelt", "month", rf"(?P<month><month>)(?:~(?P<nth><ordinal>)|~{CARDINAL})?~(?:of~)?{SPELT}"),
    ("spelt", "number digit", rf"(?:(?P<day>\d\d?){NTH}|{CARDINAL})~(?:of~)?(?P<month><month>)~{SPELT}"),
    ("spelt", "month", rf"(?P<month><month>)~{CARDINAL}\b(?!~(?:of|percent|people)|(?:-|~)<ordinal>)"),
    ("spelt", "number", rf"{CARDINAL}~(?:of~)?(?P<month><month>)(?![a-z])"),
    ("spelt", "seventeen eighteen nineteen twenty two", SPELT),
    (
        "short-tail",
        "digit weekday",
        rf"{PREFIX}(?P<day>{DAY}){NTH}~(?P<month><month>)~(?P<short>\d\d)(?={SPACE}*(?:$|[.,;]))",
    ),
    (
        "short-tail",
        "month weekday",
        rf"{PREFIX}(?P<month><month>)~(?P<day>{DAY}){NTH}(?:,?~|~?,~?)(?P<short>\d\d)(?={SPACE}*(?:$|[.;]))",
    ),
    (
        "day-month",
        "month",
        rf"(?P<month><month>)[-/]?(?P<day>{DAY}){NTH}(?![\d/-])(?:{SPACE}?,{SPACE}?(?P<year>{YEAR})(?!\d))?",
    ),
    ("day-month", "weekday", rf"(?P<weekday><weekday>),?~(?P<month><month>)(?P<day>{DAY}){NTH}(?!\d)"),
    ("day-month", "digit weekday", rf"{PREFIX}(?P<day>{DAY}){NTH}(?P<month><month>)(?![a-z])(?:~(?P<year>{YEAR}))?"),
    ("day-month", "month", rf"(?P<month><month>)[-/](?P<year>{YEAR})[-/](?P<day>{DAY})(?!\d)"),
    ("day-month", "digit", rf"(?P<year>{YEAR})[-/](?P<day>{DAY})[-/](?P<month><month>)"),
    ("day-month", "digit", rf"(?P<day>{DAY})-(?P<year>{YEAR})-(?P<month><month>)"),
    ("month-of-year", "digit", rf"(?P<year>{YEAR})-(?P<month>1[0-2]|0?[1-9])(?![\d-])"),
    ("month-of-year", "digit", rf"(?P<month>1[0-2]|0?[1-9])[-/](?P<year>{YEAR})(?![\d/-])"),
    ("iso", "digit", rf"(?P<year>{YEAR})~(?P<month>\d\d)~(?P<day>\d\d)(?!\d)"),
    (
        "slashed",
        "digit weekday",
        r"(?:(?P<weekday><weekday>),?~)?(?P<one>\d{1,2})(?P<mark>[.-])(?P<two>\d{1,2})(?![\d/-]|\.\d|~?%|~?[ap]\.?m)",
    ),
    (
        "slashed",
        "this next last",
        rf"(?:{either('this next last')})~(?P<weekday><weekday>)~(?P<one>\d{{1,2}})[/.](?P<two>\d{{1,2}})(?![\d/])",
    ),
    (
        "nth-weekday",
        "weekday",
        r"(?P<weekday><weekday>)~(?P<day>\d{1,2})(?![\d/:.]\d|[\da-z]|~?[ap]\.?m|~o.?clock|~(?:<month>))",
    ),
    ("working-week", "this next last working workweek", rf"(?P<which>{either('this last next')})~work(?:ing~)?week\b"),
    ("business-span", "number", r"(?P<number><number>)~(?:business|working)~days\b"),
    ("moment", "in", rf"(?P<word>[Ii]n~(?:about~|around~)?{MOMENT})\b"),
    ("moment", "within", rf"(?P<word>[Ww]ithin~(?:about~|around~)?{MOMENT})\b"),
    ("moment", "number half", rf"(?P<word>{MOMENT}~(?:from~now|later|ago))\b(?!~(?:this|in)\b)"),
    ("moment", "right now", r"(?P<word>(?:[Rr]ight~)?[Nn]ow)\b"),
    ("moment", "at", r"(?P<word>[Aa]t~(?:the~moment|present|the~present~time|this~time|the~minute))\b"),
    ("ahead", "in", rf"(?P<time>[Ii]n)~(?:about~|around~)?{SPAN}\b(?!~(?:ago|since))"),
)
DIARY_LAST: tuple[tuple[str, str, str], ...] = (
    ("end-of", "end beginning start middle", rf"(?i:{PART})(?P<unit>day|week|month|year)\b"),
    ("end-of", "eod eom eoy boy bom", r"(?i:(?P<part>[EB])O(?P<unit>[DMY]))\b"),
    ("this-unit", "following", r"(?P<which>[Ff]ollowing)~(?P<unit>year|month|week|quarter|weekend)\b"),
    (
        "current",
        "the",
        r"[Tt]he~(?P<unit>year|month|week|day|weekend|fortnight)\b(?!~(?:of~)?\d|~(?:to~date|after|of|starting|beginning|before~yesterday)\b)",
    ),
    ("current", "weekend", r"(?P<unit>[Ww]eekend)\b(?!~of\b)"),
    (
        "day-of-this",
        "the on",
        rf"(?:[Oo]n~(?:the~)?|[Tt]he~)(?P<day>{DAY})(?:st|nd|rd|th)\b(?!~(?:{TO}|of|century|[a-z]))",
    ),
    ("weekday", "weekday", r"(?P<weekday><weekday>)(?![a-z])"),
)
