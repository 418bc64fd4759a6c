"""A number before its unit, its hedge and its range are known."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

TENTH = Decimal("0.1")


class Value(NamedTuple):
    """One way to read printed digits.

    value: the number
    step:  the unit of the last printed place (1.7 has 0.1), 0 where the number counts exactly
    how:   "" where there is only one way, else "comma as thousands separator", ...
    """

    value: Decimal
    step: Decimal
    how: str = ""


class Number(NamedTuple):
    """A number in digits or words, with its magnitude word.

    values:    the ways to read it, the likeliest first; magnitude included
    magnitude: the power of ten in words, 0 without one
    digits:    the digits as printed, "" for words
    shape:     digits, words, fraction, ordinal, multiple, vague
    """

    start: int
    end: int
    values: tuple[Value, ...]
    magnitude: int = 0
    digits: str = ""
    shape: str = "digits"

    def negated(self) -> Number:
        """The number below zero."""
        return self._replace(values=tuple([v._replace(value=-v.value) for v in self.values]))

    def scaled(self, end: int, factor: Decimal, power: int) -> Number:
        """The number with its magnitude: factor is 10 to the power for "million", 12 for "dozen"."""
        values = tuple([Value(v.value * factor, (v.step or TENTH) * factor, v.how) for v in self.values])
        shape = "digits" if self.shape == "fraction" else self.shape
        return Number(self.start, end, values, power, self.digits, shape)


def minus_word(text: str, at: int, floor: int) -> bool:
    """True where "minus" or "negative" stands before a number; not in "tested negative 3 times"."""
    if text[at - 2 : at] not in ("s ", "S ", "e ", "E "):
        return False
    before = text[max(floor, at - 17) : at].lower()
    if before.endswith("minus "):
        return True
    return before.endswith("negative ") and not before.endswith(TESTED)


TESTED = ("tested negative ", "testing negative ", "tests negative ", "test negative ")
