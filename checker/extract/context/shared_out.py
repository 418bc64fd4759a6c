"""Wholes shared out by name: "The council has 45 seats. The Greens won 18, the Liberals 15 and the Reds 14"."""

from __future__ import annotations

from decimal import Decimal

from checker.extract.context.relating import counted
from checker.extract.context.tokens import Token
from checker.model.values import Quantity

LEAST_ITEMS = 3
NEAR = 4
HAS = frozenset("has have had of with fills filling all".split())
ENDS = frozenset((",", ";", ".", "and", "–", "—"))


def shared_out(row: list[Token], before: list[Token], nouns: frozenset[str]) -> tuple[Token, list[Token]] | None:
    """The whole in the sentence before and the bare figures behind names; nouns: what is shared out ("seats")."""
    if not any(t.lower in nouns for t in before):
        return None
    wholes = [
        t
        for i, t in enumerate(before[:-1])
        if counted(t) is not None and before[i + 1].lower in nouns and i and _had(before, i)
    ]
    if len(wholes) != 1 or any(t.lower in ("another", "previous", "old") for t in row):
        return None
    row = [behind_name(t) for t in row]
    figures = [i for i, t in enumerate(row) if counted(t) is not None]
    if len(figures) < LEAST_ITEMS or any(t.kind == "period" for t in row):
        return None
    items = [row[i] for i in figures if _bare(row, i)]
    whole = wholes[0].item
    assert isinstance(whole, Quantity)
    if len(items) != len(figures) or any(t.item.unit or t.item.hedge != "exact" for t in items):  # type: ignore[union-attr]
        return None
    return wholes[0], items


def behind_name(token: Token) -> Token:
    """The 15 of "the Liberals 15" as a figure: elsewhere digits behind a name are a part of it."""
    digits = token.lower.removesuffix(".")
    if token.kind != "word" or not digits.isdigit():
        return token
    value, end = Decimal(digits), token.start + len(digits)
    return token._replace(
        kind="figure", end=end, item=Quantity(token.start, end, "number", value, value, value, digits=digits)
    )


def _had(row: list[Token], at: int) -> bool:
    return any(t.lower in HAS for t in row[max(0, at - NEAR) : at])


def _bare(row: list[Token], at: int) -> bool:
    """True for a figure right behind a name or its verb, and with nothing behind it that it counts."""
    after = row[at + 1].lower if at + 1 < len(row) else "."
    named = any(t.name or t.kind in ("place", "person") or t.lower.istitle() for t in row[max(0, at - NEAR) : at])
    return after in ENDS and (named or at < NEAR)
