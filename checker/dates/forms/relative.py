"""What hangs on the publication date: weekdays, "last year", "two weeks ago", holidays."""

from __future__ import annotations

from checker.dates.forms.parts import DASH, PART, SPACE, SPAN, UNIT, WHICH, YEAR, either

BUSINESS = r"(?P<business>(?:business|working)~)?"
WEEKS = "last this next previous following coming"

RELATIVE: tuple[tuple[str, str, str], ...] = (
    (
        "past-span",
        "past last previous preceding",
        rf"(?:{either('past last previous preceding')})~(?P<number><number>)~{BUSINESS}{UNIT}s?\b(?!~of\b)",
    ),
    ("past-span", "number", rf"(?P<number><number>)~(?:past|previous|preceding)~{UNIT}s\b"),
    ("past-span", "past", rf"[Pp]ast~{UNIT}\b"),
    (
        "next-span",
        "next coming following upcoming",
        rf"(?:{either('next coming following upcoming')})~(?P<number><number>)~{BUSINESS}{UNIT}s?\b(?!~of\b)",
    ),
    ("next-span", "number", rf"(?P<number><number>)~(?:upcoming|(?:next|coming)(?=~[a-z]+s\b))~{UNIT}s?\b"),
    (
        "within",
        "within",
        rf"[Ww]ithin~(?:the~)?(?:next~)?(?P<number><number>)~{UNIT}s?\b(?!~(?:of|after|from|before)\b)",
    ),
    ("ago", "number", rf"{SPAN}~(?P<way>ago\b|earlier\b|before\b(?!~\w))"),
    ("weekdays-on", "number", r"(?P<number><number>)~(?P<weekday><fullweekday>)s?~(?P<way>ago|from~now)\b"),
    ("ahead", "number", rf"{SPAN}(?P<time>[’']?s?~time|~from~(?:now|today)|~hence)?\b"),
    (
        "later",
        "number",
        rf"{SPAN}~(?P<way>later|afterwards|after~that|after(?!~\w)|earlier|before(?!~\w))\b",
    ),
    ("so-far", "year month week", r"(?P<unit>[Yy]ear|[Mm]onth|[Ww]eek)[ -]to[ -]date\b"),
    (
        "so-far",
        "earlier later",
        rf"(?P<which>{either('earlier later')})~(?:this|(?P<in_the>in~the))~(?P<unit>week|month|year)\b",
    ),
    ("day-after", "next following previous", r"(?P<which>[Nn]ext|[Ff]ollowing|[Pp]revious)~(?P<unit>day)\b"),
    ("day-after", "day", r"(?P<unit>[Dd]ay)~(?P<which>after|before)\b(?!~(?:yesterday|tomorrow)|~\w)"),
    (
        "week-day",
        "weekday",
        r"(?P<weekday><weekday>),?~(?:of~)?(?:the~)?(?P<which>last|this|next|previous|following|coming)~week\b",
    ),
    ("after-next", "weekday week month year", r"(?P<what><fullweekday>|[Ww]eek|[Mm]onth|[Yy]ear)~after~next\b"),
    (
        "week-day",
        "last this next previous following coming",
        (
            rf"(?P<which>{either(WEEKS)})~week(?:[’']s|,|{SPACE}*{DASH})?~(?:on~)?"
            r"(?P<weekday><weekday>)(?![a-z])"
        ),
    ),
    (
        "holiday",
        "holiday last this next previous following weekend",
        (
            rf"(?P<weekend_of>[Ww]eekend~of~)?(?:(?P<which>{either('last this next previous following')})~)?"
            r"(?P<holiday>(?i:<holiday>))\b(?!~<nameword>\b)"
            rf"(?:~(?:of~|in~)?(?P<year>{YEAR})(?!\d)|~of~(?P<anchor>(?:last|this|next)~year))?(?P<weekend>~weekend\b)?"
            rf"(?:~(?P<year2>{YEAR})(?!\d))?"
        ),
    ),
    (
        "this-unit",
        "last this next previous current coming upcoming following",
        (
            rf"(?P<which>{either('last this next previous current coming upcoming')})~(?:calendar~)?"
            r"(?P<unit>[Yy]ear|yr|[Mm]onth|[Ww]eek|[Qq]uarter|qtr|[Dd]ecade|[Ww]eekend)\b(?!~of\b)"
        ),
    ),
    (
        "this-unit",
        "weekend",
        r"(?:(?<=[Oo]ver the )|(?<=[Aa]t the )|(?<=[Dd]uring the ))(?P<unit>[Ww]eekend)\b(?!~of\b)",
    ),
    (
        "same-unit",
        "same that",
        r"(?:[Ss]ame|[Tt]hat(?:~same)?)~(?P<unit>day|week|month|year)\b(?!~(?:as|of|in~which|when)\b)",
    ),
    (
        "part-unit",
        "end beginning start middle late early later earlier mid",
        rf"(?i:{PART})(?:the~)?(?P<which>{WHICH}|the)~(?P<unit>week|month|quarter|decade|weekend|year)\b",
    ),
    (
        "this-weekday",
        "last this next coming upcoming previous following past",
        rf"(?P<which>{WHICH})~(?P<weekday><fullweekday>)\b",
    ),
    (
        "relative-day",
        "yesterday today tomorrow tonight",
        rf"(?P<word>{either('yesterday today tomorrow tonight')})\b(?![’']s~(?!game|match|vote|session|meeting))",
    ),
    ("relative-day", "day", r"[Dd]ay~(?P<word>before~yesterday|after~tomorrow)\b"),
    ("relative-day", "last", r"(?P<word>[Ll]ast~(?:night|evening))\b"),
    ("relative-day", "this", r"(?P<word>[Tt]his~(?:morning|afternoon|evening))\b"),
    ("weekday", "weekday", r"(?P<weekday><fullweekday>)s?\b(?!~<nameword>\b)"),
    ("short-weekday", "weekday", r"(?P<weekday><weekday>)(?<=\.)"),
)
