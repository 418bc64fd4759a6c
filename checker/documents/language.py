"""Whether a grammar serves the language of a text: only English does."""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W\d_]+")
FUNCTION_WORDS = frozenset(
    "the of and to in a is that for on with as was by it at from are be this he has its his which an were or not have "
    "but said will who they been had their more than after she her would one about new also up when out people".split()
)
LOOK_AT = 1500
ENOUGH_WORDS = 20
LEAST_SHARE = 0.08


def is_served(text: str) -> bool:
    """False where a text of twenty words or more has next to no English function words."""
    words = WORD.findall(text[:LOOK_AT].lower())
    if len(words) < ENOUGH_WORDS:
        return True
    return sum(word in FUNCTION_WORDS for word in words) >= LEAST_SHARE * len(words)
