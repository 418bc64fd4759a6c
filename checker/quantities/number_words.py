"""The words of numbers, and the runs of them in a text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple

TOKEN = re.compile(r"[A-Za-z]+")
LINK = re.compile(r"(?: ?[-\u2010\u2011] ?|[ \u00a0\n]{1,3})(?=[A-Za-z])")
LONGEST = 40
COUNTS = frozenset(("one", "ten", "hundred", "power"))


class Token(NamedTuple):
    """A word that may be part of a number: what it is and what it says."""

    start: int
    end: int
    word: str
    sort: str
    value: Decimal


class WordLexicon:
    """The number words of a vocabulary by their work: one, ten, hundred, power, group, ordinal, part, glue."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.words: dict[str, tuple[str, Decimal]] = {}
        self._add("glue", dict.fromkeys(("and", "a", "an", "of", "point"), 0))
        for word, value in table["ordinals"].items():
            self._add("ordinal", {word: value})
            if value > 2:
                self._add("parts", {word + "s": value})
        self._add_solid(table)
        for sort, name in (("one", "ones"), ("ten", "tens"), ("group", "groups"), ("part", "denominators")):
            self._add(sort, table[name])
        for word, power in table["powers"].items():
            self._add("hundred" if power == 2 else "power", {word: 10**power})
        self._add("vague", table["vague"])
        self._add("multiple", table["multiples"])
        self._add("times", table["times_words"])

    def _add_solid(self, table: Mapping[str, Any]) -> None:
        """Tens and ones that a slip of the keyboard has run together: "twentyfifth"."""
        for ten, value in table["tens"].items():
            self._add("one", {ten + one: value + n for one, n in table["ones"].items() if 0 < n < 10})
            self._add("ordinal", {ten + nth: value + n for nth, n in table["ordinals"].items() if n < 10})

    def _add(self, sort: str, words: Mapping[str, Any]) -> None:
        for word, value in words.items():
            self.words[word] = (sort, Decimal(str(value)))

    def starters(self) -> list[str]:
        """The words that a number can start with."""
        return sorted(w for w, (sort, _) in self.words.items() if sort not in ("glue", "parts") and w.isalpha())

    def tokens(self, text: str, start: int, end: int) -> list[Token]:
        """The run of number words from here on, linked by a space or a hyphen."""
        found: list[Token] = []
        while len(found) < LONGEST:
            match = TOKEN.match(text, start, end)
            word = match.group().lower() if match else ""
            entry = self.words.get(word)
            if match is None or entry is None:
                break
            found.append(Token(match.start(), match.end(), word, *entry))
            link = LINK.match(text, match.end(), end)
            if link is None:
                break
            start = link.end()
        return plural_powers(found) if len(found) > 1 else found


def plural_powers(row: list[Token], counted: bool = False) -> list[Token]:
    """Plural magnitudes after a number are plain ones ("twelve lakhs"), unless "of" follows ("tens of millions").

    counted: True where a number in digits stands before the row
    """
    for at, token in enumerate(row):
        if token.sort != "vague" or not (counted if at == 0 else row[at - 1].sort in COUNTS):
            continue
        if at + 1 < len(row) and row[at + 1].word == "of":
            continue
        power = token.value.adjusted()
        sort = "group" if token.word in ("dozens", "scores", "tens") else "hundred" if power == 2 else "power"
        row[at] = token._replace(sort=sort)
    return row
