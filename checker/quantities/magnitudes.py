"""The magnitude after digits: "1.3 billion", "340 mln", "$5m", "2 and a half million", "12 lakh crore"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from checker.quantities.cardinal import fraction
from checker.quantities.cells import capital_magnitude
from checker.quantities.fractions import mixed
from checker.quantities.number import Number
from checker.quantities.number_words import Token, WordLexicon, plural_powers
from checker.quantities.words import magnitude

# One glance decides for most numbers: what follows, after at most one blank or hyphen.
WORD = re.compile(r"([ \u00a0\u202f\u2009\u2007\n]{0,2})(-?)([A-Za-z]+)")
SHORT = re.compile(r"[A-Za-z]{1,5}\.?(?![A-Za-z0-9])")
COUNTED = re.compile(r"[ \u00a0][a-z]{3,}")
NOT_COUNTED = re.compile(
    r"[ \u00a0](?:and|long|high|tall|wide|deep|above|below|from|away|race|run|sprint|hurdles|freestyle|final|for"
    r"|the|under|over|in|at|dash|breaststroke"
    r"|backstroke|butterfly|relay|with|but|thick|apart|down|off|square)\b"
)
POWERS_OF_TEN = [Decimal(10) ** power for power in range(31)]
SCALES = ("power", "hundred", "group", "vague")


class Magnitudes:
    """Built from the table `numbers`."""

    def __init__(self, table: Mapping[str, Any], lexicon: WordLexicon) -> None:
        self._lexicon = lexicon
        self._short = {k: Decimal(v) for k, v in table["short_powers"].items()}
        self._letters = {k: Decimal(v) for k, v in table["letter_powers"].items()}
        short = {word.rstrip(".").lower() for word in (*self._short, *self._letters)}
        scales = {word for word, (sort, _) in lexicon.words.items() if sort in SCALES}
        self._openers = frozenset({*short, *scales, "and"})
        self._powers = {word: power for word, power in table["powers"].items() if power > 2}
        self._joining = frozenset(lexicon.words)

    def after(self, text: str, number: Number, end: int, money: bool) -> Number:
        """The number with the magnitude that follows it in words or in short.

        money: True where a currency sign stands before it, so that "5m" is five million
        """
        opener = WORD.match(text, number.end, end)
        if opener is None:
            return number
        blank, hyphen, printed = opener.groups()
        word = printed.lower()
        if word not in self._openers or (blank and hyphen):
            return number
        power = self._powers.get(word)
        if power is not None:
            following = WORD.match(text, opener.end(), end)
            if following is None or following.group(3).lower() not in self._joining:
                return number.scaled(opener.end(), POWERS_OF_TEN[power], power)
        begin = opener.start(3)
        row = self._lexicon.tokens(text, begin, end)
        if row and row[0].sort == "vague":
            row = plural_powers(row, counted=not 1900 <= number.values[0].value < 2100)
        half = _and_a_half(row, number)
        if half is not None:
            number, row = half
            if not row:
                return number
        scale = magnitude(row, 0)
        if scale is not None and row[0].word != "score":
            return number.scaled(row[scale[2] - 1].end, scale[0], scale[1])
        match = SHORT.match(text, begin, end)
        return number if match is None or hyphen else self._abbreviated(text, number, match, money, end)

    def _abbreviated(self, text: str, number: Number, match: re.Match[str], money: bool, end: int) -> Number:
        word, touching = match.group(), match.start() == number.end
        power = self._short.get(word) or self._short.get(word.rstrip("."))
        if power is not None:
            stop = match.end() if word in self._short else match.end() - 1
            return number.scaled(stop, Decimal(10) ** int(power), int(power))
        letter = self._letters.get(word.rstrip("."))
        if letter is None:
            return number
        stop = match.start() + 1
        small = number.values[0].value < 1000
        counted = COUNTED.match(text, stop) if touching and small and word in "mkMKbB" else None
        if (
            (money and (touching or word in "mbMB"))
            or (touching and not money and capital_magnitude(text, number, stop, end))
            or (counted is not None and not NOT_COUNTED.match(text, stop))
        ):
            return number.scaled(stop, Decimal(10) ** int(letter), int(letter))
        return number.scaled(stop, Decimal(1000), 3) if touching and word == "k" else number


def _and_a_half(row: list[Token], number: Number) -> tuple[Number, list[Token]] | None:
    if len(row) < 3 or row[0].word != "and" or row[1].word not in ("a", "one"):
        return None
    part = fraction(row, 1)
    if part is None:
        return None
    return mixed(number, row[part.after - 1].end, part.value), row[part.after :]
