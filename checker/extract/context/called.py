"""What a thing is called and where it is, by all places of an article that name it: "the Pyha mine near Oulu"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from checker.extract.context.frame import Frame
from checker.extract.context.lexicon import stem
from checker.extract.context.tokens import Rows, Token
from checker.names.runs import SHORT

LETTERS = re.compile(r"[^\W\d_]+")
NAMES = 4
PLACING = frozenset(("near", "in", "at", "off", "outside", "of"))


class Called(NamedTuple):
    """Proper names in small letters: before a noun, and behind "near", "in" or "of" that follow it.

    kinds: the other words right before the noun ("zinc", "desalination")
    """

    before: frozenset[str]
    behind: frozenset[str]
    kinds: frozenset[str]


class Calling:
    """The proper names that one article gives to its things."""

    def __init__(self, frame: Frame, rows: Rows, plain: frozenset[str]) -> None:
        self.frame = frame
        self.rows = rows
        self.plain = plain
        self._lowered = frame.document.text.lower()
        self._found: dict[str, Called] = {}
        self._stems: dict[str, list[tuple[int, str]]] | None = None

    def names(self, noun: str, told: bool = False) -> Called:
        """What the things of this noun are called; of two that go by other names nothing is told.

        One that goes by no name is where the article was written, if other words tell it from its like (`told`).
        """
        found = self._found.get(noun)
        if found is None:
            found = self._found[noun] = self._sought(noun)
        return found if found.before or found.behind or not told else found._replace(behind=self._written())

    def places(self, noun: str) -> Iterator[tuple[str, str]]:
        """The words of the text that are this noun or its plural, each with the word before it, in small letters."""
        for start, word in self._words(noun):
            if stem(word) == noun:
                end = start
                while end and not self._lowered[end - 1].isalpha():
                    end -= 1
                begin = end
                while begin and self._lowered[begin - 1].isalpha():
                    begin -= 1
                yield word, self._lowered[begin:end]

    def _words(self, noun: str) -> Iterator[tuple[int, str]]:
        """Where words stand that begin as a noun does: the noun itself, its plural, longer ones."""
        if len(self._lowered) >= SHORT and noun.isalpha():
            yield from self._by_stem().get(noun, ())
            return
        text, beginning = self._lowered, noun[:-1] or noun
        start = text.find(beginning)
        while start >= 0:
            end = start + len(beginning)
            while end < len(text) and text[end].isalpha():
                end += 1
            if not start or not text[start - 1].isalpha():
                yield start, text[start:end]
            start = text.find(beginning, end)

    def _by_stem(self) -> dict[str, list[tuple[int, str]]]:
        """All words of a long text by their stem, taken apart once: to search it for each noun would be quadratic."""
        if self._stems is None:
            self._stems = {}
            for match in LETTERS.finditer(self._lowered):
                self._stems.setdefault(stem(match[0]), []).append((match.start(), match[0]))
        return self._stems

    def _written(self) -> frozenset[str]:
        """The town of the dateline."""
        document = self.frame.document
        line = next((document.text[b.start : b.end] for b in document.blocks if b.kind == "dateline"), "")
        town = line.partition(",")[0].strip(" –—-.").lower()
        return frozenset(town.split()) if town.replace(" ", "").isalpha() else frozenset()

    def _sought(self, noun: str) -> Called:
        before: set[frozenset[str]] = set()
        behind: set[frozenset[str]] = set()
        kinds: set[frozenset[str]] = set()
        for index in sorted({bisect_right(self.frame.starts, start) - 1 for start, _ in self._words(noun)}):
            row = self.rows[max(0, index)]
            for at, token in enumerate(row):
                if token.lower.startswith(noun[:-1]) and token.kind == "word" and stem(token.lower) == noun:
                    own = frozenset((noun,)) if self._capital(token) and (at == 0 or token.name) else frozenset[str]()
                    before.add(frozenset(self._run(row, at - 1, -1)) | own)
                    kinds.add(frozenset(self._kind(row, at)))
                    placed = at + 1 < len(row) and row[at + 1].lower in PLACING
                    behind.add(frozenset(self._run(row, at + 2, 1)) if placed else frozenset())
        return Called(_one(before), _one(behind), _one(kinds))

    def _kind(self, row: list[Token], at: int) -> list[str]:
        """The word before a noun, where it is no name, article or adjective of size."""
        word = row[at - 1] if at else None
        telling = word is not None and word.kind == "word" and not word.name and word.lower not in self.plain
        return [word.lower] if word is not None and telling and len(word.lower) >= NAMES else []

    def _run(self, row: list[Token], at: int, step: int) -> list[str]:
        """The capitalised words from a token on; before a noun small words ("zinc") may stand between."""
        found: list[str] = []
        left = NAMES
        while 0 <= at < len(row) and left:
            token = row[at]
            if token.kind == "word" and token.name and self._capital(token):
                found.append(token.lower)
            elif step > 0 or token.kind != "word" or len(token.lower) < NAMES or found:
                break
            at, left = at + step, left - 1
        return found

    def _capital(self, token: Token) -> bool:
        return self.frame.document.text[token.start].isupper()


def _one(sets: set[frozenset[str]]) -> frozenset[str]:
    """The largest of the sets where all others are part of it, else nothing."""
    largest = max(sets, key=lambda names: (len(names), sorted(names)), default=frozenset[str]())
    return largest if all(names <= largest for names in sets) else frozenset()
