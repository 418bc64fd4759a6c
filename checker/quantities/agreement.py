"""Whether two figures can be one: every reading of their separators as an interval, and rounding."""

from __future__ import annotations

from decimal import Decimal

from checker.model.values import Quantity
from checker.quantities.causes import overlap
from checker.quantities.convert import to_base

Interval = tuple[Decimal | None, Decimal | None]


def intervals(quantity: Quantity) -> list[Interval]:
    """The interval of each reading in the base unit of its dimension; None is an open end."""
    found = [(quantity.low, quantity.high)] + [(r.low, r.high) for r in quantity.readings[1:]]
    return [
        (None if low is None else to_base(low, quantity.unit), None if high is None else to_base(high, quantity.unit))
        for low, high in found
    ]


def meet(one: Quantity, other: Quantity) -> bool:
    """True where some reading of the one meets some reading of the other."""
    return any(overlap(a, b) for a in intervals(one) for b in intervals(other))


def rounded(one: Quantity, other: Quantity) -> bool:
    """True where the one with fewer digits is the other one rounded to them ("9,400" and "9,412")."""
    if one.unit != other.unit:
        return False
    rough, fine = sorted((one.value, other.value), key=lambda v: (len(v.normalize().as_tuple().digits), v))
    zeros = rough.normalize().as_tuple().exponent
    if not isinstance(zeros, int) or zeros < 2:
        return False
    unit = Decimal(1).scaleb(zeros)
    return abs(rough - fine) <= unit / 2


def width(quantity: Quantity) -> Decimal | None:
    """How much a figure leaves open, in base units; None where it has no end."""
    low, high = intervals(quantity)[0]
    return None if low is None or high is None else high - low


def printed(quantity: Quantity) -> tuple[Decimal, Decimal] | None:
    """The interval in base units that the digits before any closing zeros allow: 20,000 is 15,000 to 25,000.

    A bound ("over 76 kilometres") is taken for the figure that it is printed with; None for a range.
    """
    if (quantity.low is None and quantity.high is None) or quantity.ends is not None:
        return None
    digits = quantity.digits.replace(",", "").replace(" ", "")
    zeros = 0 if "." in digits else len(digits) - len(digits.rstrip("0"))
    slack = Decimal(5) * Decimal(10) ** (zeros + quantity.magnitude - 1) if zeros else Decimal(0)
    low, high = quantity.value - slack, quantity.value + slack
    if quantity.low is not None and quantity.high is not None:
        low, high = min(quantity.low, low), max(quantity.high, high)
    elif not slack:  # "over 76 kilometres (47 miles)": both are bounds, each rounded as printed
        half = Decimal(1).scaleb(quantity.value.normalize().as_tuple().exponent) / 2  # type: ignore[arg-type]
        low, high = low - half, high + half
    return to_base(low, quantity.unit), to_base(high, quantity.unit)
