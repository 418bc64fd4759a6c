"""Capitalised words of a text, scanned once for people, places and organisations alike."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

# Blocks in which capital and small letters alternate are taken whole; `isupper` decides on those few.
UPPER = "A-ZÀ-ÖØ-ÞĀ-ɏΑ-ΩЀ-ЯѠ-ԯԱ-ՖႠ-ჿᲐ-ᲿḀ-ỿ"
APOSTROPHES = "'’‘ʻʼʹ`"
CAPITAL = re.compile(rf"[{UPPER}](?<![^\W_].)(?:(?:\.[A-Z])+(?!\w)\.?|\w*(?:[{APOSTROPHES}](?!s\b)\w+)*)")


class Words(NamedTuple):
    """The capitalised words of a text in order: where each starts and ends, and the word itself.

    "U.S." is one word with its last full stop; a possessive 's is never part of a word; a hyphen ends it.
    """

    starts: list[int]
    ends: list[int]
    words: list[str]

    def within(self, start: int, end: int) -> range:
        """Indices of the words that start in [start, end)."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))


@lru_cache(maxsize=2)
def capitals(text: str) -> Words:
    """All capitalised words of a text; kept for the next grammar that asks for the same text."""
    found = list(CAPITAL.finditer(text))
    if not text.isascii():
        found = [m for m in found if (c := m[0][0]) < "\x80" or c.isupper() or c >= "Ⴀ"]
    return Words([m.start() for m in found], [m.end() for m in found], [m[0] for m in found])


# A short text is searched sooner than it is taken apart; in a long one, that is asked for word after word, it is not.
SHORT = 16_000
SPACES = str.maketrans({"\n": " ", "\xa0": " ", "\u202f": " ", "\t": " ", "\u2011": "-", "\u2010": "-"})


def follows(text: str, at: int, phrase: str) -> bool:
    """True where `phrase` stands at `at`, whichever space or hyphen is printed, and no word goes on behind it."""
    end = at + len(phrase)
    if not text.startswith(phrase, at) and text[at:end].translate(SPACES) != phrase:
        return False
    return not text[end : end + 1].isalnum()


def stands_alone(text: str, word: str) -> bool:
    """True where a word stands between two blanks."""
    return f" {word} " in text if len(text) < SHORT else _after(text, word) == word


def begins_a_word(text: str, word: str) -> bool:
    """True where letters stand right behind a blank."""
    return f" {word}" in text if len(text) < SHORT else _after(text, word).startswith(word)


def _after(text: str, word: str) -> str:
    """The first by the alphabet of what stands between blanks, from a word on; "" where there is none."""
    words = _between_blanks(text)
    at = bisect_left(words, word)
    return words[at] if at < len(words) else ""


@lru_cache(maxsize=2)
def _between_blanks(text: str) -> list[str]:
    return sorted(set(text.split(" ")[1:]))
