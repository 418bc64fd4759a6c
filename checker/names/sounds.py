"""How far two tokens are apart by sound: an edit distance in which like sounds cost less."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate
from math import inf

VOWELS = frozenset("aeiou")
# By how much more a difference in the first sound counts.
FIRST = 1.5
# What confusing two sounds costs, out of 1; pairs not listed cost 1. After the articulatory classes of the IPA chart.
NEAR = {
    "ae": 0.3, "ai": 0.6, "ao": 0.35, "au": 0.5, "ei": 0.3, "eo": 0.5, "eu": 0.6, "io": 0.7, "iu": 0.6, "ou": 0.25,
    "Ss": 0.3, "CT": 0.3, "Zz": 0.4, "Ck": 0.6, "Xh": 0.05, "Xk": 0.4, "Xg": 0.5, "gh": 0.3, "gk": 0.4, "hk": 0.6,
    "dt": 0.4, "bp": 0.4,
    "fv": 0.4, "uv": 0.2, "bv": 0.4, "sz": 0.4, "CZ": 0.4, "CS": 0.4, "Ts": 0.4, "Tt": 0.5, "Zi": 0.4, "Zg": 0.4,
    "Zd": 0.6, "dz": 0.4,
    "SZ": 0.5, "Xx": 0.2, "kx": 0.4, "sx": 0.5, "st": 0.5, "Tz": 0.4, "hi": 0.6, "fp": 0.4, "Tk": 0.6, "Cs": 0.4,
    "ST": 0.5, "lr": 0.7, "mn": 0.7, "uw": 0.1,
}  # fmt: skip
COSTS = {(a, b): cost for (x, y), cost in ((tuple(k), v) for k, v in NEAR.items()) for a, b in ((x, y), (y, x))}


def _gap(text: str, at: int) -> float:
    """What leaving out text[at] costs: little for a vowel beside a vowel, much for a consonant."""
    char = text[at]
    if char in VOWELS:
        beside = (at > 0 and text[at - 1] in VOWELS) or (at + 1 < len(text) and text[at + 1] in VOWELS)
        return 0.25 if beside else 0.5
    if char == "h":
        return 0.4
    return 1.0


@lru_cache(maxsize=65536)
def _gaps(text: str) -> tuple[float, ...]:
    """What leaving out each letter costs; the first counts half as much again."""
    costs = [_gap(text, at) for at in range(len(text))]
    return tuple(cost * (FIRST if at == 0 else 1.0) for at, cost in enumerate(costs))


@lru_cache(maxsize=65536)
def distance(one: str, other: str, enough: float = inf) -> float:
    """The cheapest way from one sound string to the other; 0 where they are alike, `enough` where it is not below that.

    Like sounds, vowels beside vowels and swapped neighbours cost less than 1 each; a difference in
    the first sound counts half as much again, because romanisations rarely touch it.
    """
    if one == other:
        return 0.0
    left, right = _gaps(one), _gaps(other)
    # Between the rows, a letter of `other` left out costs the same whatever its place.
    inner = (_gap(other, 0), *right[1:]) if other else ()
    before: list[float] = []
    rows = [0.0, *accumulate(right)]
    nearest = 0.0
    for i, char in enumerate(one):
        gap = left[i]
        last = rows[0] + gap
        row = [last]
        for j, twin in enumerate(other):
            swap = 0.0 if char == twin else COSTS.get((char, twin), 1.0)
            if swap and i == 0 and j == 0:
                swap *= FIRST
            best = rows[j] + swap
            if (cost := rows[j + 1] + gap) < best:
                best = cost
            if (cost := last + inner[j]) < best:
                best = cost
            if i and j and char == other[j - 1] and one[i - 1] == twin and char != twin:
                best = min(best, before[j - 1] + 0.7)
            row.append(best)
            last = best
        before, rows = rows, row
        # No way leads back to less than the cheapest of two rows.
        if (least := min(row)) >= enough and nearest >= enough:
            return enough
        nearest = least
    return rows[-1]


def likeness(one: str, other: str) -> float:
    """1 for alike, 0 for unrelated: the distance against half the length of the longer string."""
    if one == other:
        return 1.0
    half = 0.5 * max(len(one), len(other), 3)
    return max(0.0, 1.0 - distance(one, other, half) / half)
