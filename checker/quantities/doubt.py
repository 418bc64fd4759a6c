"""When a separator leaves two readings, and which of them English copy means first."""

from __future__ import annotations

from checker.quantities.digits import COMMA_DECIMAL, COMMA_GROUPS, POINT_GROUPS
from checker.quantities.measured import Measured
from checker.quantities.number import Value
from checker.quantities.rounding import is_multiple

MILLION = 6
ENGLISH = "English copy separates thousands by a comma"


def values_of(found: Measured, decimals: int) -> tuple[tuple[Value, ...], str]:
    """The readings to keep, the likeliest first, and why it is.

    A comma before three digits groups thousands; before a magnitude word of a million or more four digits
    are unusual, so the decimal comma stays possible. A point before three digits is a decimal mark, except
    in amounts of money (prices have two decimals, or `decimals`) and in counts that end in a zero.
    """
    values = found.number.values
    if len(values) < 2:
        return values, ""
    first, second = values
    if first.how == COMMA_GROUPS:
        if found.number.magnitude >= MILLION:
            return values, ENGLISH
        return (first._replace(how=""),), ""
    if second.how != POINT_GROUPS or found.number.magnitude:
        return (first._replace(how=""),), ""
    money = found.kind == "currency" and decimals < 3 and found.scale == 1 and not found.per
    if money and first.value >= 10:
        return (second, first), "prices have at most two decimals"
    if money or (found.kind == "number" and is_multiple(second.value, 10)):
        return values, "English copy writes a point as decimal mark"
    return (first._replace(how=""),), ""


def by_style(values: tuple[Value, ...], decimal_mark: str) -> tuple[Value, ...]:
    """The one reading that a declared style allows; all where the figure has only one."""
    if len(values) < 2:
        return values
    comma = values[0].how in (COMMA_GROUPS, COMMA_DECIMAL)
    is_decimal = decimal_mark == ("," if comma else ".")
    chosen = min(values, key=lambda v: v.value) if is_decimal else max(values, key=lambda v: v.value)
    return (chosen._replace(how=""),)
