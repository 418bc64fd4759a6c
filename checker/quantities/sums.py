"""Figures that are one amount: "7 feet 10 inches", "15 dollars 50", "2,000 ± 5 pounds", "forty-five (45)"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from checker.quantities.convert import Factor
from checker.quantities.measured import Measured
from checker.quantities.number import Value
from checker.quantities.rounding import is_whole

JOINT = re.compile(r",? (?:and )?$|$")
PLUS_MINUS = re.compile(r"[ \u00a0]?(?:±|\+/[-−–]|\+[-−–])[ \u00a0]?$")
CENTS_GAP = re.compile(r"[ \u00a0](?:and )?$|$")
CLAUSE_END = re.compile(r"(?:[.,;:!?)](?!\d)|$)")
ADDED = frozenset(("length", "mass", "time"))


class Sums:
    """Folds neighbours into one figure; built from the factors of units."""

    def __init__(self, factors: Mapping[str, Factor]) -> None:
        self._factors = factors

    def fold(self, text: str, found: list[Measured]) -> list[Measured]:
        """The figures with sums, spoken cents, tolerances and glosses folded into the first of them."""
        folded: list[Measured] = []
        for one in found:
            last = folded[-1] if folded else None
            if last is not None and one.start - last.end <= 6:
                whole = self._together(text, last, one)
                if whole is not None:
                    folded[-1] = whole
                    continue
            folded.append(one)
        return folded

    def _together(self, text: str, first: Measured, second: Measured) -> Measured | None:
        if second.start < first.end or first.kind == "ordinal" or second.kind == "ordinal":
            return None
        gap = text[first.end : second.start]
        if PLUS_MINUS.match(gap):
            return _tolerance(first, second)
        if gap == " (" and text[second.end : second.end + 1] == ")":
            return _gloss(first, second)
        if not first.own or first.per:
            return None
        if not second.own:
            return _spoken_cents(text, first, second) if CENTS_GAP.match(gap) else None
        if not JOINT.match(gap):
            return None
        if first.kind == second.kind == "currency":
            return _cents(first, second)
        return self._parts(first, second)

    def _parts(self, first: Measured, second: Measured) -> Measured | None:
        """Feet and inches, hours and minutes; the smaller unit counts less than one of the unit before it."""
        one, other = self._factors.get(first.unit), self._factors.get(second.unit)
        least = self._factors.get(first.least or first.unit)
        if one is None or other is None or least is None or one.dimension != other.dimension:
            return None
        if one.dimension not in ADDED or first.kind != second.kind or least.times <= other.times:
            return None
        amount = second.number.values[0].value
        if amount * other.times >= least.times or (not first.least and not is_whole(first.number.values[0].value)):
            return None
        return _added(first, second, amount * other.times / one.times)._replace(least=second.unit)


def _cents(first: Measured, second: Measured) -> Measured | None:
    """ "1 dollar and 42 cents"."""
    if second.scale >= 1 or first.scale != 1 or second.number.values[0].value * second.scale >= 1:
        return None
    return _added(first, second, second.number.values[0].value * second.scale)


def _spoken_cents(text: str, first: Measured, second: Measured) -> Measured | None:
    """ "15 dollars 50" at the end of a clause."""
    value, number = second.number.values[0].value, second.number
    if first.kind != "currency" or first.scale != 1 or first.number.magnitude or second.kind != "number":
        return None
    if not 0 < value < 100 or value % 1 or number.magnitude or len(number.digits) > 2 or number.start != second.start:
        return None
    if not is_whole(first.number.values[0].value) or not CLAUSE_END.match(text, second.end):
        return None
    return _added(first, second, value / 100)


def _added(first: Measured, second: Measured, part: Decimal) -> Measured:
    number = second.number.values[0]
    step = abs(number.step * part / number.value) if number.value else number.step
    value = Value(first.number.values[0].value + part, step)
    return first._replace(number=first.number._replace(values=(value,), end=second.number.end), end=second.end)


def _tolerance(first: Measured, second: Measured) -> Measured | None:
    """A measured value with its tolerance, in the unit of either: the step is twice the tolerance."""
    if first.own and second.own and (first.unit, first.kind) != (second.unit, second.kind):
        return None
    whole = second if second.own else first
    values = tuple(v._replace(step=abs(second.number.values[0].value) * 2) for v in first.number.values)
    number = first.number._replace(values=values, end=second.number.end)
    return whole._replace(number=number, start=first.start, end=second.end)


def _gloss(first: Measured, second: Measured) -> Measured | None:
    """The same number once in words and once in digits: one figure."""
    if first.number.values[0].value != second.number.values[0].value or bool(first.number.digits) == bool(
        second.number.digits
    ):
        return None
    return first._replace(end=second.end + 1) if not second.own or first.unit == second.unit else None
