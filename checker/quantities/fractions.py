"""Fractions beside digits: "3 1/2", "5½", "1/2"."""

from __future__ import annotations

import re
from decimal import Decimal

from checker.quantities.number import Number, Value

VULGAR = {
    "½": (1, 2),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅕": (1, 5),
    "⅖": (2, 5),
    "⅗": (3, 5),
    "⅘": (4, 5),
    "⅙": (1, 6),
    "⅛": (1, 8),
    "⅜": (3, 8),
    "⅝": (5, 8),
    "⅞": (7, 8),
}
SLASHED = re.compile(r"[ -](\d{1,2})[/⁄](\d{1,3})(?![\d/])")
OVER = re.compile(r"[/⁄](\d{1,3})(?![\d/,.]\d|\d)")
SPACES = " \u00a0\u202f\u2009\u2007\n"


def with_fraction(text: str, number: Number, end: int) -> Number:
    """The number with the fraction that follows it, or the fraction whose numerator it is."""
    at = number.end
    if at >= end:
        return number
    mark, following = text[at], text[at + 1 : at + 2] if at + 1 < end else ""
    if mark in VULGAR:
        return mixed(number, at + 1, vulgar(mark))
    if mark in SPACES and following in VULGAR:
        return mixed(number, at + 2, vulgar(following))
    if mark in "/⁄" and number.digits.isdigit():
        return _over(text, number, end)
    if mark in " -" and following.isdigit() and number.digits.isdigit():
        slashed = SLASHED.match(text, at, end)
        if slashed is not None and 0 < int(slashed.group(1)) < int(slashed.group(2)):
            return mixed(number, slashed.end(), divided(int(slashed.group(1)), int(slashed.group(2))))
    return number


def _over(text: str, number: Number, end: int) -> Number:
    over = OVER.match(text, number.end, end)
    if over is None or len(number.digits) > 3:
        return number
    top, bottom = int(number.digits), int(over.group(1))
    if not 0 < top < bottom:
        return number
    return Number(number.start, over.end(), (Value(divided(top, bottom), Decimal(0)),), 0, "", "fraction")


def vulgar(sign: str) -> Decimal:
    """The value of a fraction in one sign."""
    return divided(*VULGAR[sign])


def divided(top: int, bottom: int) -> Decimal:
    """A fraction as a decimal of 28 places."""
    return Decimal(top) / Decimal(bottom)


def mixed(number: Number, end: int, part: Decimal) -> Number:
    """A whole number with a fraction added."""
    value = Value(number.values[0].value + part, Decimal(0))
    return Number(number.start, end, (value,), number.magnitude, "", "digits")
