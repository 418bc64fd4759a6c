"""Runs of the digits 0 to 9 of a text, found once for all readers that a number leads to what they look for."""

from __future__ import annotations

import re
from functools import lru_cache

DIGITS = re.compile("[0-9]+")


@lru_cache(maxsize=2)
def numerals(text: str) -> tuple[int, ...]:
    """Where the runs of digits begin; kept for the next reader that asks for the same text."""
    return tuple(match.start() for match in DIGITS.finditer(text))
