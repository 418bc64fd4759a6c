"""Telling words around a place in a text, cut to what they share with their other forms."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import takewhile

from checker.model.document import Span
from checker.vocabulary.tables import Vocabulary

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# Letters that "harvest", "harvested" and "harvesting" share; shorter words are compared whole.
STEM = 5
SHORTEST = 4


@lru_cache(maxsize=8)
def _common(vocabulary: Vocabulary) -> frozenset[str]:
    """Words that stand in any article and tell nothing."""
    context = vocabulary.table("context")
    lists = ("boundaries", "articles", "auxiliaries", "hedge_words", "common_words")
    return frozenset(str(word) for name in lists for word in context[name])


def telling(text: str, span: Span, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The stems of the telling words of a span, in the order of the text."""
    common = _common(vocabulary)
    words = (match[0].lower() for match in WORD.finditer(text, span.start, span.end))
    return tuple(word[:STEM] for word in words if len(word) >= SHORTEST and word not in common)


def phrase(words: Sequence[str], vocabulary: Vocabulary, keep: Collection[str] = ()) -> tuple[str, ...]:
    """The stems of the words of a phrase, up to the first one that can stand in none; those in `keep` always can."""
    common = _common(vocabulary)
    fitting = takewhile(lambda word: word in keep or (len(word) >= SHORTEST and word not in common), words)
    return tuple(word[:STEM] for word in fitting)


def names_in(text: str, span: Span, vocabulary: Vocabulary) -> frozenset[str]:
    """The capitalised words of a span in small letters, but for its first word, whose capital says nothing.

    What follows "than" is there for comparison only: "an area larger than Australia".
    """
    than = text.find(" than ", span.start, span.end)
    words = [match[0] for match in WORD.finditer(text, span.start, span.end if than < 0 else than)]
    named = {word.lower() for word in words[1:] if word[0].isupper() and len(word) > 1}
    return frozenset(named - _common(vocabulary))
