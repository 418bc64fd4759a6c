"""Statements: a counted thing with the words around it ("which built 311,000 cars last year"), for likeness alone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from checker.extract.context.bodies import stems
from checker.extract.context.frame import Frame, Sentence
from checker.extract.context.lexicon import Lexicon, lexicon
from checker.extract.context.modality import modality_of
from checker.extract.context.period import period_of
from checker.extract.context.relating import counted, relating
from checker.extract.context.tokens import Row, Token, rows_of
from checker.model.claims import Claim, StatementClaim
from checker.model.document import Span
from checker.model.values import Quantity
from checker.vocabulary.tables import Vocabulary

MARKS = frozenset(',;:—–()“”"«»')
NOUN = 3
VERB = 3
SHORTEST = 3
PEOPLE = frozenset(("passeng", "visito", "visit", "person", "guest", "spectat", "viewer", "us", "custom"))


def claims(frame: Frame) -> Iterator[Claim]:
    """Every figure that counts or measures something, with the telling words of its clause."""
    rows = rows_of(frame)
    found = _Statements(frame)
    for index, sentence in enumerate(frame.sentences):
        if sentence.quantities:
            yield from found.of(sentence, rows[index])


def _percent(token: Token) -> bool:
    return isinstance(token.item, Quantity) and token.item.kind == "percent" and token.item.hedge != "range"


class _Statements:
    """The word lists that statements are read by, and the article that they are read from."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.words: Lexicon = lexicon(frame.vocabulary)
        self.small, self.apart = _lists(frame.vocabulary)

    def of(self, sentence: Sentence, row: Row) -> Iterator[StatementClaim]:
        """The statements of one sentence."""
        around: tuple[str, ...] | None = None
        for at in row.figures:
            token = row[at]
            if counted(token) is None and not _percent(token):
                continue
            first, last = _clause(row, at)
            noun_at = self._thing(row, at, first, last)
            if noun_at is None:
                continue
            if around is None:
                around = _telling(self.frame, [t for t in row if t.kind != "word" or t.name], self.small)[1]
            about, names = _telling(self.frame, row[first:noun_at] + row[noun_at + 1 : last + 1], self.small)
            when = period_of(row, at, self.words)
            quantity = token.item
            assert isinstance(quantity, Quantity)
            yield StatementClaim(
                self.frame.document,
                Span(token.start, token.end),
                sentence.span,
                quantity,
                self._noun(row, noun_at, at),
                _verb(row, at, noun_at, first, last, self.small),
                about,
                names,
                around,
                when[1] if when is not None else None,
                modality_of(row, at, self.words),
                sentence.kind,
            )

    def _thing(self, row: list[Token], at: int, first: int, last: int) -> int | None:
        """Where the thing counted stands, the figure itself where it has a unit; None for a figure beside another."""
        behind = row[at + 1 : min(last, at + 2) + 1]
        if len(behind) == 2 and behind[0].kind == "word" and behind[1].lower == "of":
            behind = behind[:1]  # "the 650 elephants of the park": "of" makes it another figure only right behind it
        near = row[max(first, at - 2) : at] + behind
        if any(t.lower in self.apart for t in near) or _step(row, at, self.words):
            return None
        quantity = row[at].item
        return at if isinstance(quantity, Quantity) and quantity.unit else _noun(row, at, last, self.small)

    def _noun(self, row: list[Token], noun_at: int, at: int) -> str:
        if noun_at == at:
            return ""
        noun = _stem(row[noun_at].lower)
        return "people" if row[noun_at].lower in self.words.words["people_nouns"] or noun in PEOPLE else noun


@lru_cache(maxsize=8)
def _lists(vocabulary: Vocabulary) -> tuple[frozenset[str], frozenset[str]]:
    """Words that tell nothing, and words that make a figure beside them another one."""
    words, relations = lexicon(vocabulary).words, relating(vocabulary)
    small = words["boundaries"] | words["articles"] | words["auxiliaries"] | words["hedge_words"]
    return small, relations["apart"] | relations["beside"] | words["qualifiers"]


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    return next(iter(stems(word)), "")


def _telling(frame: Frame, tokens: list[Token], small: frozenset[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The stems of the telling words of a clause, and its names in small letters."""
    about: set[str] = set()
    names: set[str] = set()
    for token in tokens:
        if token.kind == "word" and not token.name:
            if len(token.lower) >= SHORTEST and token.lower not in small:
                about.add(_stem(token.lower))
        elif token.kind in ("word", "person", "place") and token.lower not in small:
            names.add(frame.document.text[token.start : token.end].lower())
    return tuple(sorted(about - {""})), tuple(sorted(names))


def _step(row: list[Token], at: int, words: Lexicon) -> bool:
    """True for "rose by 26 workers", which counts what came in addition."""
    changes = words.words["changing"]
    return at > 0 and row[at - 1].lower == "by" and any(t.lower in changes for t in row[max(0, at - 4) : at - 1])


def _clause(row: list[Token], at: int) -> tuple[int, int]:
    first, last = at, at
    while first > 0 and row[first - 1].lower not in MARKS:
        first -= 1
    while last + 1 < len(row) and row[last + 1].lower not in MARKS:
        last += 1
    return first, last


def _noun(row: list[Token], at: int, last: int, small: frozenset[str]) -> int | None:
    """The plural noun that a bare number counts: the last word of the run behind it, at most NOUN words long."""
    found = None
    for i in range(at + 1, min(at + 1 + NOUN, last + 1)):
        if row[i].kind != "word" or row[i].lower in small:
            break
        if row[i].lower.endswith("s") or row[i].lower in ("people", "men", "women", "children", "cattle", "fish"):
            found = i
            break
    return found


def _verb(row: list[Token], at: int, noun: int, first: int, last: int, small: frozenset[str]) -> str:
    """The stem of the word right before the figure, else of a passive behind its noun ("thirteen cars were buried")."""
    for i in range(at - 1, max(first, at - VERB) - 1, -1):
        if row[i].kind == "word" and row[i].lower not in small:
            return _stem(row[i].lower)
    after = row[noun + 1 : min(noun + 4, last + 1)]
    for i, token in enumerate(after):
        if token.lower in ("was", "were", "are", "is", "been") and i + 1 < len(after) and after[i + 1].kind == "word":
            return _stem(after[i + 1].lower)
    return ""
