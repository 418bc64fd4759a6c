"""A sentence as a row of tokens, in which a figure, a date, a person and a country are one token each."""

from __future__ import annotations

import re
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from checker.extract.context.frame import Frame, Place, Sentence
from checker.model.claims import Known
from checker.model.values import Period, PersonName, Quantity

WORD = re.compile(r"[^\W\d_][^\W_]*(?:[’'‑.-][^\W_]+)*|[0-9][^\s,;:()“”\"«»]*|[^\s\w]")


LOWER = itemgetter(3)
PLACED = itemgetter(0, 1)


class Token(NamedTuple):
    """One token.

    kind:  word, mark, figure, period, person, place
    lower: the word in lower case without a possessive ending; the code for a place; "" for a figure
    owner: True where a possessive ending follows ("Kazakhstan's")
    name:  True for a capitalised word that does not open the sentence
    """

    kind: str
    start: int
    end: int
    lower: str
    owner: bool = False
    item: Quantity | Period | PersonName | Place | None = None
    name: bool = False


class Row(list[Token]):
    """The tokens of a sentence, what most readers ask first of it, and what several of them ask of one figure.

    figures, periods: where its figures and its dates stand
    words:            `lower` of each token; said: the same as a set
    modalities, when: how firmly the figure at a token is meant, and the period beside it, once somebody has asked
    """

    __slots__ = ("figures", "modalities", "periods", "said", "when", "words")

    def __init__(self) -> None:
        super().__init__()
        self.figures: list[int] = []
        self.periods: list[int] = []
        self.words: list[str] = []
        self.said: frozenset[str] = frozenset()
        self.modalities: dict[int, str] = {}
        self.when: dict[int, tuple[Period, Known | None] | None] = {}


class Rows:
    """The sentences of one article as rows of tokens, each made when it is first asked for."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._made: dict[int, Row] = {}

    def __getitem__(self, index: int) -> Row:
        """The tokens of sentence `index`."""
        row = self._made.get(index)
        if row is None:
            row = self._made[index] = tokens(self._frame.document.text, self._frame.sentences[index])
        return row


def tokens(text: str, sentence: Sentence) -> Row:
    """The tokens of a sentence. Where annotations overlap the earlier and longer one stays."""
    marked: list[tuple[int, int, str, Quantity | Period | PersonName | Place]] = []
    marked += [(q.start, -q.end, "figure", q) for q in sentence.quantities]
    marked += [(p.start, -p.end, "period", p) for p in sentence.periods]
    marked += [(p.start, -p.end, "person", p) for p in sentence.people]
    marked += [(p.start, -p.end, "place", p) for p in sentence.places]
    marked.sort(key=PLACED)
    row = Row()
    at = sentence.start
    for start, minus_end, kind, item in marked:
        if start < at:
            continue
        end = -minus_end
        _words(text, at, start, row)
        if kind == "figure":
            row.figures.append(len(row))
        elif kind == "period":
            row.periods.append(len(row))
        ending = _possessive(text, end)
        row.append(Token(kind, start, end, item.code if isinstance(item, Place) else "", ending > 0, item))
        at = end + ending
    _words(text, at, sentence.end, row)
    row.words = list(map(LOWER, row))
    row.said = frozenset(row.words)
    return row


def _possessive(text: str, end: int) -> int:
    """The length of a possessive ending at `end`: 2 for ’s, 1 for the bare apostrophe after an s, else 0."""
    if text.startswith(("’s", "'s"), end):
        return 2
    return 1 if text.startswith(("’ ", "' "), end) and text[end - 1] == "s" else 0


def _words(text: str, start: int, end: int, row: list[Token]) -> None:
    if start >= end or (end - start == 1 and text[start] == " "):
        return
    # A hot loop: `findall` makes no match objects, so each word is looked up again, right where the last one ended;
    # `tuple.__new__` is three times as fast as Token(...).
    new, add, find, at = tuple.__new__, row.append, text.find, start
    for word in WORD.findall(text, start, end):
        first = find(word, at)
        at = first + len(word)
        if not word[0].isalnum():
            add(new(Token, ("mark", first, at, word, False, None, False)))
            continue
        lower = word.lower()
        owner = lower[-1] == "s" and lower.endswith(("’s", "'s"))
        name = bool(row) and word[0].isupper()
        add(new(Token, ("word", first, at, lower[:-2] if owner else lower, owner, None, name)))


@lru_cache(maxsize=1)
def rows_of(frame: Frame) -> Rows:
    """The rows of an article, made once for all claim kinds; only the last article is kept."""
    return Rows(frame)
