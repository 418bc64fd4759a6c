"""Remainders and rounding of numbers of any length; Decimal's own fail beyond the 28 digits that it computes with."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal

# Longer than any number that is read (60 digits), and than what two of them come to.
LONG = Context(prec=400, rounding=ROUND_HALF_EVEN)


def is_whole(value: Decimal) -> bool:
    """True for a whole number."""
    return value == value.to_integral_value()


def is_multiple(value: Decimal, of: int) -> bool:
    """True for a whole number that a whole number above 0 divides."""
    return not LONG.remainder(value, Decimal(of))


def rounded(value: Decimal, places: int = 0) -> Decimal:
    """The value with so many decimals, halves to even."""
    return LONG.quantize(value, Decimal(1).scaleb(-places))
