"""Family names that are near each other and yet two: "Hansen" and "Hanson"."""

from __future__ import annotations

from functools import lru_cache

from checker.names.keys import plain
from checker.vocabulary.tables import Vocabulary


@lru_cache(maxsize=8)
def _lines(vocabulary: Vocabulary) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, names in enumerate(vocabulary.table("surnames")["families"]):
        for name in names:
            found.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


def two_families(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """True where two surnames differ beyond their accents and the lists know both as names of their own."""
    a, b = plain(one), plain(other)
    lines = _lines(vocabulary)
    return a != b and not lines.get(a, frozenset()).isdisjoint(lines.get(b, frozenset()))
