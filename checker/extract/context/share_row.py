"""Shares in a row, "percent" said once ("held by A with 45 percent, B with 30 and C with 20")."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.extract.context.shared_out import behind_name
from checker.extract.context.tokens import Token
from checker.model.values import Quantity

WHOLE, LEAST = Decimal(100), 3
JOINS = frozenset((",", ";", "and"))
CLOSERS = frozenset((".", ":", "—", "–", "(", ")"))
# What a bare figure may be followed by and still be a share whose "percent" is understood.
UNDERSTOOD = JOINS | frozenset(". ) for to from by in of on with as is are will would goes go".split())
# "A third" is printed for anything near it.
ROUGH = Decimal("0.5")


def share(row: list[Token], i: int) -> Quantity | None:
    """A figure as a share: one in percent, a fraction, or a bare one up to 100 behind which nothing is counted."""
    quantity = row[i].item
    if not isinstance(quantity, Quantity) or quantity.hedge == "range":
        return None
    if quantity.kind == "percent":
        return quantity
    if quantity.kind == "fraction":
        return in_percent(quantity, quantity.value * WHOLE)
    behind = row[i + 1].lower if i + 1 < len(row) else "."
    bare = quantity.kind == "number" and not quantity.unit and quantity.digits and quantity.value <= WHOLE
    return quantity._replace(kind="percent", unit="percent") if bare and behind in UNDERSTOOD else None


def in_percent(quantity: Quantity, value: Decimal) -> Quantity:
    """A share in words as percent: "a third" is anything near it, "a quarter" is 25."""
    value = round(value, 1)
    rough = ROUGH if value % 1 else Decimal(0)
    return quantity._replace(value=value, low=value - rough, high=value + rough, unit="percent")


def shares_in_a_row(row: list[Token]) -> Iterator[tuple[int, list[Quantity]]]:
    """Runs of three segments or more with one share each, the last joined by "and", and where the first one stands."""
    row = [behind_name(token) for token in row]
    run: list[int] = []
    inside: list[int] = []
    joined = False
    for i, token in enumerate(row):
        if token.kind in ("figure", "period"):
            inside.append(i)
        closes = token.lower in CLOSERS or i == len(row) - 1
        if not closes and token.lower not in JOINS:
            continue
        plain = len(inside) == 1 and share(row, inside[0]) is not None
        run += inside if plain else []
        if closes or (inside and not plain):
            if len(run) >= LEAST and joined and any(_printed(row, k) for k in run):
                yield run[0], [q for k in run if (q := share(row, k)) is not None]
            run, joined = [], False
        joined = joined or token.lower == "and"
        inside = []


def _printed(row: list[Token], i: int) -> bool:
    quantity = row[i].item
    return isinstance(quantity, Quantity) and quantity.kind == "percent"
