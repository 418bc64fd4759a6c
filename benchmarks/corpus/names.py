"""Invented people and their misspellings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from benchmarks.corpus.randomness import Rng, strip_marks
from benchmarks.corpus.vocabulary import FIRST, LAST_ENDINGS, LAST_STEMS


def make_last(rng: Rng, culture: str) -> str:
    stem = rng.pick(LAST_STEMS[culture])
    endings = LAST_ENDINGS.get(culture)
    if endings is None:
        return str(stem)
    end = rng.pick(endings)
    if stem[-1] in "aeiouy" and end[0] in "aeiou":
        stem = stem[:-1]
    return str(stem + end)


def make_name(rng: Rng, culture: str) -> str:
    first, last = rng.pick(FIRST[culture]), make_last(rng, culture)
    if culture in ("chinese", "korean"):
        return f"{last} {first}"
    if culture in ("latin", "english") and rng.chance(0.15):
        return f"{first} {make_last(rng, culture)} {last}"
    return f"{first} {last}"


_SWAPS = [
    ("kh", "h"),
    ("h", "kh"),
    ("y", "i"),
    ("i", "y"),
    ("dzh", "j"),
    ("zh", "j"),
    ("ov", "off"),
    ("ev", "yev"),
    ("ev", "iev"),
    ("k", "q"),
    ("u", "ou"),
    ("s", "ss"),
    ("ts", "tz"),
    ("sh", "sch"),
    ("w", "v"),
    ("a", "e"),
    ("o", "u"),
    ("l", "ll"),
    ("m", "mm"),
    ("n", "nn"),
    ("r", "rr"),
    ("t", "tt"),
    ("e", "a"),
    ("ch", "tch"),
    ("c", "k"),
]


def misspell(rng: Rng, word: str) -> str:
    """A plausible wrong spelling of a surname: transliteration swap, dropped or transposed letter."""
    for _ in range(40):
        kind = rng.below(4)
        out = word
        if kind <= 1:
            a, b = rng.pick(_SWAPS)
            at = word.lower().find(a, 1)
            if at > 0:
                out = word[:at] + b + word[at + len(a) :]
        elif kind == 2 and len(word) > 5:
            at = rng.between(2, len(word) - 2)
            out = word[:at] + word[at + 1 :]
        elif kind == 3 and len(word) > 4:
            at = rng.between(1, len(word) - 3)
            out = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        if out != word and strip_marks(out).lower() != strip_marks(word).lower():
            return out
    return word + word[-1]


def name_universe(n: int, seed: int) -> Iterator[tuple[int, str]]:
    """n distinct name strings; ~15% are spelling variants of an earlier name (same cluster id)."""
    rng = Rng(seed, "names")
    seen: set[str] = set()
    bases: list[Any] = []
    cultures, cluster = sorted(FIRST), 0
    while len(seen) < n:
        if bases and rng.chance(0.15):
            cid, base = bases[rng.below(len(bases))]
            head, _, tail = base.rpartition(" ")
            name = f"{head} {misspell(rng, tail)}"
        else:
            culture = rng.pick(cultures)
            name = make_name(rng, culture)
            if n > 20000 and rng.chance(0.8):  # a long tail: middle initials and double surnames
                head, _, tail = name.rpartition(" ")
                name = (
                    f"{head} {chr(65 + rng.below(26))}. {tail}"
                    if rng.chance(0.4)
                    else f"{head} {tail}-{make_last(rng, culture)}"
                )
            cluster += 1
            cid = cluster
            if name not in seen:
                bases.append((cid, name))
        if name not in seen:
            seen.add(name)
            yield cid, name
