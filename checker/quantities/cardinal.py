"""Cardinals and fractions in words: "a hundred and five thousand", "two and a half", "three-quarters"."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from checker.quantities.number_words import Token

HALF = Decimal("0.5")
# Above every power of ten: no magnitude has been read yet.
NONE_YET = 99


class WordNumber(NamedTuple):
    """A cardinal read from tokens: its value, the index after it, and its lowest power of ten in words."""

    value: Decimal
    after: int
    power: int


def cardinal(row: list[Token], at: int, joined: bool = True) -> WordNumber | None:
    """The cardinal that starts at a token.

    joined: False where an "and" belongs to "between one hundred and two hundred"
    """
    return _Cardinal(row, at).read(joined)


class _Cardinal:
    """A cardinal as it is read, word by word.

    total:   what its magnitudes have closed: 2,000,000 in "two million three hundred"
    current: what stands behind them, 300 there; None where nothing does
    lowest:  the power of ten of the last magnitude, which the next one must stay below
    """

    __slots__ = ("at", "current", "first", "lowest", "row", "total")

    def __init__(self, row: list[Token], at: int) -> None:
        self.row, self.first, self.at = row, at, at
        self.total, self.lowest = Decimal(0), NONE_YET
        self.current: Decimal | None = None

    def read(self, joined: bool) -> WordNumber | None:
        """The cardinal, None where the first word starts none."""
        while self.at < len(self.row) and self._takes(self.row[self.at], joined):
            pass
        if self.at == self.first:
            return None
        power = 0 if self.current is not None or self.lowest == NONE_YET else self.lowest
        return WordNumber(self.total + (self.current or 0), self.at, power)

    def _takes(self, token: Token, joined: bool) -> bool:
        """Reads a word, or a run that an "and" or a "point" begins; False where the cardinal ends before or with it."""
        if token.word == "and" and joined and self.at > self.first:
            return self._and()
        if token.word == "point" and self.current is not None:
            return self._point()
        if token.sort in ("one", "ten"):
            taken = self._small(token.value)
        elif token.sort == "hundred":
            taken = self._hundred()
        else:
            taken = token.sort in ("power", "group") and self._magnitude(token)
        self.at += taken
        return taken

    def _small(self, value: Decimal) -> bool:
        current = self.current
        if current is None:
            self.current = value
        elif (current >= 100 and current % 100 == 0) or (
            value < 10 and current % 10 == 0 and current % 100 >= 20 and value > 0
        ):
            self.current = current + value
        else:
            return False
        return True

    def _hundred(self) -> bool:
        if self.current is not None and not 0 < self.current < 100:
            return False
        self.current = (Decimal(1) if self.current is None else self.current) * 100
        return True

    def _magnitude(self, token: Token) -> bool:
        power = token.value.adjusted() if token.sort == "power" else 1
        if self.current is None and self.total and self.row[self.at - 1].sort == "power":
            self.total *= token.value
            self.lowest += power
        elif power >= self.lowest:
            return False
        else:
            self.total += (1 if self.current is None else self.current) * token.value
            self.current, self.lowest = None, power
        return True

    def _and(self) -> bool:
        step = _after_and(self.row, self.at, self.current, self.lowest)
        if step is None:
            return False
        extra, self.at, closes = step
        if closes:
            self.total += extra
        else:
            self.current = (self.current or 0) + extra
        return not closes

    def _point(self) -> bool:
        step = _decimals(self.row, self.at + 1)
        if step is None:
            return False
        self.current, self.at = (self.current or 0) + step[0], step[1]
        return True


def _after_and(row: list[Token], at: int, current: Decimal | None, lowest: int) -> tuple[Decimal, int, bool] | None:
    """What an "and" adds: (amount, index after it, True where the number ends there)."""
    part = fraction(row, at + 1)
    if part is not None and part.power == 0 and part.value < 1:
        if current is None and lowest < NONE_YET:
            return part.value * Decimal(10) ** lowest if lowest > 1 else part.value * 12, part.after, True
        return (part.value, part.after, False) if current is not None else None
    if at + 1 >= len(row) or row[at + 1].sort not in ("one", "ten"):
        return None
    sub = cardinal(row, at + 1, joined=False)
    if sub is None:
        return None
    if current is None:
        return (sub.value, sub.after, True) if lowest < NONE_YET and sub.value < Decimal(10) ** lowest else None
    if current < 100 or current % 100:
        return None
    end, small = at + 1, Decimal(0)
    while end < len(row) and row[end].sort in ("one", "ten") and end < at + 3:
        small += row[end].value
        end += 1
    following = row[end].sort if end < len(row) else ""
    return None if following == "hundred" or small >= 100 else (small, end, False)


def _decimals(row: list[Token], at: int) -> tuple[Decimal, int] | None:
    digits = ""
    while at < len(row) and row[at].sort == "one" and row[at].value < 10:
        digits += str(row[at].value)
        at += 1
    return (Decimal(f"0.{digits}"), at) if digits else None


def fraction(row: list[Token], at: int) -> WordNumber | None:
    """The fraction that starts at a token: "half", "a third", "three-quarters"; numerator at most 99."""
    if at >= len(row):
        return None
    token = row[at]
    if token.word == "half":
        return WordNumber(HALF, at + 1, 0)
    if token.word == "quarter" and at + 1 < len(row) and row[at + 1].sort == "power":
        return WordNumber(1 / token.value, at + 1, 0)
    if token.word in ("a", "an"):
        top, at = Decimal(1), at + 1
    elif token.sort in ("one", "ten"):
        top, at = token.value, at + 1
        if at + 1 < len(row) and token.sort == "ten" and row[at].sort == "one" and row[at].value < 10:
            top, at = top + row[at].value, at + 1
    else:
        return None
    if at >= len(row) or top == 0:
        return None
    bottom = row[at]
    if bottom.sort == "part" and bottom.word.endswith("s") == (top > 1):
        return WordNumber(top / bottom.value, at + 1, 0)
    if top == 1 and bottom.sort == "ordinal" and bottom.value > 2:
        return WordNumber(1 / bottom.value, at + 1, 0)
    if top > 1 and bottom.sort == "parts":
        return WordNumber(top / bottom.value, at + 1, 0)
    return None
