"""The forms of dates and periods, as one pattern a form, compiled from rules/vocabulary/calendar.yml.

A text is scanned once for words and digits that a form can begin with; only the forms that begin so are tried.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from checker.vocabulary.tables import Vocabulary

SPACE = r"[ \t\xa0\u202f\u2009\n]"
DASH = r"[-–—‑]"
YEAR = r"(?:1[0-9]|20|21)[0-9]{2}"
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])"
NTH = r"(?:st|nd|rd|th)?"
ANCHOR = rf"(?:{YEAR}|(?:last|this|next)~year|the~(?:previous|past|current|same|coming)~year|the~year)"
OF_ANCHOR = rf"(?:~(?:of|in)~(?P<anchor>{ANCHOR})|~(?P<year>{YEAR}))?(?!\d)"
TAIL = rf"(?:,?~(?P<year>{YEAR}))?(?![\d%])"
PART = r"(?P<part>(?:end|beginning|start|middle)~of~(?:the~)?|late~|early~|mid[- ~]?)"

# <month> stands for the words of the calendar, but not in the name of a group.
CHOICE = re.compile(r"(?<!\?P)<(?:month|weekday|fullmonth|fullweekday|number|season)>")


class Form(NamedTuple):
    """A form: its name in checker.dates.resolve, and its pattern, which is matched where its first word stands."""

    name: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Patterns:
    """trigger finds where a form may begin; forms are by first word in lower case, "digit", "month" or "weekday"."""

    trigger: re.Pattern[str]
    forms: dict[str, tuple[Form, ...]]
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
    numbers: dict[str, int] = table["numbers"]
    seasons: dict[str, int] = table["seasons"]
    words = {
        "<month>": "|".join(_abbreviated(names) for names in table["months"]),
        "<weekday>": "|".join(_abbreviated(names) for names in table["weekdays"]),
        "<fullmonth>": "|".join(names[0] for names in table["months"]),
        "<fullweekday>": "|".join(names[0] for names in table["weekdays"]),
        "<number>": "|".join((*sorted(numbers, key=len, reverse=True), r"\d{1,3}")),
        "<season>": "|".join(seasons),
    }
    forms: dict[str, list[Form]] = {}
    starters = {"number": ["digit", *(n.partition(" ")[0] for n in numbers)], "season": list(seasons)}
    for name, starts, written in FORMS:
        form = Form(name, _compiled(written, words))
        for start in (s for word in starts.split() for s in starters.get(word, [word])):
            forms.setdefault(start, []).append(form)
    firsts = sorted(
        {f for w in forms if w not in ("digit", "month", "weekday", "a", "an") for f in (w, w.capitalize(), w.upper())}
    )
    calendar = "|".join((words["<weekday>"], words["<month>"]))
    trigger = re.compile(
        rf"(?<![.,$€£¥\w-])(?P<digit>[0-9])|(?<!\w)(?:(?P<name>{calendar})|(?P<word>{'|'.join(firsts)}|[Aa]n?(?={SPACE}(?:day|week|month|year|decade|few|couple)\b)))(?![A-Za-z])"
    )
    known = {start: tuple(found) for start, found in forms.items()}
    return Patterns(trigger, known, months, weekdays, seasons, numbers, frozenset(table["future"]))


def _abbreviated(names: list[str]) -> str:
    return "|".join([names[0], *(rf"{name}\b\.?" for name in names[1:])])


def _compiled(written: str, words: dict[str, str]) -> re.Pattern[str]:
    filled = CHOICE.sub(lambda mark: f"(?:{words[mark[0]]})", written)
    return re.compile(filled.replace("~", SPACE + "+"))


def _either(word: str) -> str:
    return "|".join(f"[{w[0].upper()}{w[0]}]{w[1:]}" for w in word.split())


NTHS = _either("first second third fourth last")
WHICH = _either("last this next previous current coming")
UNIT = r"(?P<unit>day|week|month|quarter|year|decade)"
PREFIX = r"(?:(?P<weekday><weekday>),?~(?:the~)?)?"
BETWEEN = rf"(?:{SPACE}*{DASH}{SPACE}*|~(?:to|and|until)~)"

# name, first words, pattern. `~` stands for white space, <month> and the like for the words of the calendar.
FORMS: tuple[tuple[str, str, str], ...] = (
    ("iso", "digit", rf"(?P<year>{YEAR})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])"),
    ("numeric", "digit", rf"(?P<one>\d{{1,2}})(?P<mark>[./-])(?P<two>\d{{1,2}})(?P=mark)(?P<year>{YEAR})(?!\d)"),
    (
        "day-month-range",
        "digit",
        rf"(?P<day>{DAY}){NTH}~(?P<month><month>){BETWEEN}(?P<last>{DAY}){NTH}~(?P<month2><month>){TAIL}",
    ),
    (
        "day-month",
        "digit weekday",
        rf"{PREFIX}(?P<day>\d{{1,2}}){NTH}(?:{BETWEEN}(?P<last>{DAY}){NTH})?~(?:of~)?(?P<month><month>)(?![a-z]){TAIL}",
    ),
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
            rf"(?:{BETWEEN}(?P<last>{DAY}){NTH}(?!\d))?{TAIL}"
        ),
    ),
    (
        "months",
        "month",
        rf"(?P<month><month>){SPACE}*(?:{DASH}|~(?:to|through|and)~){SPACE}*(?P<month2><month>){OF_ANCHOR}",
    ),
    ("month-year", "month", rf"(?P<month><month>),?~(?:of~)?(?P<year>{YEAR})(?!\d)"),
    ("in-month", "month", rf"(?P<month><fullmonth>)\b(?!~(?:{DAY}\b|[A-Z])|{SPACE}*{DASH}|,?~(?:of~)?{YEAR})"),
    ("part-month", "end beginning start middle late early mid", rf"(?i:{PART})(?P<month><month>){OF_ANCHOR}"),
    ("part-year", "end beginning start middle late early mid", rf"(?i:{PART})(?P<anchor>{ANCHOR})(?!\d|[’']?s\b)"),
    (
        "decade",
        "late early mid digit",
        r"(?:(?i:(?P<part>late~|early~|mid-?))(?:the~)?)?(?P<year>(?:1[0-9]|20|21)[0-9]0)[’']?s\b",
    ),
    ("this-month", "last this next", rf"(?P<which>{_either('last this next')})~(?P<month><fullmonth>)\b"),
    ("quarter", "first second third fourth last", rf"(?P<nth>{NTHS})~quarter\b{OF_ANCHOR}"),
    ("quarter", "digit", rf"(?P<nth>[1-4])(?:st|nd|rd|th)~quarter\b{OF_ANCHOR}"),
    ("quarter", "q1 q2 q3 q4", rf"[Qq](?P<nth>[1-4]){OF_ANCHOR}"),
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
    ("ago", "number", rf"(?i:(?P<number><number>))~{UNIT}s?~(?:ago\b|earlier\b|before\b(?!~\w))"),
    (
        "this-unit",
        "last this next previous current coming",
        rf"(?P<which>{WHICH})~(?P<unit>year|month|week|quarter|decade|weekend)\b(?!~of\b)",
    ),
    ("this-weekday", "last this next", rf"(?P<which>{_either('last this next')})~(?P<weekday><fullweekday>)\b"),
    ("relative-day", "yesterday today tomorrow", rf"(?P<word>{_either('yesterday today tomorrow')})\b(?![’']s)"),
    ("weekday", "weekday", r"(?P<weekday><fullweekday>)s?\b"),
    (
        "year",
        "digit",
        rf"(?P<year>{YEAR})(?![\d,.]\d|\d|/\d|{SPACE}*[-–—]\d|~(?:people|tonnes|tons|dollars|euros|men|women)\b)",
    ),
)
