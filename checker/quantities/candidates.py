"""Where a figure may start: one pass over the lower-case text, by a pattern that begins with a character class.

Number words are looked for as a tree of letters, so that a word that is none is left after two or three letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from checker.text.spellings import letters

DIGITS = "0-9\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19"
VULGAR_FRACTIONS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞"
SEPARATORS = " \\n\\t\\r\u00a0\u202f\u2009(\\[“”\"'‘’\\-–—/…,.;:$€£~<>=≈±"


class Candidates:
    """Finds the places where a number in digits or in words may start."""

    def __init__(self, words: Iterable[str], one_of: Iterable[str]) -> None:
        one = rf"an?[ ](?:{letters(one_of)})(?=[ ](?:of|and)[ ]|[.,;:!?)]|$)"
        spelled = rf"(?:(?:{letters(words)})(?![a-z])|{one})"
        digit = f"{DIGITS}{VULGAR_FRACTIONS}"
        # One class in front lets the engine leap from candidate to candidate; a digit then needs no more.
        self._pattern = re.compile(rf"[{digit}{SEPARATORS}](?:(?<=[{digit}])[{digit}]*|{spelled})")

    def find(self, text: str, start: int, end: int) -> Iterator[tuple[int, bool]]:
        """Each place with True where a word stands there, False for digits."""
        # A blank in front, so that a word may open the text.
        lower = " " + _lower(text[start:end])
        for match in self._pattern.finditer(lower):
            at = match.start()
            if lower[at].isnumeric():
                yield start + at - 1, False
            else:
                yield start + at, True


def _lower(text: str) -> str:
    """Lower case without a change of length (a capital dotted I is one letter that becomes two)."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
