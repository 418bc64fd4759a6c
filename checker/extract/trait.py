"""Traits: figures of what one thing has one of ("the 14.9-kilometre line", "the ship, 92 metres long")."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.context.dimension import dim_of
from checker.extract.context.frame import Frame, Sentence
from checker.extract.context.lexicon import lexicon
from checker.extract.context.modality import modality_of
from checker.extract.context.period import period_of
from checker.extract.context.thing import ENDS, Thing, Things
from checker.extract.context.tokens import Token, rows_of
from checker.extract.context.traits import Trait, TraitWords, trait_words
from checker.model.claims import Claim, Known, TraitClaim
from checker.model.document import Span
from checker.model.values import Quantity

NEAR = 8
LINKED = 5
KINDS = frozenset(("currency", "physical", "number", "time"))


def claims(frame: Frame) -> Iterator[Claim]:
    """Every figure that is a trait of a thing, the thing being one that the article names or points back to."""
    if sum(len(sentence.quantities) for sentence in frame.sentences) < 2:
        return
    finder = _Finder(frame)
    for index, sentence in enumerate(frame.sentences):
        if sentence.quantities:
            yield from finder.of(index, sentence)


class _Finder:
    """What the traits of one article are read with."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.rows = rows_of(frame)
        self.lexicon = lexicon(frame.vocabulary)
        self.words: TraitWords = trait_words(frame.vocabulary)
        self.things = Things(frame, self.rows, self.lexicon, self.words)

    def of(self, index: int, sentence: Sentence) -> Iterator[TraitClaim]:
        """The traits of one sentence."""
        row = self.rows[index]
        for at, token in enumerate(row):
            quantity = token.item
            if not isinstance(quantity, Quantity) or quantity.kind not in KINDS or quantity.hedge == "range":
                continue
            found = self._read(index, row, at, dim_of(quantity))
            if found is None or self._apart(row, at):
                continue
            trait, thing = found
            when = period_of(row, at, None, self.lexicon)
            span = Span(row[thing.first].start, row[thing.last].end) if thing.last < len(row) else None
            yield TraitClaim(
                self.frame.document,
                Span(token.start, token.end),
                sentence.span,
                quantity,
                Known(trait.id, trait.id, "this sentence"),
                Known(thing.noun, thing.noun, "this sentence", span),
                tuple(sorted(thing.names)),
                thing.fresh,
                when[1] if when is not None else None,
                modality_of(row, at, self.lexicon),
                sentence.kind,
            )

    def _read(self, index: int, row: list[Token], at: int, dim: str) -> tuple[Trait, Thing] | None:
        return (
            self._attribute(index, row, at, dim)
            or self._adjective(index, row, at, dim)
            or self._told(index, row, at, dim)
            or self._imposed(index, row, at, dim)
        )

    def _attribute(self, index: int, row: list[Token], at: int, dim: str) -> tuple[Trait, Thing] | None:
        """ "the 14.9-kilometre line", "a $3 million bridge": a figure before the noun of its thing."""
        if not at or (dim == "count" and "-" not in self.frame.document.text[row[at].start : row[at].end + 1]):
            return None
        thing = self.things.behind(index, at + 1, at - 1)
        if thing is None or (thing.fresh and row[at - 1].lower not in ("a", "an")):
            return None
        trait = self.words.find(self.words.things, row[thing.last].lower, dim)
        return None if trait is None else (trait, thing)

    def _adjective(self, index: int, row: list[Token], at: int, dim: str) -> tuple[Trait, Thing] | None:
        """ "the ship, 92 metres long", "at 98 metres, longer than", "a 92-metre-long ship"."""
        behind = at + 1
        while behind < len(row) and row[behind].lower in ("-", ",", "the"):
            behind += 1
        if behind >= len(row):
            return None
        trait = self.words.find(self.words.adjectives, row[behind].lower, dim)
        if trait is None or (row[at + 1].lower == "," and row[behind].lower[-2:] not in ("er", "st")):
            return None
        if row[at + 1].lower == "-":
            thing = self.things.behind(index, behind + 1, at - 1)
            return None if thing is None else (trait, thing)
        start = at
        while start and row[start - 1].lower in self.words.lists["links"]:
            start -= 1
        found = self.things.subject(index, start)
        return None if found is None else (trait, found)

    def _told(self, index: int, row: list[Token], at: int, dim: str) -> tuple[Trait, Thing] | None:
        """ "its length is 14 km", "runs for 14 km", "the cost of the bridge was $3 million"."""
        last = at - 1
        while last >= 0 and at - last < LINKED and row[last].lower in self.words.lists["links"]:
            last -= 1
        if last < 0 or row[last].kind != "word":
            return None
        word = row[last].lower
        trait = self.words.find(self.words.verbs, word, dim)
        if trait is not None and self._counts(row, at, trait):
            return self._owned(trait, self.things.subject(index, last), index, last)
        for first in (last - 1, last):
            phrase = " ".join(token.lower for token in row[max(0, first) : last + 1])
            trait = self.words.find(self.words.nouns, phrase, dim) if first >= 0 else None
            if trait is not None and self._counts(row, at, trait):
                return self._owned(trait, self._owner(index, row, first, last), index, last)
        return self._of_phrase(index, row, last, at, dim)

    def _of_phrase(self, index: int, row: list[Token], last: int, at: int, dim: str) -> tuple[Trait, Thing] | None:
        """ "the cost of the new bridge is ...": the thing stands between the trait and the figure."""
        thing = self.things.before(index, last)
        first = -1 if thing is None else thing.first - 1
        if thing is None or first < 2 or row[first].lower not in self.lexicon.words["articles"]:
            return None
        if row[first - 1].lower != "of" or row[at - 1].lower in ("of", "for"):
            return None
        for start in (first - 3, first - 2):
            phrase = " ".join(token.lower for token in row[max(0, start) : first - 1])
            trait = self.words.find(self.words.nouns, phrase, dim)
            if trait is not None and self._counts(row, at, trait):
                return trait, thing
        return None

    def _imposed(self, index: int, row: list[Token], at: int, dim: str) -> tuple[Trait, Thing] | None:
        """ "fined a dairy 30,000 euros": a verb whose noun is the thing itself."""
        for back in range(at - 1, max(-1, at - 1 - NEAR), -1):
            if row[back].kind == "figure" or row[back].lower in ENDS:
                return None
            trait = self.words.find(self.words.verbs, row[back].lower, dim)
            if trait is not None and trait.own:
                return self._owned(trait, None, index, back)
        return None

    def _owner(self, index: int, row: list[Token], first: int, last: int) -> Thing | None:
        """Whose length or cost: a possessive before the noun, else the subject of the clause."""
        if first and (row[first - 1].owner or row[first - 1].kind in ("place", "person")):
            return self.things.before(index, first - 1)
        if first and row[first - 1].lower in ("its", "their"):
            return self.things.meant(index, first - 1)
        start = first
        while start and row[start - 1].lower in ("a", "an", "with", "at", "has", "have", "and", "the"):
            start -= 1
        return self.things.subject(index, start) if start < first else None

    def _owned(self, trait: Trait, thing: Thing | None, index: int, at: int) -> tuple[Trait, Thing] | None:
        if trait.own:
            return trait, Thing(trait.id, frozenset(), False, at, at)
        return None if thing is None else (trait, thing)

    def _counts(self, row: list[Token], at: int, trait: Trait) -> bool:
        """True where a bare number counts what the trait is a number of, or stands alone."""
        if "count" not in trait.dims:
            return True
        noun = row[at + 1] if at + 1 < len(row) else None
        alone = noun is None or noun.kind != "word" or self.lexicon.functional(noun.lower)
        return alone or (noun is not None and noun.lower in trait.counted)

    def _apart(self, row: list[Token], at: int) -> bool:
        """True beside a word by which the figure is of another time, a part, or one of several."""
        apart = self.words.lists["apart"]
        for step in (-1, 1):
            index = at + step
            while 0 <= index < len(row) and abs(index - at) <= NEAR and row[index].lower not in ENDS:
                if row[index].lower in apart and row[index].kind == "word":
                    return True
                index += step
        return False
