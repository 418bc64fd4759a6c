"""Likely causes of a difference between two figures: a fixed ladder, each step checked by arithmetic.

The steps are the slips that copy desks name: a separator read the other way, percent for percentage points, digits
swapped, a magnitude word taken for its neighbour, a decimal mark one place off, a unit for its neighbour, a figure of
one period for that of another.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.model.values import Quantity, Reading
from checker.quantities.convert import dimension, to_base
from checker.quantities.rounding import rounded
from checker.quantities.wording import number

SCALES = (
    (Decimal(1000), "a magnitude word may be one step off (million for billion, thousand for million)"),
    (Decimal(1000000), "a magnitude word may be two steps off"),
    (Decimal(10), "a decimal mark or a zero may be one place off"),
    (Decimal(100), "a decimal mark may be two places off"),
)

# Units that are taken for one another: old and metric ones of one size.
NEIGHBOURS = (
    ("mile", "kilometer"),
    ("meter", "foot"),
    ("kilogram", "pound"),
    ("hectare", "acre"),
    ("gallon", "liter"),
    ("inch", "centimeter"),
    ("ounce", "gram"),
)
# How often the one period is in the other, exactly by the calendar.
PERIODS = (
    (Decimal(12), "a figure for a year may stand for a month, or the reverse"),
    (Decimal(4), "a figure for a year may stand for a quarter, or the reverse"),
    (Decimal(52), "a figure for a year may stand for a week, or the reverse"),
    (Decimal(365), "a figure for a year may stand for a day, or the reverse"),
)
# A factor is told only of figures that are printed more precisely than this, as a share of their value.
PRECISE = Decimal("0.05")
MEASURES = frozenset(("currency", "physical", "number"))


def likely_causes(first: Quantity, second: Quantity, quotes: tuple[str, str]) -> Iterator[str]:
    """One sentence for each slip that would explain the difference, or nearly so.

    quotes: the two figures as printed, for the wording
    """
    for one, other, quote, against in ((first, second, *quotes), (second, first, quotes[1], quotes[0])):
        for reading in one.readings[1:]:
            yield _other_reading(reading, other, quote, against)
    if {first.kind, second.kind} == {"percent", "points"}:
        yield "The one is in percent and the other in percentage points: the one may stand for the other."
    if swapped(first.digits, second.digits):
        yield f"“{first.digits}” and “{second.digits}” have the same digits in another order: two may be swapped."
        return
    big, small = (first, second) if first.value > second.value else (second, first)
    told = False
    for scale, wording in SCALES:
        if overlap(_scaled(small, scale), (big.low, big.high)):
            told = True
            yield f"The one is {number(scale)} times the other: {wording}."
    if not told:
        yield from _other_unit(big, small)


def _other_unit(big: Quantity, small: Quantity) -> Iterator[str]:
    """The steps that ask for a factor between neighbouring units or periods."""
    if big.unit != small.unit:
        if dimension(big.unit) == dimension(small.unit) and big.value == small.value:
            yield f"The number is the same in {_plain(big.unit)} and {_plain(small.unit)}: a unit may be wrong."
        return
    if big.kind not in MEASURES or not (_precise(big) and _precise(small)):
        return
    for one, other in NEIGHBOURS:
        if big.unit in (one, other):
            ratio = to_base(Decimal(1), one) / to_base(Decimal(1), other)
            ratio = max(ratio, 1 / ratio)
            if overlap(_scaled(small, ratio), (big.low, big.high)):
                yield f"The one is the other in {one} for {other}: a unit may be swapped."
    for factor, wording in PERIODS:
        if overlap(_scaled(small, factor), (big.low, big.high)):
            yield f"The one is {number(factor)} times the other: {wording}."


def _precise(quantity: Quantity) -> bool:
    if quantity.low is None or quantity.high is None or not quantity.value:
        return False
    return (quantity.high - quantity.low) / abs(quantity.value) < PRECISE


def _plain(unit: str) -> str:
    return unit.replace("_", " ") or "a bare number"


def _other_reading(reading: Reading, other: Quantity, quote: str, against: str) -> str:
    role = reading.how.replace(" as ", " is a ") or "separator is read the other way"
    gap = difference(reading.value, other.value)
    return f"If the {role}, “{quote}” is {number(reading.value)}: still {gap} “{against}”."


def difference(value: Decimal, against: Decimal) -> str:
    """How far a value lies from another: "21 % below", "788 times"."""
    if against == 0 or value == 0:
        return "apart from"
    ratio = value / against
    if ratio >= 3:
        return f"{number(rounded(ratio))} times"
    percent = rounded((ratio - 1) * 100)
    return f"{abs(percent)} % {'above' if percent > 0 else 'below'}"


def swapped(first: str, second: str) -> bool:
    """True where two digit strings differ by exactly one swap of neighbours."""
    a, b = ("".join(c for c in text if c.isdigit()) for text in (first, second))
    if len(a) != len(b) or a == b:
        return False
    apart = [i for i in range(len(a)) if a[i] != b[i]]
    return len(apart) == 2 and apart[1] == apart[0] + 1 and a[apart[0]] == b[apart[1]] and a[apart[1]] == b[apart[0]]


def overlap(one: tuple[Decimal | None, Decimal | None], other: tuple[Decimal | None, Decimal | None]) -> bool:
    """True where two closed intervals meet; None is an open end."""
    low = max((x for x in (one[0], other[0]) if x is not None), default=None)
    high = min((x for x in (one[1], other[1]) if x is not None), default=None)
    return low is None or high is None or low <= high


def _scaled(quantity: Quantity, scale: Decimal) -> tuple[Decimal | None, Decimal | None]:
    low, high = quantity.low, quantity.high
    return (None if low is None else low * scale, None if high is None else high * scale)
