"""The forms of dates and periods, as one pattern a form, compiled from rules/vocabulary/calendar.yml.

Each pattern is tried only where a trigger word or digit stands, so that a text is scanned once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from checker.vocabulary.tables import Vocabulary

SPACE = r"[ \t\xa0\u202f\u2009\n]"
DASH = r"[-–—‑]"
YEAR = r"(?:1[0-9]|20|21)[0-9]{2}"
ANCHOR = rf"(?:{YEAR}|(?:last|this|next){SPACE}year|the{SPACE}(?:previous|past|current|same|coming){SPACE}year|the{SPACE}year)"


@dataclass(frozen=True, slots=True)
class Patterns:
    """trigger finds where a form may begin; forms are (name, pattern), the first that fits wins."""

    trigger: re.Pattern[str]
    forms: tuple[tuple[str, re.Pattern[str]], ...]
    months: dict[str, int]
    weekdays: dict[str, int]
    seasons: dict[str, int]
    numbers: dict[str, int]
    future: frozenset[str]


@lru_cache(maxsize=8)
def patterns(vocabulary: Vocabulary) -> Patterns:
    """The patterns of a vocabulary; built once."""
    table = vocabulary.table("calendar")
    months = {name.lower(): at + 1 for at, names in enumerate(table["months"]) for name in names}
    weekdays = {name.lower(): at for at, names in enumerate(table["weekdays"]) for name in names}
    month = "(?:" + "|".join(_abbreviated(names) for names in table["months"]) + ")"
    weekday = "(?:" + "|".join(_abbreviated(names) for names in table["weekdays"]) + ")"
    full_month = "(?:" + "|".join(names[0] for names in table["months"]) + ")"
    full_weekday = "(?:" + "|".join(names[0] for names in table["weekdays"]) + ")"
    number = "(?:" + "|".join(sorted(table["numbers"], key=len, reverse=True)) + r"|\d{1,3})"
    season = "(?:" + "|".join(table["seasons"]) + ")"
    written = _forms(month, full_month, weekday, full_weekday, number, season)
    forms = tuple((name, re.compile(form.replace("~", SPACE + "+"))) for name, form in written)
    words = "|".join((*sorted({f for w in table["triggers"] for f in (w, w.capitalize())}), "Q[1-4]", "H[12]", "FY"))
    trigger = re.compile(rf"(?<![\w])(?:{full_weekday}|{weekday}|{full_month}|{month}|{words})(?![A-Za-z])|(?<![\w.,$€£¥-])[0-9]")
    return Patterns(
        trigger,
        forms,
        months,
        weekdays,
        table["seasons"],
        table["numbers"],
        frozenset(table["future"]),
    )


def _abbreviated(names: list[str]) -> str:
    return "|".join([names[0], *(rf"{name}\b\.?" for name in names[1:])])


def _forms(
    month: str, full_month: str, weekday: str, full_weekday: str, number: str, season: str
) -> tuple[tuple[str, str], ...]:
    """Name and pattern of each form. `~` stands for white space."""
    day = r"(?:3[01]|[12][0-9]|0?[1-9])"
    nth = r"(?:st|nd|rd|th)?"
    prefix = rf"(?:(?P<weekday>{weekday}),?~(?:the~)?)?"
    tail = rf"(?:,?~(?P<year>{YEAR}))?(?![\d%])"
    of_anchor = rf"(?:~(?:of|in)~(?P<anchor>{ANCHOR})|~(?P<year>{YEAR}))?(?!\d)"
    return (
        ("iso", rf"(?P<year>{YEAR})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])"),
        ("numeric", rf"(?P<one>\d{{1,2}})(?P<mark>[./])(?P<two>\d{{1,2}})(?P=mark)(?P<year>{YEAR})(?!\d)"),
        (
            "day-month-range",
            rf"(?P<day>{day}){nth}~(?P<month>{month})(?:{SPACE}*{DASH}{SPACE}*|~(?:to|and|until)~)(?P<last>{day}){nth}~(?P<month2>{month}){tail}",
        ),
        (
            "day-month",
            rf"{prefix}(?P<day>\d{{1,2}}){nth}(?:(?:{SPACE}*{DASH}{SPACE}*|~(?:to|and)~)(?P<last>{day}){nth})?~(?:of~)?(?P<month>{month}){tail}",
        ),
        (
            "month-day",
            rf"{prefix}(?P<month>{month})~(?:the~)?(?P<day>\d{{1,2}}){nth}(?![\d,.]\d|{SPACE}*(?:percent|%))"
            rf"(?:(?:{SPACE}*{DASH}{SPACE}*|~(?:to|and)~)(?P<last>{day}){nth}(?!\d))?{tail}",
        ),
        ("months", rf"(?P<month>{month}){SPACE}*(?:{DASH}|~(?:to|through|and)~){SPACE}*(?P<month2>{month}){of_anchor}"),
        ("part-month", rf"(?P<part>(?:the~)?(?:[Ee]nd|beginning|start|middle) of|[Ll]ate|[Ee]arly|[Mm]id[- ]?)~?(?P<month>{month}){of_anchor}"),
        ("month-year", rf"(?P<month>{month}),?~(?:of~)?(?P<year>{YEAR})(?!\d)"),
        ("this-month", rf"(?P<which>[Ll]ast|[Tt]his|[Nn]ext)~(?P<month>{full_month})\b"),
        ("in-month", rf"(?P<lead>(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Dd]uring|[Oo]f|[Tt]o|[Ll]ast|before|after)~)(?P<month>{full_month})\b(?!~(?:{day}\b|[A-Z])|{SPACE}*{DASH}|,?~(?:of~)?{YEAR}|~(?:to|through|of)~)"),
        ("quarter", rf"(?:[Tt]he~)?(?P<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast)~quarter\b{of_anchor}"),
        ("quarter", rf"Q(?P<nth>[1-4]){of_anchor}"),
        ("half", rf"(?:[Tt]he~)?(?P<nth>[Ff]irst|[Ss]econd)~half\b(?=~of~(?:{ANCHOR}|the~fiscal)|[.,]|~[a-z]+ed\b){of_anchor}"),
        ("half", rf"H(?P<nth>[12]){of_anchor}"),
        ("first-months", rf"(?:[Tt]he~)?(?:[Ff]irst|[Ii]nitial)~(?P<number>{number})~months{of_anchor}"),
        ("months-to", rf"(?:[Tt]he~)?(?P<number>{number})~months~(?:to|through|ended(?:~in)?|ending(?:~in)?)~(?P<month>{month}){of_anchor}"),
        ("fiscal", rf"(?:[Tt]he~)?(?:[Ff]iscal|[Ff]inancial)~(?:year~)?(?P<year>{YEAR})(?:[/–-](?P<last>\d\d(?:\d\d)?))?(?!\d)"),
        ("fiscal", rf"FY{SPACE}?(?P<year>{YEAR})(?:[/–-](?P<last>\d\d(?:\d\d)?))?(?!\d)"),
        ("split-year", rf"(?P<year>{YEAR})/(?P<last>\d\d(?:\d\d)?)(?!\d)"),
        ("decade", rf"(?P<part>[Ll]ate~|[Ee]arly~|[Mm]id-?)?(?:the~)?(?P<year>(?:1[0-9]|20|21)[0-9]0)(?:[’']?s)\b"),
        ("years", rf"(?:[Ff]rom~)?(?P<year>{YEAR}){SPACE}*(?:{DASH}|~(?:to|through|until)~){SPACE}*(?P<last>{YEAR})(?![\d-])"),
        ("years", rf"[Bb]etween~(?P<year>{YEAR})~and~(?P<last>{YEAR})(?!\d)"),
        ("part-year", rf"(?P<part>(?:the~)?(?:[Ee]nd|beginning|start|middle) of|[Ll]ate|[Ee]arly|[Mm]id[- ]?)~?(?P<anchor>{ANCHOR})(?!\d)"),
        ("season-year", rf"(?:the~)?(?P<season>{season})~(?:of~)?(?P<year>{YEAR})(?!\d)"),
        ("this-season", rf"(?P<which>[Ll]ast|[Tt]his|[Nn]ext)~(?P<season>{season})\b"),
        ("past-span", rf"(?:[Tt]he~)?(?:[Pp]ast|[Ll]ast|previous|preceding)~(?P<number>{number})~(?P<unit>day|week|month|quarter|year|decade)s?\b"),
        ("past-span", r"(?:the~)?(?:[Pp]ast)~(?P<unit>week|month|quarter|year|decade)\b"),
        ("ago", rf"(?:[Aa]bout~)?(?P<number>{number})~(?P<unit>day|week|month|year|decade)s?~(?:ago|earlier|before)\b"),
        ("this-unit", r"(?:[Tt]he~)?(?P<which>[Ll]ast|[Tt]his|[Nn]ext|[Pp]revious|[Cc]urrent|coming)~(?P<unit>year|month|week|quarter|decade|weekend)\b"),
        ("this-weekday", rf"(?P<which>[Ll]ast|[Tt]his|[Nn]ext)~(?P<weekday>{full_weekday})\b"),
        ("relative-day", r"(?P<word>[Yy]esterday|[Tt]oday|[Tt]omorrow)\b(?![’']s)"),
        ("weekday", rf"(?P<weekday>{full_weekday})s?\b"),
        ("since", rf"(?P<lead>(?:[Ss]ince)~)(?P<year>{YEAR})(?![\d,.]\d|\d)"),
        ("until", rf"(?P<lead>(?:[Uu]ntil|[Bb]y)~)(?P<year>{YEAR})(?![\d,.]\d|\d)"),
        ("year", rf"(?P<lead>(?:[Ii]n|[Oo]f|[Ff]rom|[Ff]or|[Dd]uring|[Aa]fter|[Bb]efore|than~in|[Tt]hroughout|and|to)~)(?P<year>{YEAR})(?![\d,.]\d|\d|/\d|{SPACE}*[-–—]\d|~(?:people|tonnes|tons|dollars|euros|men|women))"),
("year", rf"(?P<year>{YEAR})(?=[’']s\b)"),
        ("year", rf"(?<=\()(?P<year>{YEAR})(?=\))"),
    )
