"""The words of each sentence, for claim kinds that first ask whether a sentence has any word of theirs at all."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.extract.context.frame import Frame

LETTERS = re.compile(r"[a-z]+")


class Wording:
    """The runs of letters from a to z in the sentences of one article, in lower case, made when first asked for."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._made: dict[int, frozenset[str]] = {}

    def __getitem__(self, index: int) -> frozenset[str]:
        """The words of sentence `index`."""
        words = self._made.get(index)
        if words is None:
            sentence = self._frame.sentences[index]
            said = self._frame.document.text[sentence.start : sentence.end].lower()
            words = self._made[index] = frozenset(LETTERS.findall(said))
        return words


@lru_cache(maxsize=1)
def wording(frame: Frame) -> Wording:
    """The words of an article, made once for all claim kinds; only the last article is kept."""
    return Wording(frame)
