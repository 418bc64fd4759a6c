"""Phrases looked up by their first or last word, the longest that fits at a place in a text."""

from __future__ import annotations

import re
from collections import defaultdict
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

    Symbols ("km", "Rs.") keep their case; forms ("metric tons") do not. Where a phrase comes twice, the first stands.
    """

    def __init__(self, symbols: Iterable[tuple[str, T]] = (), forms: Iterable[tuple[str, T]] = ()) -> None:
        self._exact: dict[str, T] = {}
        self._forms: dict[str, T] = {}
        heads: defaultdict[str, set[int]] = defaultdict(set)
        tails: defaultdict[str, set[int]] = defaultdict(set)
        # Thousands of phrases in each start: no object for each of them.
        for found, pairs in ((self._exact, symbols), (self._forms, forms)):
            for phrase, entry in pairs:
                found.setdefault(phrase, entry)
                lower = phrase.lower()
                runs = [lower] if lower.isalpha() else HEAD.findall(lower)
                heads[runs[0]].add(len(phrase))
                tails[runs[-1]].add(len(phrase))
        # How long the phrases are that share their first or last word, the longest first.
        self._heads = {word: sorted(lengths, reverse=True) for word, lengths in heads.items()}
        self._tails = {word: sorted(lengths, reverse=True) for word, lengths in tails.items()}

    def at(self, text: str, start: int) -> Hit[T] | None:
        """The longest phrase that starts here and ends at the end of a word."""
        head = HEAD.match(text, start)
        lengths = self._heads.get(head.group().lower()) if head else None
        if lengths is None:
            return None
        around = _plain(text[start : start + lengths[0]])
        lower = around.lower()
        for length in lengths:
            if length > len(around):
                continue
            entry = self._exact.get(around[:length])
            if entry is None:
                entry = self._forms.get(lower[:length])
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
        lengths = self._tails.get(last.lower())
        if lengths is None:
            return None
        around = _plain(text[max(floor, end - lengths[0]) : end])
        lower = around.lower()
        for length in lengths:
            if length > len(around):
                continue
            entry = self._exact.get(around[-length:])
            if entry is None:
                entry = self._forms.get(lower[-length:])
            if entry is not None:
                start = end - length
                if not (text[start].isalnum() and start > floor and text[start - 1].isalnum()):
                    return Hit(start, end, entry)
        return None


def _plain(text: str) -> str:
    return text if text.isascii() and "\n" not in text else text.translate(ODD_SPACES)
