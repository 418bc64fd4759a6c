"""Ages: "a 58-year-old man", "aged 58", "Asanov, 58,"."""

from __future__ import annotations

import re
from decimal import Decimal

from checker.quantities.measured import Measured
from checker.quantities.number import Number

AGE_UNIT = re.compile(
    r"[ -](year|month|week|day)s?(?:[ -]olds?\b|[ ]of[ ]age\b)|[ ]?()(?:yo|y\.o\.|y/o)\b|[ ](yr|yrs)[ -]old\b"
)
AGE_BEFORE = re.compile(r"(?:^|[^A-Za-z])(?:[Aa]ged|[Aa]ge|of age|[Aa]t age|the age of)[ \u00a0]$")
APPOSITION = re.compile(r"[A-Z][^\W\d_]+\.?, $")
# The letters before the blank in "aged 58", "age 58", "of age 58".
AGE_TAILS = ("ed ", "ge ", "ed\u00a0", "ge\u00a0", "of ")
# The letters after the blank or hyphen in "58-year-old", "58 y/o", "3 months old"; "o" for "58yo".
AGE_HEADS = frozenset("ymwdo./")
OLDEST = 120
# Trees and ruins have ages, too.
OLDEST_THING = 4000
ONE = Decimal(1)


def age(text: str, number: Number, floor: int, end: int) -> Measured | None:
    """The number as an age in its unit, None where nothing says that it is one."""
    if number.magnitude or number.shape not in ("digits", "words"):
        return None
    value = number.values[0].value
    if value > OLDEST_THING:
        return None
    match = AGE_UNIT.match(text, number.end, end) if text[number.end + 1 : number.end + 2] in AGE_HEADS else None
    if match is not None:
        return Measured(number, number.start, match.end(), "age", match.group(1) or "year", "", ONE, True)
    if value > OLDEST:
        return None
    before = text[max(floor, number.start - 24) : number.start]
    if before.endswith(AGE_TAILS):
        named = AGE_BEFORE.search(before) is not None and not text.startswith((" percent", "%"), number.end)
    else:
        named = before.endswith(", ") and number.shape == "digits" and _in_apposition(text, number, before)
    if not named or value != value.to_integral_value():
        return None
    return Measured(number, number.start, number.end, "age", "year", "", ONE, True)


def _in_apposition(text: str, number: Number, before: str) -> bool:
    """True for "Asanov, 58," and not for "Asanov, 58,000"."""
    if not text.startswith(",", number.end) or text[number.end + 1 : number.end + 2].isdigit():
        return False
    return APPOSITION.search(before) is not None
