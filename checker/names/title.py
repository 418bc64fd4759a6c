"""The title that stands before a name, and the body or country that it belongs to."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.names.around import introduces, word_before
from checker.names.evidence import Evidence

REACH = 140
# "Chairman of the Cabinet of Ministers and Chief of the Presidential Administration": capitals and small words between.
SMALL = frozenset(("of", "the", "for", "and", "to", "on", "in"))
WORD = re.compile(r"[A-ZÀ-Þ][\w’'.-]*")


class Title(NamedTuple):
    """A title as printed, where it stands, and the body or country that it belongs to; empty where there is none."""

    text: str
    span: tuple[int, int] | None
    organisation: str


def title_before(text: str, start: int, known: Evidence) -> Title:
    """The title right before a name that begins at `start`."""
    begin = _head(text, start)
    if begin == start:
        return _lower(text, start, known)
    words = text[begin:start].split()
    while words and not (
        words[0].rstrip(".") in known.title_words or words[0].rstrip(",") in known.places or words[0].isupper()
    ):
        begin += len(words[0])
        begin += len(text[begin:start]) - len(text[begin:start].lstrip())
        words = text[begin:start].split()
    if not any(known.is_office(word.rstrip(",")) for word in words):
        return _lower(text, start, known)
    title = text[begin:start].rstrip(" \xa0,")
    return Title(title, (begin, begin + len(title)), _organisation(title, known))


def _head(text: str, start: int) -> int:
    """Where the capitals and small words begin that stand right before a name; a comma only right before the name."""
    begin = start
    while start - begin < REACH:
        word = word_before(text, begin)
        plain = word.removesuffix(",") if begin == start else word
        if not plain or not (plain in SMALL or WORD.fullmatch(plain)):
            break
        begin -= len(word) + 1
    return begin


def _lower(text: str, start: int, known: Evidence) -> Title:
    """ "union president Mateja Kolarič": a lower-case office right before the name."""
    if not introduces(text, start, known, True):
        return Title("", None, "")
    begin = known.particle_start(text, start - 1)
    return Title(text[begin : start - 1], (begin, start - 1), "")


def _organisation(title: str, known: Evidence) -> str:
    """The body or country in a title: what follows "of", else what stands before the office."""
    _, of, after = title.partition(" of ")
    if of:
        return after.removeprefix("the ")
    words = title.split()
    lead = next((i for i, word in enumerate(words) if known.is_office(word)), 0)
    return " ".join(words[:lead])
