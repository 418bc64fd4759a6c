"""Sources that a text sets against each other ("Kyrgyz statistics give 1.3 billion, Kazakh ones 1.7 billion")."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.model.document import Document, Span
from checker.vocabulary.tables import Vocabulary

# Sentences further apart than this have something between them.
GAP = 3


@lru_cache(maxsize=8)
def _patterns(vocabulary: Vocabulary) -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = vocabulary.table("relations")
    contrasting = "|".join(sorted(table["contrasting"]))
    sources = "|".join(sorted(table["sources"]))
    return (
        re.compile(rf"\b(?:{contrasting})\b|,\s|;\s", re.IGNORECASE),
        re.compile(rf"(?:[\w’'-]+\s){{0,2}}\b(?:{sources})\b(?:\sto(?:\s[\w’'-]+){{1,3}})?", re.IGNORECASE),
    )


def contrasted(
    document: Document, one: tuple[Span, Span], other: tuple[Span, Span], vocabulary: Vocabulary
) -> tuple[str, str] | None:
    """The two sources, where a text sets them against each other; None where it does not.

    one, other: a statement's own span and that of its sentence; both sentences are the same or follow each other.
    """
    (first, opening), (second, closing) = sorted((one, other))
    if opening != closing and not 0 <= closing.start - opening.end <= GAP:
        return None
    cut_words, source = _patterns(vocabulary)
    text = document.text
    cut = cut_words.search(text, first.end, second.start)
    if cut is None:
        return None
    before = source.search(text, opening.start, cut.start())
    after = source.search(text, cut.end(), closing.end)
    return (before[0], after[0]) if before is not None and after is not None and before[0] != after[0] else None
