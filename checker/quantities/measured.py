"""A number with its currency or unit, and what it is a rate of."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from checker.quantities.number import Number


class Measured(NamedTuple):
    """A number with its unit; the span holds currency sign and unit.

    own:   True where the unit stands beside this very number
    least: the smallest unit of a sum ("inch" in "7 feet 10 inches"), "" elsewhere
    """

    number: Number
    start: int
    end: int
    kind: str
    unit: str = ""
    per: str = ""
    scale: Decimal = Decimal(1)
    own: bool = False
    least: str = ""
