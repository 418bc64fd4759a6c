"""Traits: figures of what one thing has one of ("the 14.9-kilometre line", "the ship, 92 metres long")."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from checker.extract.context.called import Calling
from checker.extract.context.dimension import dim_of
from checker.extract.context.frame import Frame
from checker.extract.context.lexicon import lexicon, stem
from checker.extract.context.modality import modality_of
from checker.extract.context.period import period_of
from checker.extract.context.thing import ENDS, Stating, Thing, Things
from checker.extract.context.tokens import Token, rows_of
from checker.extract.context.trait_forms import TraitForms
from checker.extract.context.traits import trait_words
from checker.model.claims import Claim, Known
from checker.model.document import Span
from checker.model.traits import TraitClaim
from checker.model.values import Quantity
from checker.vocabulary.tables import Vocabulary

BEFORE, BEHIND = 8, 3
KINDS = frozenset(("currency", "physical", "number", "time", "percent"))
BOUND = 3
SUBORDINATE = frozenset(("because", "since", "while", "whereas", "although", "though", "which", "who", "that"))
DETERMINERS = frozenset(("the", "a", "an", "its", "their", "his", "her"))


@lru_cache(maxsize=8)
def _plain(vocabulary: Vocabulary) -> frozenset[str]:
    """Words before a noun that say nothing of its kind."""
    words, lists = lexicon(vocabulary).words, trait_words(vocabulary).lists
    small = words["articles"] | words["boundaries"] | words["prepositions"] | words["amount_verbs"]
    return small | lists["colourless"] | lists["several"] | lists["apart"]


def claims(frame: Frame) -> Iterator[Claim]:
    """Every figure that is a trait of a thing, the thing being one that the article names or points back to."""
    if any(sentence.quantities for sentence in frame.sentences):
        yield from _Finder(frame).all()


class _Finder:
    """What the traits of one article are read with."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.rows = rows_of(frame)
        self.lexicon = lexicon(frame.vocabulary)
        self.words = trait_words(frame.vocabulary)
        self.lists = self.words.lists
        self.calling = Calling(frame, self.rows, _plain(frame.vocabulary))
        self.forms = TraitForms(Things(frame, self.rows, self.lexicon, self.words), self.lexicon, self.words)

    def all(self) -> Iterator[TraitClaim]:
        """The traits of the article, things that go by two nouns under one of them."""
        found = [
            (index, at, stating)
            for index, sentence in enumerate(self.frame.sentences)
            if sentence.quantities
            for at, stating in self._of(index)
        ]
        nouns = {stating.thing.noun for _, _, stating in found}
        found = [(index, at, s._replace(thing=self._family(s.thing, nouns))) for index, at, s in found]
        things = [stating.thing for _, _, stating in found]
        namesakes = self._namesakes({thing.noun for thing in things})
        called = _callings(things)
        for index, at, stating in found:
            named = _named(stating.thing, called)
            told = stating._replace(thing=named)
            claim = self._claim(index, at, told, namesakes.get(stating.thing.noun, ""))
            if len(found) > 1 or claim.called or claim.placed:  # a lone one can only meet another article's
                yield claim

    def _namesakes(self, nouns: set[str]) -> dict[str, str]:
        """For each noun of which the article has several: "another" bridge, or "several" of them."""
        found: dict[str, str] = {}
        for noun in sorted(nouns):
            for word, before in self.calling.places(noun):
                if word == noun and before in self.lists["several"]:
                    found[noun] = "another"
                elif word != noun:
                    found.setdefault(noun, "several")
        return found

    def _family(self, thing: Thing, nouns: set[str]) -> Thing:
        """ "The vessel" as the ferry, where that is the only ship of which the article has figures."""
        members = self.words.families.get(thing.noun)
        if members is None or thing.fresh:
            return thing
        called = nouns.intersection(members)
        return thing._replace(noun=called.pop()) if len(called) == 1 else thing

    def _of(self, index: int) -> Iterator[tuple[int, Stating]]:
        row = self.rows[index]
        for at in row.figures:
            quantity = row[at].item
            if not isinstance(quantity, Quantity) or quantity.kind not in KINDS or quantity.hedge == "range":
                continue
            found = self.forms.read(index, at, dim_of(quantity))
            if found is not None and not self._apart(row, at, found):
                yield at, found

    def _claim(self, index: int, at: int, stating: Stating, namesakes: str) -> TraitClaim:
        sentence, row = self.frame.sentences[index], self.rows[index]
        trait, thing, quantity = stating.trait, stating.thing, row[at].item
        assert isinstance(quantity, Quantity)
        when = None if stating.bound else period_of(row, at, self.lexicon)
        called = self.calling.names(thing.noun, bool(thing.names))
        return TraitClaim(
            self.frame.document,
            Span(row[at].start, row[at].end),
            sentence.span,
            quantity,
            Known(trait, trait, "this sentence"),
            Known(thing.noun, thing.noun, "this sentence"),
            tuple(sorted(thing.names)),
            thing.fresh,
            namesakes,
            tuple(sorted(called.before)),
            tuple(sorted(called.behind)),
            tuple(sorted(called.kinds)),
            when[1] if when is not None else None,
            "" if stating.bound else modality_of(row, at, self.lexicon),
            sentence.kind,
        )

    def _apart(self, row: list[Token], at: int, stating: Stating) -> bool:
        """True beside a word by which the figure is of another time, a part, or one of several."""
        apart = self.lists["apart"]
        if stating.trait == "attendance" and any(token.kind == "period" for token in row):
            apart -= {"had"}  # "the museum had 310,000 visitors in 2024" says when
        bound = stating.bound and at > 0 and (row[at - 1].lower in DETERMINERS or row[at - 1].owner)
        before = apart - self.lists["leading"] if bound else apart | self.lists["changing"]
        for step, reach, words in ((-1, BOUND if bound else BEFORE, before), (1, 1 if bound else BEHIND, apart)):
            index = at + step
            while 0 <= index < len(row) and abs(index - at) <= reach and row[index].lower not in ENDS:
                if self._sets_apart(row, index, at, words):
                    return True
                if step < 0 and row[index].lower in SUBORDINATE:
                    break
                if step < 0 and row[index].lower == "the" and index and row[index - 1].lower == "of":
                    break  # "most of the 900 million": that is all of it
                index += step
        return False

    def _sets_apart(self, row: list[Token], index: int, at: int, words: frozenset[str]) -> bool:
        """True for a word that sets apart, and for an ordinal ("on the first day")."""
        token, item = row[index], row[index].item
        if isinstance(item, Quantity):
            return item.kind == "ordinal"
        if token.kind != "word" or token.lower not in words:
            return False
        behind = row[index + 1] if index + 1 < len(row) else None
        idle = {
            "some": index == at - 1,  # "some 5,000"
            "after": behind is not None and behind.kind == "figure",  # "after four minutes"
            "used": behind is not None and behind.lower != "to",
        }
        return not idle.get(token.lower, False)


def _callings(things: list[Thing]) -> dict[str, set[str]]:
    """For each word that a thing is called by, stemmed, the nouns of the things that are known by now."""
    called: dict[str, set[str]] = {}
    for thing in things:
        for name in thing.names if not thing.fresh else ():
            called.setdefault(stem(name), set()).add(thing.noun)
    return called


def _named(thing: Thing, called: dict[str, set[str]]) -> Thing:
    """ "The brewery" as Kvalin, where another figure has "Brewery Kvalin"."""
    if thing.names or thing.fresh:
        return thing
    nouns = called.get(thing.noun, set()) - {thing.noun}
    return thing if len(nouns) != 1 else thing._replace(noun=nouns.pop())
