"""Unit names of different libraries and suites as one measure: "Square meter", "meter**2" and "m²" are the same."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from checker.quantities.convert import factor_of, factors
from checker.quantities.lexicon import UnitLexicon
from checker.vocabulary.tables import shipped

POWERS = {"2": "square", "3": "cubic"}
# Units whose names differ only in how they are read, or that suites do not tell apart.
ALIKE = {"oil_barrel": "barrel", "ton": "metric_ton", "long_ton": "metric_ton", "short_ton": "metric_ton", "count": ""}


class Unit(NamedTuple):
    """A measure and how much of its base unit one is; `offset` for temperatures."""

    measure: str
    times: float = 1.0
    offset: float = 0.0


@lru_cache(maxsize=1)
def _lexicon() -> UnitLexicon:
    return UnitLexicon(shipped().table("units"), shipped().table("currencies"))


@lru_cache(maxsize=4096)
def unit(name: str, kind: str) -> Unit:
    """The measure behind a name; a name that nobody knows is a measure of its own."""
    whole, _, per = name.partition("/")
    if per:
        one, other = unit(whole, kind), unit(per, "physical")
        return Unit(f"{one.measure}/{other.measure}", one.times / (other.times or 1.0))
    base, _, power = name.partition("**")
    canonical = f"{POWERS[power]}_{base}" if power in POWERS else ALIKE.get(name, name)
    canonical = canonical.strip().replace(" ", "_")
    if kind != "currency" and not canonical.isupper():
        table = factors(shipped())
        factor = table.get(canonical) or table.get(canonical.lower())
        if factor is not None:
            return Unit(factor.dimension, float(factor.times), float(factor.offset))
    return _printed(name, canonical, kind)


def _printed(name: str, canonical: str, kind: str) -> Unit:
    """A name as a text would print it, looked up in our vocabulary, then by pint."""
    words = canonical.replace("_", " ")
    hit = _lexicon().suffixes.at(words, 0)
    if hit is None or hit.end != len(words):
        known = None if kind == "currency" else factor_of(canonical.lower())
        return Unit(name.lower()) if known is None else Unit(known.dimension, float(known.times))
    factor = None if hit.entry.kind == "currency" else factor_of(hit.entry.name)
    if factor is None:
        return Unit(hit.entry.name, float(hit.entry.scale))
    return Unit(factor.dimension, float(factor.times * hit.entry.scale), float(factor.offset))
