"""Noun phrases: where they end, which listed measure they name, and which words narrow it."""

from __future__ import annotations

from typing import NamedTuple

from checker.extract.context.lexicon import Lexicon, Measure, stem
from checker.extract.context.tokens import LOWER, Token
from checker.model.claims import Known
from checker.model.document import Span

LINKS = frozenset(("to", "at", "by", "from", "in", "of", "with", "for", "worth"))
PREPOSITIONS = ("of", "in", "for", "from", "to", "between", "on", "at")


class Measured(NamedTuple):
    """A measure with the words that narrow it.

    known:   the measure; an open one has a stem as its value, a listed one its id in measures.yml
    entry:   the listed measure, None for an open one
    scope:   qualifiers and complements, stemmed and sorted
    first, last: the token range of the noun phrase or verb with its complements
    verb:    True where a verb states it, so that its subject stands before and its object after
    anaphor: True where "it" or "this figure" stands for a measure of the sentence before
    """

    known: Known
    entry: Measure | None
    scope: tuple[str, ...]
    first: int
    last: int
    verb: bool = False
    anaphor: bool = False


class Phrases:
    """The noun phrases of one sentence."""

    def __init__(self, row: list[Token], lexicon: Lexicon) -> None:
        self.row = row
        self.words = list(map(LOWER, row))
        self.lexicon = lexicon
        self._boundaries = lexicon.words["boundaries"]

    def is_noun_part(self, index: int) -> bool:
        """True where token `index` may go on a noun phrase."""
        if index >= len(self.row):
            return False
        token = self.row[index]
        if token.kind == "place":
            return True
        return (
            token.kind == "word"
            and token.lower not in self._boundaries
            and token.lower not in self.lexicon.verbs
            and token.lower not in self.lexicon.words["amount_verbs"]
            and token.lower not in ("of", "in", "for", "a", "an", "the", "worth", "more", "ago", "later", "earlier")
            and not self.is_adverb(index)
        )

    def complement(self, last: int) -> int:
        """The last token of an of-phrase after a noun: "exports of combed cashmere"."""
        if last + 1 < len(self.row) and self.words[last + 1] == "of":
            end = last + 1
            while self.is_noun_part(end + 1) or (
                end == last + 1 and end + 1 < len(self.row) and self.words[end + 1] in self.lexicon.words["articles"]
            ):
                end += 1
            return end if end > last + 1 else last
        return last

    def listed(self, first: int, last: int, dim: str = "") -> tuple[int, int, Measure] | None:
        """The listed noun phrase in a token range: the first that fits the figure's dimension, and no mere complement.

        A percentage fits every measure, by how much it changed.
        """
        other: tuple[int, int, Measure] | None = None
        for index in range(first, last + 1):
            best: tuple[int, int, Measure] | None = None
            for end in range(index, min(index + 4, last + 1)):
                hit = self.lexicon.noun_at(self.words, end, dim) if self.words[end] in self.lexicon.nouns else None
                if hit is not None and end + 1 - hit[1] == index:
                    best = (index, end, hit[0])
            if best is not None and (best[2].fits(dim) or not dim):
                return best
            if best is not None and dim in ("percent", "points"):
                other = other or best
        return other

    def verb(self, index: int, dim: str = "") -> Measured:
        """The measure of the listed verb at token `index`."""
        entry = self.lexicon.act(self.words[index], dim) or self.lexicon.verbs[self.words[index]]
        token = self.row[index]
        known = Known(entry.id, entry.name, "this sentence", Span(token.start, token.end))
        return Measured(known, entry, (), index, index, True)

    def phrase(
        self, first: int, last: int, end: int, grown: bool = False, link: str = "", dim: str = ""
    ) -> Measured | None:
        """An open or listed measure from a noun phrase first..last with a complement up to `end`."""
        listed = self.listed(first, end, dim)
        if listed is not None:
            return self.make(listed[2], first, end, listed[0], listed[1], grown, link)
        head = (
            next(
                (i for i in range(first, last + 1) if self.words[i] in PREPOSITIONS),
                last + 1,
            )
            - 1
        )
        if head < first or self.row[head].kind != "word":
            return None
        if self.words[head] in self.lexicon.words["light_nouns"] and head + 1 < end and self.words[head + 1] == "of":
            return self.phrase(head + 2, last, end, grown, link, dim)
        if (
            len(self.words[head]) < 3
            or self.lexicon.functional(self.words[head])
            or self.words[head] in self.lexicon.words["partitives"]
            or self.words[head] in self._boundaries
            or self.words[head] in self.lexicon.words["articles"]
        ):
            return None
        return self.make(None, first, end, head, head, grown, link)

    def make(
        self, entry: Measure | None, first: int, last: int, head_first: int, head_last: int, grown: bool, link: str
    ) -> Measured:
        """The measure whose head is tokens head_first..head_last, with what else is in first..last as its scope."""
        words = self.words[head_first : head_last + 1]
        value = entry.id if entry else " ".join((*words[:-1], stem(words[-1])))
        shown = entry.name if entry else " ".join(words)
        if grown:
            value, shown = f"growth:{value}", f"growth of {shown}"
        scope = {
            stem(self.words[i]) for i in range(first, last + 1) if not head_first <= i <= head_last and self._narrows(i)
        }
        if link == "from":
            scope.add("before")
        if link == "worth":
            value, shown = f"worth:{value}", f"worth of {shown}"
        span = Span(self.row[head_first].start, self.row[head_last].end)
        return Measured(Known(value, shown, "this sentence", span), entry, tuple(sorted(scope)), first, last)

    def _narrows(self, index: int) -> bool:
        lists = self.lexicon.words
        word = self.words[index]
        return (
            self.row[index].kind == "word"
            and not self.row[index].name
            and not self.row[index].owner  # "the company's turnover": whose it is, not which
            and word not in self._boundaries
            and word not in LINKS
            and word not in lists["articles"]
            and word not in lists["light_nouns"]
            and word not in ("mutual", "bilateral", "two", "countries", "states", "sides", "members")
            and not self.is_adverb(index)
        )

    def stem_at(self, index: int) -> str:
        """The word at token `index` without its plural ending."""
        return stem(self.words[index])

    def is_adverb(self, index: int) -> bool:
        """True for a word in -ly that is no noun."""
        word = self.words[index]
        return word.endswith("ly") and self.row[index].kind == "word" and word not in self.lexicon.words["ly_nouns"]
