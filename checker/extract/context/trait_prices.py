"""Money that is paid for a thing: "sold for", "paid $2 million for", "worth", "cost the club", and fines and loans."""

from __future__ import annotations

from checker.extract.context.lexicon import Lexicon
from checker.extract.context.thing import ENDS, Stating, Thing, Things
from checker.extract.context.tokens import Token
from checker.extract.context.traits import TraitWords
from checker.model.values import PersonName

NEAR = 8
REACH = 6
INDIRECT = 4
DETERMINERS = frozenset(("a", "an", "the", "its", "their", "his", "her", "total"))


class PriceForms:
    """The forms in which one article says what was paid for what."""

    def __init__(self, things: Things, lexicon: Lexicon, words: TraitWords) -> None:
        self.things = things
        self.lexicon = lexicon
        self.words = words

    def read(self, index: int, row: list[Token], at: int, dim: str) -> Stating | None:
        """What the figure at token `at` was paid for, None where the words do not say it."""
        start = self._hedged(row, at)
        if not start:
            return None
        if dim == "currency":
            found = (
                self._paid(index, row, at, start)
                or self._sold(index, row, start)
                or self._worth(index, row, start)
                or self._invested(index, row, at, start)
            )
            if found is not None:
                return found
        return self._imposed(row, at, dim)

    def cost_to(self, index: int, row: list[Token], last: int) -> Stating | None:
        """ "cost the club 4.2 million": who paid stands between the verb and the figure, which it ends before."""
        first = last
        while first > 0 and last - first < INDIRECT and row[first].kind in ("word", "place"):
            trait = self.words.find(self.words.verbs, row[first].lower, "currency")
            before = row[first - 1]
            if trait is not None and not trait.own:
                if before.owner or before.lower in DETERMINERS:
                    return None  # "its cost" is no verb
                if before.lower in ("he", "she"):
                    return self._fee(None)
                thing = self.things.subject(index, first)
                person = thing is not None and row[thing.last].kind == "person"
                return None if thing is None else self._fee(thing) if person else Stating(trait.id, thing)
            first -= 1
        return None

    def _fee(self, person: Thing | None) -> Stating:
        """The fee for a player, which is told by its own noun as well ("a fee of ...")."""
        names = frozenset((person.noun,)) if person is not None else frozenset[str]()
        return Stating("fee", Thing("fee", names, False, 0, 0))

    def _paid(self, index: int, row: list[Token], at: int, start: int) -> Stating | None:
        """ "paid $1.4 million for the violin"."""
        if row[start - 1].lower not in self.words.lists["paying"] or at + 2 >= len(row):
            return None
        if row[at + 1].lower not in ("for", "on"):
            return None
        thing = self.things.opening(index, at + 2)
        return None if thing is None else Stating("cost", thing)

    def _sold(self, index: int, row: list[Token], start: int) -> Stating | None:
        """ "was sold for", "went for", "fetched", "signed the winger Tom Hale for"."""
        if row[start - 1].lower != "for":
            fetched = row[start - 1].lower in self.words.lists["fetching"]
            thing = self.things.subject(index, start - 1) if fetched else None
            return None if thing is None else self._price(thing)
        for verb in range(start - 2, max(-1, start - 2 - REACH), -1):
            if row[verb].lower in ENDS or row[verb].kind == "figure":
                return None
            if row[verb].lower in self.words.lists["selling"]:
                return self._sale(index, row, verb, start - 1)
        return None

    def _sale(self, index: int, row: list[Token], verb: int, end: int) -> Stating | None:
        for token in row[verb + 1 : end]:
            if isinstance(token.item, PersonName):
                return self._fee(Thing(token.item.surname.lower(), frozenset(), False, verb, verb))
        behind = row[verb + 1]
        passive = row[verb - 1].lower in self.lexicon.words["auxiliaries"] if verb else False
        bare = behind.kind == "period" or behind.lower in self.lexicon.words["prepositions"]
        thing = self.things.subject(index, verb) if passive or bare else self.things.opening(index, verb + 1)
        return None if thing is None else self._price(thing)

    def _price(self, thing: Thing) -> Stating:
        """What a thing was sold for: of what is built it is not what it cost to build."""
        built = self.words.find(self.words.things, thing.noun, "currency")
        return Stating("price" if built is not None else "cost", thing)

    def _worth(self, index: int, row: list[Token], start: int) -> Stating | None:
        """ "a deal worth $340 million", "the prize, worth $25,000"."""
        if row[start - 1].lower != "worth" or start < 2:
            return None
        last = start - 3 if row[start - 2].lower == "," else start - 2
        thing = self.things.before(index, last) if last >= 0 else None
        if thing is None:
            return None
        own = self.words.find(self.words.nouns, thing.noun, "currency")
        return Stating(own.id, thing) if own is not None and own.own else Stating("value", thing)

    def _invested(self, index: int, row: list[Token], at: int, start: int) -> Stating | None:
        """ "invests 14 million euros in its trams"."""
        if row[start - 1].lower not in self.words.lists["investing"] or at + 2 >= len(row):
            return None
        if row[at + 1].lower not in ("in", "into"):
            return None
        thing = self.things.opening(index, at + 2)
        return None if thing is None else Stating("investment", thing._replace(fresh=False))

    def _imposed(self, row: list[Token], at: int, dim: str) -> Stating | None:
        """ "fined a dairy 30,000 euros": a verb whose noun is the thing itself."""
        for back in range(at - 1, max(-1, at - 1 - NEAR), -1):
            if row[back].kind == "figure" or row[back].lower in ENDS:
                return None
            trait = self.words.find(self.words.verbs, row[back].lower, dim)
            if trait is not None and trait.own:
                return Stating(trait.id, Thing(trait.id, frozenset(), True, back, back))
        return None

    def _hedged(self, row: list[Token], at: int) -> int:
        first = at
        while first > 0 and row[first - 1].lower in self.lexicon.words["hedge_words"]:
            first -= 1
        return first
