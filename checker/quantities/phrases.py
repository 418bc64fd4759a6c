"""Phrases looked up by their first or last word, the longest that fits at a place in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")
LONGEST_WORD = 20
TAIL = re.compile(r"(?:[^\W\d_]+|.?)$", re.DOTALL)
HEAD = re.compile(r"[^\W\d_]+|.", re.DOTALL)
ODD_SPACES = {ord(c): " " for c in "\u00a0\u2007\u2009\u202f\n\r\t"}


class Hit(NamedTuple, Generic[T]):
    """A phrase found: where it starts and ends, and what it stands for."""

    start: int
    end: int
    entry: T


class _Rows(Generic[T]):
    """The phrases that share their first or last word: by length, the longest first."""

    def __init__(self) -> None:
        self.exact: dict[str, T] = {}
        self.forms: dict[str, T] = {}
        self.lengths: list[int] = []

    def add(self, phrase: str, exact: bool, entry: T) -> None:
        (self.exact if exact else self.forms).setdefault(phrase, entry)
        self.lengths = sorted({*self.lengths, len(phrase)}, reverse=True)


class Phrases(Generic[T]):
    """A table of phrases, some of which must be printed exactly so.

    Symbols ("km", "Rs.") keep their case; forms ("metric tons") do not.
    """

    def __init__(self, symbols: Iterable[tuple[str, T]] = (), forms: Iterable[tuple[str, T]] = ()) -> None:
        self._heads: dict[str, _Rows[T]] = {}
        self._tails: dict[str, _Rows[T]] = {}
        for exact, pairs in ((True, symbols), (False, forms)):
            for phrase, entry in pairs:
                runs = HEAD.findall(phrase.lower())
                self._heads.setdefault(runs[0], _Rows()).add(phrase, exact, entry)
                self._tails.setdefault(runs[-1], _Rows()).add(phrase, exact, entry)

    def at(self, text: str, start: int) -> Hit[T] | None:
        """The longest phrase that starts here and ends at the end of a word."""
        head = HEAD.match(text, start)
        rows = self._heads.get(head.group().lower()) if head else None
        if rows is None:
            return None
        around = _plain(text[start : start + rows.lengths[0]])
        lower = around.lower()
        for length in rows.lengths:
            if length > len(around):
                continue
            entry = rows.exact.get(around[:length])
            if entry is None:
                entry = rows.forms.get(lower[:length])
            if entry is not None:
                end = start + length
                if not (text[end - 1].isalnum() and text[end : end + 1].isalnum()):
                    return Hit(start, end, entry)
        return None

    def before(self, text: str, end: int, floor: int = 0) -> Hit[T] | None:
        """The longest phrase that ends here and starts at the start of a word, not before `floor`."""
        if end <= floor:
            return None
        chunk = text[max(floor, end - LONGEST_WORD) : end]
        last = chunk.rpartition(" ")[2]
        if not last.isalpha():
            last = TAIL.search(chunk).group()  # type: ignore[union-attr]
        rows = self._tails.get(last.lower())
        if rows is None:
            return None
        around = _plain(text[max(floor, end - rows.lengths[0]) : end])
        lower = around.lower()
        for length in rows.lengths:
            if length > len(around):
                continue
            entry = rows.exact.get(around[-length:])
            if entry is None:
                entry = rows.forms.get(lower[-length:])
            if entry is not None:
                start = end - length
                if not (text[start].isalnum() and start > floor and text[start - 1].isalnum()):
                    return Hit(start, end, entry)
        return None


def _plain(text: str) -> str:
    return text if text.isascii() and "\n" not in text else text.translate(ODD_SPACES)
