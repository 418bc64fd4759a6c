"""Forms that are figures only where nothing else stands beside them: the cell of a table, a clause's end."""

from __future__ import annotations

import re
from decimal import Decimal

from checker.quantities.number import Number, Value
from checker.quantities.number_words import Token

MINUS_APART = re.compile(r"\s*[-−–]\s+$")
NOTHING = re.compile(r"\s*\.?\s*$")
CLAUSE_END = re.compile(r"(?:[.,;!?)](?!\w)|\s*$)")
LONGEST_QUOTATION = 2000
# "3M" and "5G" are names.
NAMES = frozenset(("3M",))


def minus_apart(text: str, start: int, at: int, after: int, end: int) -> bool:
    """True where a cell holds a minus, a space and the figure that spans [at, after), and nothing else: "- 1,200"."""
    return (
        at - start < 8
        and text[start : start + 1] in ("-", "−", "–")
        and MINUS_APART.match(text[start:at]) is not None
        and NOTHING.match(text, after, end) is not None
    )


def is_inch_mark(text: str, at: int) -> bool:
    """True for a double quotation mark after a digit that closes no quotation: none is open before it."""
    nearest = text.rfind('"', max(0, at - LONGEST_QUOTATION), at)
    return "“" not in text[max(0, at - 80) : at] and (nearest < 0 or text[max(0, nearest - 1)].isdigit())


def capital_magnitude(text: str, number: Number, stop: int, end: int) -> bool:
    """True where a capital K, M or B that touches the digits ends a clause: "1.2M", "about 100K."."""
    if text[stop - 1] not in "KMB" or not CLAUSE_END.match(text, stop, end):
        return False
    if text[stop - 1] == "K" and "°" in text[max(0, number.start - 40) : number.start]:
        return False
    return text[number.start : stop] not in NAMES


def spoken(text: str, row: list[Token]) -> Number | None:
    """ "One twenty two", where it is the whole text: 122; in running text it is a time of day or two numbers."""
    if len(row) not in (2, 3) or [t.sort for t in row] != ["one", "ten", "one"][: len(row)] or "-" in text:
        return None
    if not NOTHING.match(text, row[-1].end) or text[: row[0].start].strip():
        return None
    first, rest = row[0].value, [t.value for t in row[1:]]
    if not 0 < first < 10 or rest[-1] == 0 or (len(rest) == 2 and rest[1] >= 10):
        return None
    value = Value(first * 100 + sum(rest, Decimal(0)), Decimal(0))
    return Number(row[0].start, row[-1].end, (value,), 0, "", "words")
