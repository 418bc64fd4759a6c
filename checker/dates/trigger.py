"""Where a form of a date may begin: one scan of the text, whose pattern starts with one character class."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.dates.forms.parts import SPACE
from checker.text.spellings import letters

# How digits stand decides which forms can begin with them.
SHAPES = ("count", "nth", "mark", "bare-year", "year-mark", "compact")
SHAPE = re.compile(rf"(\d+)(st|nd|rd|th)?(?:,?{SPACE}+([A-Za-z]+)|([^\s,;:)]))?")
YEAR, COMPACT = 4, 8
# Sums, decimals, times and article numbers are no dates: a digit counts only where nothing of these stands before it.
NUMBER = r"[0-9](?<![$€£¥].)(?<!\d[.,:].)(?<!\w-.)"
# Frequent words begin a form only before a unit of time.
COMMON = ("a", "an", "that")
BEFORE_UNIT = (
    rf"[Aa]n?(?={SPACE}(?:day|week|fortnight|month|year|decade|few|couple)\b)"
    rf"|[Tt]hat(?={SPACE}(?:same|day|week|month|year)\b)"
)


def trigger(words: Iterable[str]) -> re.Pattern[str]:
    """Finds digits and any of `words` after a character that belongs to no word; group 1 is what was found."""
    return re.compile(rf"\W({_alternatives(words)})")


def opening(words: Iterable[str]) -> re.Pattern[str]:
    """The same for the very start of a text, to be matched there."""
    return re.compile(rf"(?<!\w)({_alternatives(words)})")


def shape(text: str, at: int, follow: frozenset[str]) -> str:
    """How the digits at a place stand: "count" before a word, "nth", "mark" before a sign or letter, and so on.

    "" where the word after them is none of `follow`, so that no form can begin here; with nothing in `follow` any may.
    """
    found = SHAPE.match(text, at)
    if found is None:
        return ""
    digits, nth, word, sign = found.groups()
    if len(digits) == COMPACT:
        return "compact"
    if len(digits) == YEAR:
        return "year-mark" if sign else "bare-year"
    if sign:
        return "nth" if nth else "mark"
    if follow and word is not None and word.lower() not in follow:
        return ""
    return "nth" if nth else "count"


def _alternatives(words: Iterable[str]) -> str:
    return f"{NUMBER}|(?:{letters(words)}|{BEFORE_UNIT})(?![A-Za-z])"
