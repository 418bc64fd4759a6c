"""The sentences in which a reader looks for a figure again: the first of an article, and those around a place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from checker.extract.context.frame import Frame, Sentence

FIRST, AROUND = 10, 40


def around(frame: Frame, at: int) -> Sequence[Sentence]:
    """The first sentences and those around character `at`; bounded, so that long documents take linear time."""
    index = bisect_right(frame.starts, at)
    first = max(0, index - AROUND)
    return (*frame.sentences[: min(FIRST, first)], *frame.sentences[first : index + AROUND])
