"""Where an article prints a form that a reference table calls wrong."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from checker.model.claims import Known, MentionClaim
from checker.model.document import Document, Span
from checker.reference.in_force import reference_of
from checker.vocabulary.tables import Vocabulary

STOP = re.compile(r"[.!?]\s|\n")


@lru_cache(maxsize=8)
def _pattern(vocabulary: Vocabulary) -> re.Pattern[str] | None:
    forms = sorted((w.form for w in reference_of(vocabulary).wrong), key=lambda form: (-len(form), form))
    if not forms:
        return None
    return re.compile(rf"(?<![\w-])(?:{'|'.join(re.escape(form) for form in forms)})(?![\w-])")


def mentions(document: Document, vocabulary: Vocabulary) -> Iterator[MentionClaim]:
    """Every wrong form in the article's own blocks, with the row that says so; none without reference tables."""
    pattern = _pattern(vocabulary)
    if pattern is None:
        return
    rows = {wrong.form: wrong for wrong in reference_of(vocabulary).wrong}
    for block in document.blocks:
        found = list(pattern.finditer(document.text, block.start, block.end))
        cuts = [block.start, *(m.end() for m in STOP.finditer(document.text, block.start, block.end)), block.end]
        for match in found:
            yield MentionClaim(
                document, Span(*match.span()), _sentence(cuts, match.start()), rows[match[0]].row,
                Known(rows[match[0]].right, rows[match[0]].right, "the reference table"),
            )  # fmt: skip


def _sentence(cuts: Sequence[int], at: int) -> Span:
    index = bisect_right(cuts, at)
    return Span(cuts[index - 1], cuts[min(index, len(cuts) - 1)])
