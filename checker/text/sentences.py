"""Sentences of news prose. On doubt there is no split: a long sentence costs less than a lost subject.

One pass over the marks that may end a sentence; only the words around each of them are looked at.
"""

from __future__ import annotations

import re

from checker.model.document import Span
from checker.text.abbreviations import Abbreviations, abbreviations
from checker.vocabulary.tables import Vocabulary

# A mark before small letters, a comma or digits ends nothing; a line break does at an empty line or a list.
BOUNDARY = re.compile(
    r"[.!?…\n](?:(?<=\n)(?=[ \t\r]*(?:[\n*•–—·■-]|\d{1,2}[.)] |[a-z]\) |\Z))"
    r"|(?<!\n)(?<![.!?…][.!?…])[.!?…]*+(?![a-z0-9,;:%]| [a-z]))"
)
ITEM = re.compile(r"[ \t\r]*(?:(\d{1,2})[.)]|([a-z])\))[ \t]")
LONGEST, SHORTEST = 2000, 5
OPENING = "“«„‘\"'([‹「"
CLOSING = "”»’\"')]›」"
BULLETS = ("* ", "- ", "• ", "– ", "— ", "· ", "■ ")
NOTE = re.compile(r"(?:\[\d{1,3}\])+")
# How many capitalised words may stand between a quotation and its word of speech: "“Go!” President Ana Ruiz said".
SPEAKER = re.compile(r"\s+(?:[A-Z][\w.’'-]*\s+){1,4}([a-z]+)")


def sentences(text: str, start: int, end: int, vocabulary: Vocabulary) -> list[Span]:
    """The sentences of text[start:end], in order, without the white space between them.

    A line break is no boundary, since copy comes hard-wrapped; an empty line, a bulleted line and an item of a numbered
    list are.
    """
    known: Abbreviations | None = None
    found: list[Span] = []
    at = start
    item = _item(text, start, 0) if text[start : start + 1].isdigit() or text.startswith(")", start + 1) else 0
    for match in BOUNDARY.finditer(text, start, end):
        stop = match.end()
        if stop == end:
            break
        if stop <= at:
            continue
        if match[0] == "\n":
            following = _item(text, stop, item)
            cut = stop if following != item else _after_line(text, stop, end)
            item = following
        else:
            known = known or abbreviations(vocabulary)
            cut = _after_mark(text, match.start(), stop, end, known)
            if cut - at < SHORTEST and text[at:cut].strip()[:-1].isdigit():
                continue  # "1." numbers what follows
        if cut:
            _add(text, at, cut, found)
            at = cut
    if at < end:
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


def _item(text: str, at: int, last: int) -> int:
    """The number of the list item at a place, where it goes on from the last one (0 for none); else the last one."""
    mark = ITEM.match(text, at)
    if mark is None:
        return last
    number = int(mark[1]) if mark[1] else ord(mark[2]) - ord("a") + 1
    return number if number == last + 1 else last


def _after_line(text: str, stop: int, end: int) -> int:
    """The boundary after a line break: at an empty line or before a bullet, else none (0)."""
    rest = stop
    while rest < end and text[rest] in " \t\r":
        rest += 1
    return stop if rest >= end or text[rest] == "\n" or text.startswith(BULLETS, rest) else 0


def _after_mark(text: str, mark: int, at: int, end: int, known: Abbreviations) -> int:
    """The boundary after the marks in text[mark:at], closing marks and footnotes included; 0 where it goes on."""
    closed = at
    while closed < end and text[closed] in CLOSING and not _opens(text, closed, end):
        closed += 1
    note = NOTE.match(text, closed, end)
    following = closed = note.end() if note else closed
    while following < end and text[following].isspace():
        following += 1
    if following >= end:
        return closed
    if following == closed and not (text[closed] in OPENING and not text[mark - 1 : mark].isdigit()):
        return 0
    if not _may_open(text, following, end):
        return 0
    if text[mark] == "." and at == mark + 1 and closed == at:
        return 0 if known.goes_on(text, mark, following, end) else closed
    if text[mark] in "!?…" and _belongs(text, at, closed, following, end, known):
        return 0
    return closed


def _belongs(text: str, at: int, closed: int, following: int, end: int, known: Abbreviations) -> bool:
    """True after "!" in "Yahoo! Inc.", and in "“Will it end?” Petrov asked"."""
    if closed == at:
        return known.is_legal_form(text, following, end)
    speaker = SPEAKER.match(text, closed, end)
    return speaker is not None and speaker[1] in known.speech


def _opens(text: str, at: int, end: int) -> bool:
    """True where a mark that may close or open stands right before a word: `decade.“Over`."""
    return text[at] in OPENING and at + 1 < end and text[at + 1].isalnum()


def _may_open(text: str, at: int, end: int) -> bool:
    """True where a sentence may begin here: a capital, a digit or a script without case, after opening marks."""
    while at < end and text[at] in OPENING:
        at += 1
    return at < end and (text[at].isdigit() or not text[at].islower()) and text[at] not in ",;:)—–"
