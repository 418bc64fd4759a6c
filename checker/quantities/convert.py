"""What a unit measures and how much of the base unit it is.

Factors come from rules/vocabulary/units.yml; pint is asked, lazily, only for units that the table lacks.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from checker.vocabulary.tables import Vocabulary, shipped


class Factor(NamedTuple):
    """One of the unit is `times` base units of its dimension, plus `offset` (temperatures)."""

    dimension: str
    times: Decimal
    offset: Decimal = Decimal(0)


@lru_cache(maxsize=8)
def factors(vocabulary: Vocabulary) -> dict[str, Factor]:
    """The factor of every unit in the vocabulary, by canonical name."""
    found: dict[str, Factor] = {}
    for dimension_, units in vocabulary.table("units").items():
        if isinstance(units, dict) and dimension_ != "shorthand":
            for name, row in units.items():
                found[name] = Factor(dimension_, Decimal(row["factor"]), Decimal(row.get("offset", "0")))
    return found


def dimension(unit: str) -> str:
    """What a unit measures: "length", "percent", "currency:USD" for a currency, "" for a bare number."""
    if not unit:
        return ""
    factor = factor_of(unit)
    if factor is not None:
        return factor.dimension
    return f"currency:{unit}" if _is_currency(unit) else unit


def to_base(value: Decimal, unit: str) -> Decimal:
    """A value in the base unit of its dimension; currencies, percent and bare numbers stay as they are."""
    factor = factor_of(unit) if unit else None
    return value if factor is None else value * factor.times + factor.offset


@lru_cache(maxsize=1024)
def factor_of(unit: str) -> Factor | None:
    """The factor of a unit, from the table or from pint; None for currencies and unknown units."""
    if not unit or _is_currency(unit):
        return None
    return factors(shipped()).get(unit) or _asked(unit)


def _is_currency(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper() and unit.isascii()


@lru_cache(maxsize=1)
def _registry() -> object:
    import pint  # costs 200 ms, and the table knows what newsrooms print

    return pint.UnitRegistry(non_int_type=Decimal, cache_folder=None)


def _asked(unit: str) -> Factor | None:
    """What pint knows of a single unit name; never an expression taken from a text."""
    if not unit.replace("_", "").isalpha():
        return None
    registry = _registry()
    try:
        base = registry.Quantity(Decimal(1), unit).to_base_units()  # type: ignore[attr-defined]
    except Exception:
        return None
    return Factor(str(base.dimensionality), Decimal(base.magnitude))
