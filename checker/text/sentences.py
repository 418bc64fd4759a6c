"""Sentences of news prose. On doubt there is no split: a long sentence costs less than a lost subject.

One pass over the terminators; only the words around each of them are looked at.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from checker.model.document import Span
from checker.vocabulary.tables import Vocabulary

TERMINATOR = re.compile(r"[.!?…]+|\n")
LONGEST = 2000
OPENING = "“«„‘\"'([‹「"
CLOSING = "”»’\"')]›」"
BULLETS = ("* ", "- ", "• ", "– ", "— ", "· ", "■ ")


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Words whose full stop ends no sentence, and words that surely open one; see abbreviations.yml."""

    always: frozenset[str]
    inside_names: frozenset[str]
    openers: frozenset[str]


@lru_cache(maxsize=8)
def abbreviations(vocabulary: Vocabulary) -> Abbreviations:
    """The abbreviations of a vocabulary; built once."""
    table = vocabulary.table("abbreviations")
    return Abbreviations(*(frozenset(table[name]) for name in ("always", "inside_names", "openers")))


def sentences(text: str, start: int, end: int, vocabulary: Vocabulary) -> list[Span]:
    """The sentences of text[start:end], in order, without the white space between them.

    A line break is no boundary, since copy comes hard-wrapped; an empty line and a bulleted line are.
    """
    known = abbreviations(vocabulary)
    found: list[Span] = []
    at = start
    for match in TERMINATOR.finditer(text, start, end):
        stop = match.end()
        if stop <= at:
            continue
        cut = _after_line(text, stop, end) if match[0] == "\n" else _after_mark(text, match.start(), stop, end, known)
        if cut:
            _add(text, at, cut, found)
            at = cut
    _add(text, at, end, found)
    return found


def _add(text: str, start: int, end: int, found: list[Span]) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    # What runs on for pages is a table: cut at line ends or spaces, so that no sentence is too long to understand.
    while end - start > LONGEST:
        cut = max(text.rfind("\n", start + 1, start + LONGEST), text.rfind(" ", start + LONGEST // 2, start + LONGEST))
        cut = cut if cut > start else start + LONGEST
        found.append(Span(start, cut))
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        found.append(Span(start, end))


def _after_line(text: str, stop: int, end: int) -> int:
    """The boundary after a line break: at an empty line or before a bullet, else none (0)."""
    rest = stop
    while rest < end and text[rest] in " \t\r":
        rest += 1
    return stop if rest >= end or text[rest] == "\n" or text.startswith(BULLETS, rest) else 0


def _after_mark(text: str, mark: int, at: int, end: int, known: Abbreviations) -> int:
    """The boundary after the terminators in text[mark:at], closing quotation marks included; 0 where it goes on."""
    closed = at
    while closed < end and text[closed] in CLOSING and not _opens(text, closed, end):
        closed += 1
    following = closed
    while following < end and text[following].isspace():
        following += 1
    if following >= end:
        return closed
    if following == closed and not (text[closed] in OPENING and not text[mark - 1 : mark].isdigit()):
        return 0
    if not _may_open(text, following, end):
        return 0
    if text[mark] == "." and at == mark + 1 and closed == at and _abbreviated(text, mark, following, end, known):
        return 0
    return closed


def _opens(text: str, at: int, end: int) -> bool:
    """True where a mark that may close or open stands right before a word: `decade.“Over`."""
    return text[at] in OPENING and at + 1 < end and text[at + 1].isalnum()


def _may_open(text: str, at: int, end: int) -> bool:
    """True where a sentence may begin here: a capital, a digit or a script without case, after opening marks."""
    while at < end and text[at] in OPENING:
        at += 1
    return at < end and (text[at].isdigit() or not text[at].islower()) and text[at] not in ",;:)—–"


def _abbreviated(text: str, mark: int, following: int, end: int, known: Abbreviations) -> bool:
    """True where the full stop at `mark` belongs to the word before it."""
    first = mark
    while first > 0 and (text[first - 1].isalnum() or text[first - 1] == "."):
        first -= 1
    word = text[first:mark]
    if not word:
        return False
    if word in known.inside_names or (word[-1:].isupper() and "." in word):
        return _next_word(text, following, end) not in known.openers
    if word in known.always:
        return not (word in ("No", "no", "Sun", "Sat", "Mar", "art", "est") and not text[following].isdigit())
    return len(word) == 1 and word.isupper() and _initial(text, first)


def _initial(text: str, first: int) -> bool:
    """True where a single capital is an initial of a name: "D. A. Petrov", not "vitamin C."."""
    before = text[max(0, first - 2) : first]
    return first == 0 or before.endswith((". ", "\n", "(", "“", "«")) or before[-1:].isspace()


def _next_word(text: str, at: int, end: int) -> str:
    stop = at
    while stop < end and text[stop].isalpha():
        stop += 1
    return text[at:stop]
