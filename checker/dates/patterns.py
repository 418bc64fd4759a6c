"""The forms of dates and periods, as one pattern a form, compiled from rules/vocabulary/calendar.yml.

A text is scanned once for words and digits that a form can begin with; only the forms that begin so are tried.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from checker.dates.forms import FORMS, SPACE
from checker.dates.trigger import DIGIT, opening, trigger
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
    """trigger finds where a form may begin, opening at the very start; forms are by first word in lower case or DIGIT."""

    trigger: re.Pattern[str]
    opening: re.Pattern[str]
    forms: dict[str, tuple[Form, ...]]
    months: dict[str, int]
    weekdays: dict[str, int]
    seasons: dict[str, int]
    numbers: dict[str, int]
    ordinals: dict[str, int]
    holidays: dict[str, tuple[int | str, ...]]
    future: re.Pattern[str]


@lru_cache(maxsize=8)
def patterns(vocabulary: Vocabulary) -> Patterns:
    """The patterns of a vocabulary; built once."""
    table = vocabulary.table("calendar")
    words = _words(table)
    kinds = _kinds(table)
    forms: dict[str, list[Form]] = {}
    for name, starts, written in FORMS:
        form = Form(name, _compiled(written, words))
        for start in dict.fromkeys(s for word in starts.split() for s in kinds.get(word, [word])):
            forms.setdefault(start, []).append(form)
    triggers = _triggers(table, forms)
    return Patterns(
        trigger(triggers),
        opening(triggers),
        {start: tuple(found) for start, found in forms.items()},
        {name.lower(): at + 1 for at, names in enumerate(table["months"]) for name in names},
        {name.lower(): at for at, names in enumerate(table["weekdays"]) for name in names},
        table["seasons"],
        table["numbers"],
        table["ordinals"],
        {name.lower(): tuple(rule) for name, rule in table["holidays"].items()},
        re.compile(rf"(?<![\w’'-])(?:{'|'.join(table['future'])})(?!\w)"),
    )


def _words(table: dict[str, Any]) -> dict[str, str]:
    """What stands for <month> and the like."""
    ordinals, numbers = table["ordinals"], table["numbers"]
    return {
        "<month>": "|".join(_abbreviated(names) for names in table["months"]),
        "<weekday>": "|".join(_abbreviated(names) for names in table["weekdays"]),
        "<fullmonth>": "|".join(_either_case(names[0]) for names in table["months"]),
        "<fullweekday>": "|".join(_either_case(names[0]) for names in table["weekdays"]),
        "<ordinal>": "|".join(re.sub("[- ]", "[- ]", n) for n in sorted(ordinals, key=len, reverse=True)),
        "<holiday>": "|".join(re.sub("[’']", "[’']", n) for n in sorted(table["holidays"], key=len, reverse=True)),
        "<number>": "|".join((*sorted(numbers, key=len, reverse=True), r"\d{1,3}")),
        "<season>": "|".join(table["seasons"]),
    }


def _kinds(table: dict[str, Any]) -> dict[str, list[str]]:
    """The first words, in lower case, of the kinds of words that a form can begin with."""
    return {
        "month": [name.lower() for names in table["months"] for name in names],
        "weekday": [name.lower() for names in table["weekdays"] for name in names],
        "number": [DIGIT, *(n.partition(" ")[0] for n in table["numbers"])],
        "season": list(table["seasons"]),
        "ordinal": [re.split("[- ]", n)[0] for n in table["ordinals"]],
        "holiday": [re.split(r"\W", n)[0].lower() for n in table["holidays"]],
    }


def _triggers(table: dict[str, Any], starts: dict[str, list[Form]]) -> set[str]:
    """All spellings that a form can begin with: small, capitalised and capitals, but "march" and "sun" are words too."""
    # One word of two may be the name: "New Year's Day" is one, "new plans" are not.
    names = {re.split(r"\W", n)[0] for n in table["holidays"]}
    names |= {name for kind in ("months", "weekdays") for group in table[kind] for name in group}
    found = {f for word in starts if word not in (DIGIT, "a", "an") for f in (word.capitalize(), word.upper())}
    small = {names[0].lower() for kind in ("months", "weekdays") for names in table[kind] if names[0] not in WORDS_TOO}
    return found | small | ({*starts} - {name.lower() for name in names} - {DIGIT, "a", "an"})


def _either_case(name: str) -> str:
    if name in WORDS_TOO:
        return name
    return f"[{name[0]}{name[0].lower()}]{name[1:]}"


def _abbreviated(names: list[str], cased: Callable[[str], str] = _either_case) -> str:
    return "|".join([cased(names[0]), *(rf"{cased(name)}\b\.?" for name in names[1:])])


def _compiled(written: str, words: dict[str, str]) -> re.Pattern[str]:
    filled = CHOICE.sub(lambda mark: f"(?:{words[mark[0]]})", written)
    return re.compile(filled.replace("~", SPACE + "+"))
