"""Whether an article speaks of a change of dates, where two dates are in order; looked for once."""

from __future__ import annotations

from functools import lru_cache

from checker.extract.context.frame import Frame
from checker.extract.context.once import once


@lru_cache(maxsize=1)
def moved_words(frame: Frame) -> tuple[str, ...]:
    """The words of rules/vocabulary/relations.yml for a change of dates that stand in an article."""
    text = frame.document.text.lower()
    return tuple(word for word in once(frame.vocabulary).moved if word in text)
