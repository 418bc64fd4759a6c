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


class Phrases(Generic[T]):
    """A table of phrases, some of which must be printed exactly so.

    Symbols ("km", "Rs.") keep their case; forms ("metric tons") do not.
    """

    def __init__(self, symbols: Iterable[tuple[str, T]] = (), forms: Iterable[tuple[str, T]] = ()) -> None:
        heads: dict[str, list[tuple[str, bool, T]]] = {}
        tails: dict[str, list[tuple[str, bool, T]]] = {}
        for exact, pairs in ((True, symbols), (False, forms)):
            for phrase, entry in pairs:
                runs = HEAD.findall(phrase.lower())
                heads.setdefault(runs[0], []).append((phrase, exact, entry))
                tails.setdefault(runs[-1], []).append((phrase, exact, entry))
        self._heads = {k: sorted(v, key=lambda row: -len(row[0])) for k, v in heads.items()}
        self._tails = {k: sorted(v, key=lambda row: -len(row[0])) for k, v in tails.items()}

    def at(self, text: str, start: int) -> Hit[T] | None:
        """The longest phrase that starts here and ends at the end of a word."""
        head = HEAD.match(text, start)
        rows = self._heads.get(head.group().lower()) if head else None
        if rows is None:
            return None
        around = _plain(text[start : start + len(rows[0][0])])
        lower = around.lower()
        for phrase, exact, entry in rows:
            if (around if exact else lower).startswith(phrase):
                end = start + len(phrase)
                if not (phrase[-1].isalnum() and text[end : end + 1].isalnum()):
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
        around = _plain(text[max(floor, end - len(rows[0][0])) : end])
        lower = around.lower()
        for phrase, exact, entry in rows:
            if (around if exact else lower).endswith(phrase):
                start = end - len(phrase)
                if not (phrase[0].isalnum() and start > floor and text[start - 1].isalnum()):
                    return Hit(start, end, entry)
        return None


def _plain(text: str) -> str:
    return text.translate(ODD_SPACES)
