"""What a token says about a change: "27 percent", "doubled", "a fifth", "half", "twice as many as"."""

from __future__ import annotations

from collections.abc import Set
from decimal import Decimal

from checker.extract.context.relating import alike, counted, lent
from checker.extract.context.tokens import Token
from checker.model.values import Period, Quantity

CHANGES = frozenset(("percent", "multiple", "points"))
HUNDRED = Decimal(100)
# "A third" is said of anything from 28 to 38 percent: fractions in words are rounder than figures.
LOOSE = Decimal("0.15")
HALF = Decimal("0.5")
PARTS = {"half": HALF, "quarter": Decimal("0.25")}
MANY = frozenset(("many", "much", "high", "large", "big", "long", "often", "fast", "expensive"))
TIMES = {"twice": Decimal(2), "thrice": Decimal(3)}
ENDS = frozenset((";", ".", ":"))
NEAR, FAR = 6, 10


def change(text: str, row: list[Token], at: int, ways: Set[str]) -> Quantity | None:
    """The change that token `at` states. ways: words of growth and fall, one of which a fraction stands beside."""
    token = row[at]
    quantity = token.item if isinstance(token.item, Quantity) else None
    if quantity is not None and quantity.kind in CHANGES:
        return None if quantity.hedge == "range" else quantity
    word = PARTS.get(token.lower) if token.kind == "word" else None
    half = word == HALF
    if word is not None and not half:  # "by a quarter", which elsewhere is a part of a year
        if at < 2 or row[at - 1].lower != "a" or row[at - 2].lower != "by":
            return None
        return _loose(token, word)
    if not half and (quantity is None or quantity.kind != "fraction" or quantity.hedge not in ("exact", "about")):
        return None
    before = row[at - 1].lower if at else ""
    after = row[at + 1].lower if at + 1 < len(row) else ""
    if before not in ("by", *ways) and after not in ways:
        return None
    if after == "of" or (half and before == "and"):
        return None
    return _loose(token, HALF if quantity is None else quantity.value)


def _loose(token: Token, fraction: Decimal) -> Quantity:
    value = fraction * HUNDRED
    low, high = value * (1 - LOOSE), value * (1 + LOOSE)
    return Quantity(token.start, token.end, "percent", value, low, high, "percent", hedge="exact")


def as_many_as(text: str, row: list[Token], at: int) -> tuple[Token, Token, Quantity] | None:
    """(before, after, multiple) of "3,000 homes were built, twice as many as the 2,000 of the year before"."""
    if at + 3 >= len(row) or row[at + 1].lower != "as" or row[at + 2].lower not in MANY:
        return None
    token = row[at]
    said = text[token.start : token.end].lower()
    value = TIMES.get(said) or (HALF if said == "half" else None)
    if value is not None:
        multiple = Quantity(token.start, token.end, "multiple", value, value, value)
    elif isinstance(token.item, Quantity) and token.item.kind == "multiple":
        multiple = token.item
    else:
        return None
    before = row[at - 1].lower if at else ""
    second = next((i for i in range(at + 3, min(at + NEAR, len(row))) if row[i].lower == "as"), None)
    if second is None or before in ("almost", "nearly", "about", "over", "than", "not"):
        return None
    old = next((t for t in row[second + 1 : second + NEAR] if counted(t) is not None), None)
    if old is None or any(t.lower in ENDS for t in row[second : row.index(old)]):
        return None
    value_before = counted(old)
    assert value_before is not None
    for new in reversed(row[max(0, at - FAR) : at]):
        if new.lower in ENDS:
            return None
        found = counted(new)
        if found is not None and alike(lent(found, value_before), lent(value_before, found)):
            return old, new, multiple
    return None


def two_years(row: list[Token], at: int) -> tuple[Token, Token] | None:
    """(before, after) of "In 2023 the zoo had 410,000 visitors; in 2024 there were 451,000, a rise of 20 percent"."""
    opens = at - 1 if row[at - 1].lower in ("of", "by") else at
    if opens < 3 or row[opens - 2].lower not in ("a", "an") or row[opens - 3].lower != ",":
        return None
    figures = [t for t in row[:at] if counted(t) is not None]
    periods = [t for t in row[:at] if t.kind == "period"]
    if len(figures) != 2 or len(periods) != 2 or any(t.kind == "figure" and t not in figures for t in row[:at]):
        return None
    order = sorted((*figures, *periods), key=lambda t: t.start)
    if [t.kind for t in order] not in (["period", "figure"] * 2, ["figure", "period"] * 2):
        return None
    one, other = counted(figures[0]), counted(figures[1])
    firsts = [t.item.first for t in periods if isinstance(t.item, Period) and t.item.first is not None]
    if one is None or other is None or len(firsts) != 2 or firsts[0] == firsts[1]:
        return None
    nouns = {row[row.index(t) + 1].lower for t in figures if row[row.index(t) + 1].kind == "word"}
    if not alike(lent(one, other), lent(other, one)) or len(nouns) > 1:
        return None  # "410 members, ... 451 shirts"
    return (figures[0], figures[1]) if firsts[0] < firsts[1] else (figures[1], figures[0])
