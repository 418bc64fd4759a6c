"""Which dimension of measures.yml a figure has."""

from __future__ import annotations

from checker.model.values import Quantity
from checker.quantities.convert import dimension

KINDS = {"number": "count", "fraction": "count", "age": "age", "temperature": "temperature", "multiple": "multiple"}
PLAIN = frozenset(("currency", "percent", "points"))


def dim_of(quantity: Quantity) -> str:
    """count, currency, percent, points, or what its unit measures ("mass", "length", "time")."""
    if quantity.kind in PLAIN:
        return quantity.kind
    found = KINDS.get(quantity.kind) or dimension(quantity.unit) or "count"
    return "currency" if found.startswith("currency:") else found
