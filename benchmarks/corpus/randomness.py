"""Reproducible random choice and small text helpers: only `Random(str).random()` is used, which never changed."""

from __future__ import annotations

import bisect
import re
import unicodedata
from collections.abc import Sequence
from random import Random
from typing import Any

OPEN, SEP, CLOSE = "\ue000", "\ue001", "\ue002"  # private-use marks round a claim while rendering
_ARTICLE = re.compile(r"\b([Aa]) (?=[aeio])")
_MARK = re.compile(f"{OPEN}(\\d+){SEP}|{CLOSE}")


class Rng:
    """random.Random.random() plus the few derived draws needed, stable over Python versions."""

    __slots__ = ("random",)

    def __init__(self, *key: object) -> None:
        self.random = Random("|".join(map(str, key))).random

    def below(self, n: int) -> int:
        return int(self.random() * n)

    def between(self, a: int, b: int) -> int:
        return a + int(self.random() * (b - a + 1))

    def pick(self, seq: Sequence[Any]) -> Any:
        return seq[int(self.random() * len(seq))]

    def chance(self, p: float) -> bool:
        return self.random() < p

    def shuffled(self, seq: Sequence[Any]) -> list[Any]:
        out = list(seq)
        for i in range(len(out) - 1, 0, -1):
            j = int(self.random() * (i + 1))
            out[i], out[j] = out[j], out[i]
        return out


class Zipf:
    """Draws items of a list with probability proportional to 1/(rank+shift)**exponent."""

    def __init__(self, items: Sequence[Any], exponent: float = 1.0, shift: float = 2.0) -> None:
        self.items = items
        total, self.cum = 0.0, []
        for rank in range(len(items)):
            total += 1.0 / (rank + shift) ** exponent
            self.cum.append(total)
        self.total = total

    def draw(self, rng: Rng) -> Any:
        return self.items[bisect.bisect_left(self.cum, rng.random() * self.total)]


def strip_marks(s: str) -> str:
    return (
        "".join(c for c in unicodedata.normalize("NFD", s) if not unicodedata.combining(c))
        .replace("ı", "i")
        .replace("ł", "l")
    )


def group(n: int) -> str:
    return f"{n:,}"


def plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def three_digits(v: float) -> float:
    digits = len(str(int(v))) - 3
    return float(round(v / 10**digits) * 10**digits) if digits > 0 else round(v, 2)
