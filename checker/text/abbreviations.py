"""Whether a full stop belongs to the word before it: abbreviations and initials, by abbreviations.yml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from checker.vocabulary.tables import Vocabulary

WORD = re.compile(r"[^\W\d_]+")
LONGEST = 16
OPENING = "“«„‘\"'([‹「–—/"


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Words whose full stop ends no sentence, and words that surely open one; see abbreviations.yml for each list."""

    always: frozenset[str]
    before_figures: frozenset[str]
    inside_names: frozenset[str]
    openers: frozenset[str]
    legal_forms: frozenset[str]
    speech: frozenset[str]

    def goes_on(self, text: str, mark: int, following: int, end: int) -> bool:
        """True where the full stop at `mark` belongs to the word before it, by that word and the one at `following`."""
        word = _word_before(text, mark)
        if not word:
            return False
        if word in self.always:
            return True
        if word in self.before_figures:
            return text[following].isdigit()
        if word in self.inside_names or (word[-1].isupper() and "." in word):
            return self._next(text, following, end) not in self.openers
        if len(word) == 1 and word.isupper() and _is_initial(text, mark - 1):
            return self._next(text, following, end) not in self.openers
        return False

    def is_legal_form(self, text: str, at: int, end: int) -> bool:
        """True where "Inc." or another legal form of a company stands."""
        return self._next(text, at, end) in self.legal_forms

    def _next(self, text: str, at: int, end: int) -> str:
        word = WORD.match(text, at, end)
        if word is None or (word.end() - at == 1 and text.startswith(".", word.end())):
            return ""  # an initial is no word: "D. A. Petrov"
        return word[0]


@lru_cache(maxsize=8)
def abbreviations(vocabulary: Vocabulary) -> Abbreviations:
    """The abbreviations of a vocabulary; built once."""
    table = vocabulary.table("abbreviations")
    return Abbreviations(*(frozenset(table[name]) for name in Abbreviations.__slots__))


def _word_before(text: str, mark: int) -> str:
    """The word right before a place, without marks that open it; long words are no abbreviations."""
    before = text[max(0, mark - LONGEST) : mark]
    if not before[-1:].isalnum():
        return ""
    return before.rsplit(None, 1)[-1].rpartition("-")[2].lstrip(OPENING)


def _is_initial(text: str, first: int) -> bool:
    """True where a single capital is an initial of a name: "D. A. Petrov"."""
    before = text[max(0, first - 2) : first]
    return first == 0 or before.endswith((". ", "\n", "(", "“", "«")) or before[-1:].isspace()
