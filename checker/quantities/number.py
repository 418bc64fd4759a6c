"""A number before its unit, its hedge and its range are known."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple


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
