"""Names of organisations: where they stand, and the telling words of each."""

from __future__ import annotations

import re
from functools import lru_cache

SMALL_WORDS = frozenset(("of", "for", "and", "the", "on", "in", "to", "&", "de", "des", "du", "la", "y", "e", "al"))
WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
ENDINGS = (
    "keepers",
    "keeping",
    "keeper",
    "ations",
    "ation",
    "ional",
    "ings",
    "ing",
    "ers",
    "ers'",
    "ies",
    "ians",
    "ian",
    "al",
    "er",
    "es",
    "s",
    "y",
    "e",
)


def stems(name: str) -> tuple[str, ...]:
    """The telling words of a name, in small letters and cut to their stems, in order."""
    words = (w.removesuffix("'s").removesuffix("’s") for w in (m[0].lower() for m in WORD.finditer(name)))
    return tuple(_stem(w) for w in words if w not in SMALL_WORDS)


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word
