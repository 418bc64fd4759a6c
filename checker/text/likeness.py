"""Telling words around a place in a text, cut to what they share with their other forms."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import takewhile

from checker.model.document import Span
from checker.vocabulary.tables import Vocabulary

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
POSSESSIVE = ("'s", "’s")
# Letters that "harvest", "harvested" and "harvesting" share; shorter words are compared whole.
STEM = 5
SHORTEST = 4


@lru_cache(maxsize=8)
def _common(vocabulary: Vocabulary) -> frozenset[str]:
    """Words that stand in any article and tell nothing."""
    context = vocabulary.table("context")
    lists = ("boundaries", "articles", "auxiliaries", "hedge_words", "common_words")
    return frozenset(str(word) for name in lists for word in context[name])


def telling(text: str, span: Span, vocabulary: Vocabulary) -> dict[str, str]:
    """The telling words of a span by their stems, each as it is first used there."""
    common, found = _common(vocabulary), dict[str, str]()
    # A hot loop: checks ask for the words around one place again and again.
    for word in map(owner, map(str.lower, WORD.findall(text, span.start, span.end))):
        if len(word) >= SHORTEST and word not in common:
            found.setdefault(word[:STEM], word)
    return found


def owner(word: str) -> str:
    """A word without a possessive ending."""
    return word[:-2] if word.endswith(POSSESSIVE) else word


def phrase(words: Iterable[str], vocabulary: Vocabulary) -> dict[str, str]:
    """The words of a phrase by their stems, up to the first one that tells nothing."""
    common, found = _common(vocabulary), dict[str, str]()
    for word in takewhile(lambda word: len(word) >= SHORTEST and word not in common, words):
        found.setdefault(word[:STEM], word)
    return found


def names_in(text: str, span: Span, vocabulary: Vocabulary) -> frozenset[str]:
    """The capitalised words of a span in small letters, but for its first word, whose capital says nothing.

    What follows "than" is there for comparison only: "an area larger than Australia".
    """
    than = text.find(" than ", span.start, span.end)
    words = WORD.findall(text, span.start, span.end if than < 0 else than)
    named = {word.lower() for word in words[1:] if word[0].isupper() and len(word) > 1}
    return frozenset(named - _common(vocabulary))
