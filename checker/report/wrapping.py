"""Text folded to a width in terminal columns, as a terminal counts them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from checker.model.document import Span


def columns(text: str) -> int:
    """How many columns a text takes: wide characters two (UAX 11), marks that sit on another character none."""
    if text.isascii():
        return len(text)
    return sum(_columns(c) for c in text)


def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def fold(text: str, width: int) -> Iterator[Span]:
    """The lines of a text, at most `width` columns each, broken at spaces or inside words too long for a line."""
    at = 0
    while at < len(text):
        stop = _end(text, at, max(2, width))
        yield Span(at, stop)
        at = stop
        while at < len(text) and text[at] == " ":
            at += 1


def _end(text: str, at: int, width: int) -> int:
    """Where the line that begins at `at` ends."""
    taken, stop = 0, at
    while stop < len(text):
        taken += _columns(text[stop])
        if taken > width:
            break
        stop += 1
    if stop == len(text) or text[stop] == " ":
        return stop
    space = text.rfind(" ", at + 1, stop)
    return space if space > at else stop
