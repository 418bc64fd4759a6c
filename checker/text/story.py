"""What a story is about, by the names at the top of its articles: two with several in common tell of one thing."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.model.document import Document
from checker.text.likeness import owner
from checker.vocabulary.tables import Vocabulary

# The first characters of an article, which name whom its story is about.
LEAD = 900
# A capitalised word within a sentence, or one in capitals only, as datelines print places.
NAME = re.compile(r"[A-ZÀ-ÞĀ-Ž](?:(?<=[\w,;] .)[^\W\d_]+(?:['’-][^\W\d_]+)*|(?<=[A-Z])(?<!\w.)[A-Z]{2,}\b)")
SHORTEST = 3


@lru_cache(maxsize=2048)
def story_names(document: Document, vocabulary: Vocabulary) -> frozenset[str]:
    """The names at the top of an article, in small letters."""
    common = _common(vocabulary)
    found = {owner(name).lower() for name in NAME.findall(document.text, 0, LEAD)}
    return frozenset(name for name in found if len(name) >= SHORTEST and name not in common)


def of_one_story(one: Document, other: Document, days: int, vocabulary: Vocabulary) -> int:
    """How many names two articles share at their tops; 0 where they were not published within so many days."""
    a, b = one.published, other.published
    if a is None or b is None or abs((a - b).days) > days:
        return 0
    return len(story_names(one, vocabulary) & story_names(other, vocabulary))


@lru_cache(maxsize=8)
def _common(vocabulary: Vocabulary) -> frozenset[str]:
    """Words that have a capital without being a name of the story."""
    context = vocabulary.table("context")
    return frozenset(str(word) for name in ("boundaries", "articles", "common_words") for word in context[name])
