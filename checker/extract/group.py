"""Groups: what an article counts, and where it points back to it ("26 bakers ... the 36 bakers")."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from checker.extract.context.bodies import stems
from checker.extract.context.frame import Frame
from checker.extract.context.lexicon import Lexicon, lexicon
from checker.extract.context.period import period_of
from checker.extract.context.tokens import Token, rows_of
from checker.model.claims import Claim
from checker.model.document import Span
from checker.model.groups import GroupClaim
from checker.model.values import Quantity
from checker.vocabulary.tables import Vocabulary

NOUN = 3
SHORTEST = 3
LEAST = 3
WHOLE = frozenset(("all", "some", "of", "among", "both"))
PLURALS = frozenset(("people", "men", "women", "children", "cattle", "sheep", "police", "staff", "crew", "aircraft"))


class Counted(NamedTuple):
    """A figure with what it counts: the token of the figure and of the last word of its noun phrase."""

    sentence: int
    at: int
    last: int
    noun: str
    pointing: bool


class GroupWords(NamedTuple):
    """The lists of rules/vocabulary/groups.yml. happened: a word to the name of its event."""

    lists: dict[str, frozenset[str]]
    happened: dict[str, str]
    small: frozenset[str]


@lru_cache(maxsize=8)
def group_words(vocabulary: Vocabulary) -> GroupWords:
    """The words of a vocabulary; built once."""
    table, words = vocabulary.table("groups"), lexicon(vocabulary).words
    return GroupWords(
        {name: frozenset(listed) for name, listed in table.items() if isinstance(listed, list)},
        {word: event for event, listed in table["happened"].items() for word in listed},
        words["boundaries"] | words["articles"] | words["auxiliaries"] | words["hedge_words"] | words["prepositions"],
    )


def claims(frame: Frame) -> Iterator[Claim]:
    """Every counted group that the article points back to by its number, in all places that count it."""
    if sum(len(sentence.quantities) for sentence in frame.sentences) < 2:
        return
    finder = _Finder(frame)
    found = [counted for index in range(len(frame.sentences)) for counted in finder.counted(index)]
    nouns = {counted.noun for counted in found if counted.pointing}
    if nouns and any(not counted.pointing for counted in found):
        general = "people" in nouns
        for counted in found:
            if counted.noun in nouns or general or counted.noun == "people":
                yield finder.claim(counted)


class _Finder:
    """What the groups of one article are read with."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.rows = rows_of(frame)
        self.lexicon: Lexicon = lexicon(frame.vocabulary)
        self.words = group_words(frame.vocabulary)

    def counted(self, index: int) -> Iterator[Counted]:
        """The counted groups of one sentence."""
        if not self.frame.sentences[index].quantities:
            return
        row = self.rows[index]
        for at in row.figures:
            quantity = row[at].item
            if isinstance(quantity, Quantity) and quantity.hedge != "range" and quantity.value >= LEAST:
                last = self._last(row, at, quantity)
                if last is not None:
                    pointing = at > 0 and row[at - 1].lower in self.words.lists["pointing"]
                    yield Counted(index, at, last, self._noun(row[last]), pointing)

    def _last(self, row: list[Token], at: int, quantity: Quantity) -> int | None:
        """The token of the noun that a figure counts, or of the substance that it is an amount of."""
        if quantity.kind == "physical":
            of = at + 2 < len(row) and row[at + 1].lower == "of" and row[at + 2].kind == "word"
            return at + 2 if of and row[at + 2].lower not in self.words.small else None
        if quantity.kind != "number":
            return None
        for place in range(at + 1, min(at + 1 + NOUN, len(row))):
            token = row[place]
            word = token.lower
            if token.kind != "word" or word in self.words.small:
                return None
            if word in self.words.lists["known_sets"]:
                return None
            if word in self.words.lists["nominal"] and not self._goes_on(row, place + 1):
                return place
            if (word.endswith("s") and not word.endswith("ss")) or word in PLURALS:
                return place
        return None

    def _goes_on(self, row: list[Token], place: int) -> bool:
        """True where a noun follows ("the nine injured passengers")."""
        if place >= len(row) or row[place].kind != "word" or row[place].lower in self.words.small:
            return False
        return row[place].lower in PLURALS or row[place].lower.endswith("s")

    def _noun(self, token: Token) -> str:
        word = token.lower
        anybody = word in self.words.lists["anybody"] or word in self.words.lists["nominal"]
        return "people" if anybody else _stem(word)

    def claim(self, counted: Counted) -> GroupClaim:
        """A counted group with the words that say which one it is."""
        place, at, last, noun, pointing = counted
        sentence, row = self.frame.sentences[place], self.rows[place]
        quantity = row[at].item
        assert isinstance(quantity, Quantity)
        between = row[at + 1 : last + (row[last].lower in self.words.lists["nominal"])]
        when = period_of(row, at, self.lexicon)
        return GroupClaim(
            self.frame.document,
            Span(row[at].start, row[at].end),
            sentence.span,
            quantity,
            noun,
            self._telling(between),
            self._telling(row[:at] + row[last + (row[last].lower not in self.words.lists["nominal"]) :]),
            pointing,
            self._narrowed(row, last + 1),
            self._apart(row, at, last),
            when[1].value if when is not None and when[1] is not None else "",
            sentence.kind,
        )

    def _telling(self, tokens: list[Token]) -> tuple[str, ...]:
        words = {t.lower for t in tokens if t.kind == "word" and len(t.lower) >= SHORTEST} - self.words.small
        return tuple(sorted({self.words.happened.get(word) or _stem(word) for word in words} - {""}))

    def _narrowed(self, row: list[Token], behind: int) -> bool:
        """True where a clause, a phrase or a participle follows that says which of them are meant."""
        if behind >= len(row) or row[behind].kind != "word":
            return False
        word = row[behind].lower
        opens = word in ("who", "that", "which", "whose", "where") or word in self.lexicon.words["prepositions"]
        return opens or word.endswith(("ed", "ing"))

    def _apart(self, row: list[Token], at: int, last: int) -> bool:
        apart = self.words.lists["apart"]
        if any(t.lower in apart for t in (*row[max(0, at - 3) : at], *row[at + 1 : last])):
            return True
        behind = row[last + 1].lower if last + 1 < len(row) else ""
        return behind in ("more", "fewer", "less", "each", "apiece", "ago", "per")


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    return next(iter(stems(word)), "")
