"""The forms of dates and periods, as one pattern a form, compiled from rules/vocabulary/calendar.yml.

A text is scanned once for words and digits that a form can begin with; only the forms that begin so are tried.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from checker.dates.forms import MESSAGES, NEWS
from checker.dates.forms.parts import SPACE
from checker.dates.options import DateOptions, desk_options
from checker.dates.trigger import COMMON, SHAPES, opening, trigger
from checker.vocabulary.tables import Vocabulary

# <month> stands for the words of the calendar, but not in the name of a group.
CHOICE = re.compile(r"(?<!\?P)<(?:month|weekday|fullmonth|fullweekday|number|season|ordinal|holiday|nameword)>")


# In small letters these are words of their own.
WORDS_TOO = frozenset(("May", "March", "Mar", "Sun", "Sat", "Wed"))


# A word of a short subject: no verb of the past, after which "will" belongs to another clause.
SUBJECT = r"(?!(?:said|told|was|were|had|has|have|that|which|who)\b|\w+ed\b)[\w’'-]+"
FOLLOW = (
    "of to and until till through thru day days week weeks wk wks fortnight fortnights month months quarter quarters "
    "qtr qtrs year years yr yrs decade decades century centuries past previous preceding next upcoming coming business "
    "working ad ce"
).split()


class Form(NamedTuple):
    """A form: its name in checker.dates.resolve, and its pattern, which is matched where its first word stands."""

    name: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Patterns:
    """The forms of a vocabulary, and the words they are made of.

    trigger, opening: find where a form may begin, after a first character or at the very start
    forms:            by first word in lower case, or how digits stand (checker.dates.trigger.SHAPES)
    follow:           words that may come after a number; empty where any may
    future:           finds words that say that something is still to come
    future_verbs:     matches from a place up to a verb that says so, before the sentence ends
    events:           words that a year may follow
    options:          what the desk has settled
    diary:            True where what diaries and messages say is read too
    """

    trigger: re.Pattern[str]
    opening: re.Pattern[str]
    forms: dict[str, tuple[Form, ...]]
    follow: frozenset[str]
    months: dict[str, int]
    weekdays: dict[str, int]
    seasons: dict[str, int]
    numbers: dict[str, int]
    ordinals: dict[str, int]
    holidays: dict[str, tuple[int | str, ...]]
    future: re.Pattern[str]
    future_verbs: re.Pattern[str]
    events: frozenset[str]
    options: DateOptions
    diary: bool


@lru_cache(maxsize=8)
def patterns(vocabulary: Vocabulary, diary: bool = False) -> Patterns:
    """The patterns of a vocabulary; built once."""
    table = vocabulary.table("calendar")
    words_too = frozenset[str]() if diary else WORDS_TOO
    words = _words(table, words_too)
    kinds = _kinds(table)
    forms: dict[str, list[Form]] = {}
    for name, starts, written in MESSAGES if diary else NEWS:
        form = Form(name, _compiled(written, words))
        for start in dict.fromkeys(s for word in starts.split() for s in kinds.get(word, [word])):
            forms.setdefault(start, []).append(form)
    triggers = _triggers(table, forms, words_too)
    return Patterns(
        trigger(triggers),
        opening(triggers),
        {start: tuple(found) for start, found in forms.items()},
        frozenset() if diary else _follow(kinds),
        {name.lower(): at + 1 for at, names in enumerate(table["months"]) for name in names},
        {name.lower(): at for at, names in enumerate(table["weekdays"]) for name in names},
        table["seasons"],
        table["numbers"],
        table["ordinals"],
        {name.lower(): tuple(rule) for name, rule in table["holidays"].items()},
        re.compile(rf"(?<![\w’'-])(?:{'|'.join(table['future'])})(?=,?(?:\s|$))"),
        re.compile(rf"(?:,?\s{SUBJECT}){{0,6}}?\s(?:{'|'.join(table['future_verbs'])})\s"),
        frozenset(table["events"]),
        desk_options(table["desk"]),
        diary,
    )


def _words(table: dict[str, Any], words_too: frozenset[str]) -> dict[str, str]:
    """What stands for <month> and the like."""
    ordinals, numbers = table["ordinals"], table["numbers"]
    return {
        "<month>": "|".join(_abbreviated(names, words_too) for names in table["months"]),
        "<weekday>": "|".join(_abbreviated(names, words_too) for names in table["weekdays"]),
        # Alone, "MAY" in a headline is a verb.
        "<fullmonth>": "|".join(n[0] if n[0] in words_too else _any_case(n[0], words_too) for n in table["months"]),
        "<fullweekday>": "|".join(_any_case(names[0], words_too) for names in table["weekdays"]),
        "<ordinal>": "|".join(re.sub("[- ]", "[- ]", n) for n in sorted(ordinals, key=len, reverse=True)),
        "<holiday>": "|".join(re.sub("[’']", "[’']", n) for n in sorted(table["holidays"], key=len, reverse=True)),
        "<number>": "|".join((*sorted(numbers, key=len, reverse=True), r"\d{1,3}")),
        "<season>": "|".join(table["seasons"]),
        "<nameword>": "|".join(table["name_words"]),
    }


def _kinds(table: dict[str, Any]) -> dict[str, list[str]]:
    """The first words, in lower case, of the kinds of words that a form can begin with."""
    return {
        "month": [name.lower() for names in table["months"] for name in names],
        "weekday": [name.lower() for names in table["weekdays"] for name in names],
        "digit": list(SHAPES),
        "number": ["count", *(n.partition(" ")[0] for n in table["numbers"])],
        "season": list(table["seasons"]),
        "ordinal": [re.split("[- ]", n)[0] for n in table["ordinals"]],
        "holiday": [re.split(r"\W", n)[0].lower() for n in table["holidays"]],
    }


def _follow(kinds: dict[str, list[str]]) -> frozenset[str]:
    """Words that may come after the number of a date or span: "4 November", "4 to 6 May", "9 months"."""
    return frozenset((*kinds["month"], *(day + end for day in kinds["weekday"] for end in ("", "s")), *FOLLOW))


def _triggers(table: dict[str, Any], starts: dict[str, list[Form]], words_too: frozenset[str]) -> set[str]:
    """All spellings that a form can begin with, but for words that are words of their own in small letters."""
    names = {name for kind in ("months", "weekdays") for group in table[kind] for name in group}
    # One word of two may be the name: "New Year's Day" is one, "new plans" are not.
    names |= {re.split(r"\W", n)[0] for n in table["holidays"]}
    kept = {n.lower() for n in names} if words_too else set()
    words = {*starts} - {*SHAPES, *COMMON}
    small = {group[0].lower() for kind in ("months", "weekdays") for group in table[kind] if group[0] not in words_too}
    loud = {f for w in words for f in (w.capitalize(), w.upper())}
    return loud | small | (words - kept)


def _any_case(name: str, words_too: frozenset[str]) -> str:
    """Small letters, capitalised or capitals; a name that is a word too not in small letters."""
    return f"{name}|{name.upper()}" if name in words_too else f"[{name[0]}{name[0].lower()}]{name[1:]}|{name.upper()}"


def _abbreviated(names: list[str], words_too: frozenset[str]) -> str:
    return "|".join(
        [_any_case(names[0], words_too), *(rf"(?:{_any_case(n, words_too)})(?![a-z])\.?" for n in names[1:])]
    )


def _compiled(written: str, words: dict[str, str]) -> re.Pattern[str]:
    filled = CHOICE.sub(lambda mark: f"(?:{words[mark[0]]})", written)
    return re.compile(filled.replace("~?", SPACE + "*").replace("~", SPACE + "+"))
