"""Figures in words for people: "1.34 trillion US dollars", "1.65 to 1.75 billion"."""

from __future__ import annotations

from decimal import Decimal

from checker.model.values import Quantity

MAGNITUDES = ((12, "trillion"), (9, "billion"), (6, "million"))
PLURALS = {
    "foot": "feet",
    "inch": "inches",
    "hertz": "hertz",
    "percent": "percent",
    "degC": "degrees Celsius",
    "degF": "degrees Fahrenheit",
}


def number(value: Decimal) -> str:
    """A number with thousands commas, or in millions and more with a magnitude word."""
    for power, word in MAGNITUDES:
        if abs(value) >= Decimal(10) ** power:
            return f"{_plain(value.scaleb(-power))} {word}"
    return _plain(value)


def amount(value: Decimal, unit: str) -> str:
    """A number of units: "35.4 miles", "6 feet", "20 degrees Celsius"; codes of currencies stay as they are."""
    words = unit.split("_")
    if value != 1 and not unit.isupper():
        words[0] = PLURALS.get(words[0], words[0] if words[0].endswith("s") else f"{words[0]}s")
    return f"{number(value)} {' '.join(words)}"


def interval(quantity: Quantity) -> str:
    """What the figure allows: "1.65 to 1.75 billion", "over 45 billion"."""
    low, high = quantity.low, quantity.high
    if low is not None and high is not None:
        if low == high:
            return number(low)
        first, second = number(low), number(high)
        if first.rpartition(" ")[2] == second.rpartition(" ")[2] and " " in first:
            first = first.rpartition(" ")[0]
        return f"{first} to {second}"
    if low is not None:
        return f"{number(low)} or more"
    return f"{number(high)} or less" if high is not None else "any value"


def understood(quantity: Quantity) -> str:
    """How a figure was read, with its unit: "1.34 trillion USD (1.3395 to 1.3405 trillion)"."""
    unit = {"percent": " %"}.get(quantity.unit, f" {quantity.unit}" if quantity.unit else "")
    per = f" per {quantity.per}" if quantity.per else ""
    if quantity.hedge == "exact" and quantity.low == quantity.high:
        return f"{number(quantity.value)}{unit}{per}"
    return f"{number(quantity.value)}{unit}{per} ({interval(quantity)})"


def _plain(value: Decimal) -> str:
    return f"{value.normalize():,f}"
