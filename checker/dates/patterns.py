"""The forms of dates and periods, as one pattern a form, compiled from rules/vocabulary/calendar.yml.

A text is scanned once for words and digits that a form can begin with; only the forms that begin so are tried.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from checker.dates.forms import FORMS, SPACE
from checker.vocabulary.tables import Vocabulary

# <month> stands for the words of the calendar, but not in the name of a group.
CHOICE = re.compile(r"(?<!\?P)<(?:month|weekday|fullmonth|fullweekday|number|season|ordinal|holiday)>")


# In small letters these are words of their own.
WORDS_TOO = frozenset(("May", "March", "Mar", "Sun", "Sat", "Wed"))


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
    ordinals: dict[str, int]
    holidays: dict[str, tuple[int | str, ...]]
    future: frozenset[str]


@lru_cache(maxsize=8)
def patterns(vocabulary: Vocabulary) -> Patterns:
    """The patterns of a vocabulary; built once."""
    table = vocabulary.table("calendar")
    months = {name.lower(): at + 1 for at, names in enumerate(table["months"]) for name in names}
    weekdays = {name.lower(): at for at, names in enumerate(table["weekdays"]) for name in names}
    numbers: dict[str, int] = table["numbers"]
    seasons: dict[str, int] = table["seasons"]
    ordinals: dict[str, int] = table["ordinals"]
    holidays = {name.lower(): tuple(rule) for name, rule in table["holidays"].items()}
    holiday_words = {name: re.sub("[’']", "[’']", name) for name in sorted(table["holidays"], key=len, reverse=True)}
    words = {
        "<month>": "|".join(_abbreviated(names) for names in table["months"]),
        "<weekday>": "|".join(_abbreviated(names) for names in table["weekdays"]),
        "<fullmonth>": "|".join(_either_case(names[0]) for names in table["months"]),
        "<fullweekday>": "|".join(_either_case(names[0]) for names in table["weekdays"]),
        "<ordinal>": "|".join(re.sub("[- ]", "[- ]", n) for n in sorted(ordinals, key=len, reverse=True)),
        "<holiday>": "|".join(holiday_words.values()),
        "<number>": "|".join((*sorted(numbers, key=len, reverse=True), r"\d{1,3}")),
        "<season>": "|".join(seasons),
    }
    forms: dict[str, list[Form]] = {}
    starters = {
        "number": ["digit", *(n.partition(" ")[0] for n in numbers)],
        "season": list(seasons),
        "ordinal": list(dict.fromkeys(re.split("[- ]", n)[0] for n in ordinals)),
        "holiday": ["holiday", "last", "this", "next", "previous"],
    }
    for name, starts, written in FORMS:
        form = Form(name, _compiled(written, words))
        for start in (s for word in starts.split() for s in starters.get(word, [word])):
            forms.setdefault(start, []).append(form)
    known = {start: tuple(dict.fromkeys(found)) for start, found in forms.items()}
    return Patterns(
        _trigger(table, list(forms), words["<holiday>"]), known, months, weekdays, seasons, numbers, ordinals, holidays,
        frozenset(table["future"]),
    )  # fmt: skip


def _trigger(table: dict[str, list[list[str]]], starts: list[str], holidays: str) -> re.Pattern[str]:
    """Finds where a form may begin: a digit, a name of the calendar or a first word."""
    kinds = ("digit", "month", "weekday", "holiday", "a", "an")
    firsts = sorted({f for w in starts if w not in kinds for f in (w, w.capitalize(), w.upper())})
    small = [names[0].lower() for kind in ("months", "weekdays") for names in table[kind] if names[0] not in WORDS_TOO]
    names = [_abbreviated(names, str) for kind in ("weekdays", "months") for names in table[kind]]
    article = rf"[Aa]n?(?={SPACE}(?:day|week|fortnight|month|year|decade|few|couple)\b)"
    return re.compile(
        rf"(?<![.,:$€£¥\w-])(?P<digit>[0-9])|(?<!\w)(?:(?P<holiday>{holidays})"
        rf"|(?P<name>{'|'.join((*names, *small))})"
        rf"|(?P<word>{'|'.join(firsts)}|{article}))(?![A-Za-z])"
    )


def _either_case(name: str) -> str:
    if name in WORDS_TOO:
        return name
    return f"[{name[0]}{name[0].lower()}]{name[1:]}"


def _abbreviated(names: list[str], cased: Callable[[str], str] = _either_case) -> str:
    return "|".join([cased(names[0]), *(rf"{cased(name)}\b\.?" for name in names[1:])])


def _compiled(written: str, words: dict[str, str]) -> re.Pattern[str]:
    filled = CHOICE.sub(lambda mark: f"(?:{words[mark[0]]})", written)
    return re.compile(filled.replace("~", SPACE + "+"))
