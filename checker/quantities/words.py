"""Numbers in words: "three-quarters of a billion", "tens of millions", "the hundred and fifth"."""

from __future__ import annotations

from decimal import Decimal

from checker.quantities.cardinal import WordNumber, cardinal, fraction
from checker.quantities.number import Number, Value
from checker.quantities.number_words import Token
from checker.quantities.rounding import is_multiple


def magnitude(row: list[Token], at: int) -> tuple[Decimal, int, int] | None:
    """The magnitude words after a number: ("lakh crore" as a factor, its power of ten, index after it)."""
    factor, power, first = Decimal(1), 0, at
    while at < len(row) and row[at].sort in ("power", "hundred", "group"):
        factor *= row[at].value
        power += row[at].value.adjusted() if row[at].sort != "group" else 0
        at += 1
    return (factor, power, at) if at > first else None


def word_number(row: list[Token], joined: bool = True) -> Number | None:
    """The number at the start of a run of tokens, None where the words are no number."""
    if not row:
        return None
    part = fraction(row, 0)
    if part is not None:
        return _fraction(row, part)
    if row[0].sort == "vague":
        return _vague(row)
    if row[0].sort in ("multiple", "times"):
        return _exact(row[0].start, row[0].end, row[0].value, shape=row[0].sort)
    begin = 1 if row[0].word in ("a", "an") and len(row) > 1 else 0
    whole = cardinal(row, begin, joined)
    if whole is None:
        if row[begin].sort == "ordinal" and begin == 0:
            return _exact(row[0].start, row[0].end, row[0].value, shape="ordinal")
        return None
    if whole.after < len(row) and row[whole.after].sort == "ordinal":
        joined_ = _ordinal(row, whole)
        if joined_ is not None:
            return joined_
    power = whole.power
    step = Decimal(10) ** power if power else Decimal(0)
    if whole.power == 1:
        step, power = Decimal(0), 0
    if not is_multiple(whole.value, 10**power):
        step /= 10
    return Number(row[0].start, row[whole.after - 1].end, (Value(whole.value, step),), power, "", "words")


def _ordinal(row: list[Token], whole: WordNumber) -> Number | None:
    last = row[whole.after]
    if last.value >= 100 and whole.value < last.value:
        value = whole.value * last.value
    elif last.value < 100 and is_multiple(whole.value, 10 if last.value < 10 else 100):
        value = whole.value + last.value
    else:
        return None
    return _exact(row[0].start, last.end, value, shape="ordinal")


def _fraction(row: list[Token], part: WordNumber) -> Number | None:
    """A fraction alone, or of a magnitude: "half a million", "three-quarters of a billion"."""
    at = part.after
    if at < len(row) and row[at].word == "of":
        at += 1
    if at < len(row) and row[at].word in ("a", "an"):
        at += 1
    scale = magnitude(row, at)
    if scale is not None:
        factor, power, after = scale
        step = factor / 10
        return Number(row[0].start, row[after - 1].end, (Value(part.value * factor, step),), power, "", "words")
    return Number(row[0].start, row[part.after - 1].end, (Value(part.value, Decimal(0)),), 0, "", "fraction")


def _vague(row: list[Token]) -> Number:
    """ "Dozens", "tens of millions": twice the order at least, and less than the next one."""
    value, at = row[0].value, 1
    if len(row) > 2 and row[1].word == "of" and row[2].sort == "vague" and row[2].value > value:
        value, at = value * row[2].value, 3
    return Number(row[0].start, row[at - 1].end, (Value(value, Decimal(0)),), 0, "", "vague")


def _exact(start: int, end: int, value: Decimal, shape: str) -> Number:
    return Number(start, end, (Value(value, Decimal(0)),), 0, "", shape)
