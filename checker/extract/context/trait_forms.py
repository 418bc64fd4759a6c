"""How a sentence states a trait of a thing: before its noun, by an adjective, by a verb or a noun before the figure."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from checker.extract.context.lexicon import Lexicon, stem
from checker.extract.context.thing import ENDS, Thing, Things
from checker.extract.context.tokens import Token
from checker.extract.context.traits import Trait, TraitWords

NEAR = 8
LINKED = 6
SKIPPED = frozenset(("-", ",", "the", "is", "was", "a"))
ASIDE = frozenset(("at", "with", "has", "have", "a", "an", "the", "and"))


class Stating(NamedTuple):
    """A trait and whose it is. `bound`: no verb says when it held ("the $3 million bridge"), or it is a price."""

    trait: str
    thing: Thing
    bound: bool = False


class TraitForms:
    """The forms that one article states traits in."""

    def __init__(self, things: Things, lexicon: Lexicon, words: TraitWords) -> None:
        self.things = things
        self.rows = things.rows
        self.lexicon = lexicon
        self.words = words

    def read(self, index: int, at: int, dim: str) -> Stating | None:
        """What the figure at token `at` of sentence `index` is a trait of; None where it is none that we know."""
        row = self.rows[index]
        return next((found for form in FORMS if (found := form(self, index, row, at, dim)) is not None), None)

    def _attribute(self, index: int, row: list[Token], at: int, dim: str) -> Stating | None:
        """ "the 14.9-kilometre line", "a $3 million bridge": a figure before the noun of its thing."""
        if not at or dim == "count" or (row[at - 1].lower not in ("a", "an", "the", "its") and not row[at - 1].owner):
            return None
        thing = self.things.behind(index, at + 1, at - 1)
        if thing is None:
            return None
        trait = self.words.find(self.words.things, row[thing.last].lower, dim)
        if trait is None:
            known = dim == "currency" and not thing.fresh and thing.noun not in self.words.lists["bundles"]
            return Stating("cost", thing, True) if known else None
        return Stating(trait.id, thing, True)

    def _adjective(self, index: int, row: list[Token], at: int, dim: str) -> Stating | None:
        """ "the ship, 92 metres long", "at 98 metres, longer than", "at 98 metres, the ship is the longest"."""
        behind = at + 1
        while behind < len(row) and behind - at < LINKED and row[behind].lower in SKIPPED:
            behind += 1
        if behind >= len(row):
            return None
        led = at > 0 and row[at - 1].lower == "at"
        trait = self.words.find(self.words.adjectives, row[behind].lower, dim)
        if trait is None:
            return self._leading(index, row, at, behind, dim) if led and row[at + 1].lower == "," else None
        if behind > at + 1 and row[at + 1].lower != "-" and not (led and row[behind].lower[-2:] in ("er", "st")):
            return None
        if row[at + 1].lower == "-":
            thing = self.things.behind(index, behind + 1, at - 1)
            return None if thing is None else Stating(trait.id, thing, True)
        found = self.things.subject(index, self._before_links(row, at))
        return None if found is None else Stating(trait.id, found)

    def _leading(self, index: int, row: list[Token], at: int, behind: int, dim: str) -> Stating | None:
        thing = self.things.opening(index, at + 2)
        if thing is None:
            return None
        near = row[thing.last + 1 : thing.last + 5]
        trait = next((t for token in near if (t := self.words.find(self.words.adjectives, token.lower, dim))), None)
        return None if trait is None or near[0].lower not in ("is", "was") else Stating(trait.id, thing)

    def _counted(self, index: int, row: list[Token], at: int, dim: str) -> Stating | None:
        """ "has 310 rooms", "the 130-room hotel", "the cooperative's 58 members", "a town of 12,800 people"."""
        if dim != "count" or at < 1 or at + 1 >= len(row):
            return None
        if row[at + 1].lower == "-" and at + 3 < len(row) and row[at + 2].kind == "word":
            thing = self.things.behind(index, at + 3, at - 1)
            if thing is None or row[at - 1].lower not in ("a", "an", "the", "its"):
                return None
            return Stating(self._number(row[at + 2]), thing, True)
        noun, after = row[at + 1], row[at + 2] if at + 2 < len(row) else None
        if noun.kind != "word" or (after is not None and not self._closes(after)):
            return None
        if row[at - 1].lower == "of" and self.words.places.get(row[at - 2].lower):
            trait = self.words.places[row[at - 2].lower][0]
            thing = self.things.before(index, at - 2)
            return Stating(trait.id, thing, True) if thing is not None and noun.lower in trait.counted else None
        if stem(noun.lower) == noun.lower and noun.lower not in self.words.having:
            return None
        if row[at - 1].owner or row[at - 1].lower == "its":
            owner = self.things.before(index, at - 1)
            return None if owner is None else Stating(self._number(noun), owner, True)
        start = self._before_links(row, at, hedges=True)
        if not start or row[start - 1].lower not in self.words.lists["having"]:
            return None
        owner = self.things.subject(index, start - 1)
        return None if owner is None else Stating(self._number(noun), owner)

    def _closes(self, token: Token) -> bool:
        """True where a noun phrase ends before a token and no phrase narrows it."""
        prepositions = self.lexicon.words["prepositions"]
        if token.kind != "word":
            return True
        ends = self.lexicon.functional(token.lower) or self.things.is_verb(token)
        return ends and token.lower not in prepositions

    def _number(self, noun: Token) -> str:
        """The trait that a counted noun stands for ("employees": workforce), else the number of them."""
        known = self.words.having.get(noun.lower) or self.words.having.get(noun.lower + "s")
        return known[0].id if known else f"number of {stem(noun.lower)}s"

    def _told(self, index: int, row: list[Token], at: int, dim: str) -> Stating | None:
        """ "its length is 14 km", "runs for 14 km", "with a volume of 38 million cubic metres, the reservoir"."""
        last = self._before_links(row, at) - 1
        if last < 0 or row[last].kind != "word":
            return None
        trait = self.words.find(self.words.verbs, row[last].lower, dim)
        if trait is not None and not trait.own:
            thing = self.things.subject(index, last)
            told = None if thing is None else self._counts(row, at, trait, thing)
            return told and told._replace(bound=row[last].lower == "costs")
        for first in (last - 1, last):
            phrase = " ".join(token.lower for token in row[max(0, first) : last + 1])
            trait = self.words.find(self.words.nouns, phrase, dim) if first >= 0 else None
            if trait is not None:
                own = Thing(trait.id, frozenset(), not first or row[first - 1].lower != "the", last, last)
                owner = own if trait.own else self._owner(index, row, first, at)
                return None if owner is None else self._counts(row, at, trait, owner)
        return None

    def _of_phrase(self, index: int, row: list[Token], at: int, dim: str) -> Stating | None:
        """ "the cost of the new bridge is ...": the thing stands between the trait and the figure."""
        last = self._before_links(row, at) - 1
        thing = self.things.before(index, last)
        first = -1 if thing is None else thing.first - 1
        if thing is None or first < 2 or row[first].lower not in self.lexicon.words["articles"]:
            return None
        if row[first - 1].lower != "of" or row[at - 1].lower in ("of", "for"):
            return None
        for start in (first - 3, first - 2):
            phrase = " ".join(token.lower for token in row[max(0, start) : first - 1])
            trait = self.words.find(self.words.nouns, phrase, dim)
            if trait is not None:
                return self._counts(row, at, trait, thing)
        return None

    def _paid(self, index: int, row: list[Token], at: int, dim: str) -> Stating | None:
        """ "paid $1.4 million for the violin"."""
        start = self._before_links(row, at, hedges=True)
        if (
            dim != "currency"
            or not start
            or row[start - 1].lower not in self.words.lists["paying"]
            or at + 2 >= len(row)
        ):
            return None
        if row[at + 1].lower not in ("for", "on"):
            return None
        thing = self.things.opening(index, at + 2)
        return None if thing is None else Stating("cost", thing)

    def _imposed(self, index: int, row: list[Token], at: int, dim: str) -> Stating | None:
        """ "fined a dairy 30,000 euros": a verb whose noun is the thing itself."""
        for back in range(at - 1, max(-1, at - 1 - NEAR), -1):
            if row[back].kind == "figure" or row[back].lower in ENDS:
                return None
            trait = self.words.find(self.words.verbs, row[back].lower, dim)
            if trait is not None and trait.own:
                return Stating(trait.id, Thing(trait.id, frozenset(), True, back, back))
        return None

    def _owner(self, index: int, row: list[Token], first: int, at: int) -> Thing | None:
        """Whose length or cost: a possessive before the noun, else the subject of the clause or of the next one."""
        if first and (row[first - 1].owner or row[first - 1].kind in ("place", "person")):
            return self.things.before(index, first - 1)
        if first and row[first - 1].lower in ("its", "their"):
            return self.things.meant(index, first - 1)
        start = first
        while start and row[start - 1].lower in ASIDE:
            start -= 1
        led = start < first and row[start].lower == "with"
        if led and not start and at + 2 < len(row) and row[at + 1].lower == ",":
            return self.things.opening(index, at + 2)
        return self.things.subject(index, start) if 0 < start < first and row[start].lower != "at" else None

    def _counts(self, row: list[Token], at: int, trait: Trait, thing: Thing) -> Stating | None:
        """The trait, or the number of what a bare number counts where it is another thing ("carries 90 cars")."""
        noun = row[at + 1] if at + 1 < len(row) else None
        alone = noun is None or noun.kind != "word" or self.lexicon.functional(noun.lower)
        if not trait.counts or alone or noun is None or noun.lower in trait.counted:
            return Stating(trait.id, thing)
        plural = stem(noun.lower) != noun.lower
        return Stating(f"number of {stem(noun.lower)}s", thing) if plural and trait.id == "capacity" else None

    def _before_links(self, row: list[Token], at: int, hedges: bool = False) -> int:
        """The token behind which the words that lead to a figure begin."""
        words = self.lexicon.words["hedge_words"] if hedges else self.words.lists["links"]
        first = at
        while first > 0 and at - first < LINKED and row[first - 1].lower in words:
            first -= 1
        return first


# Of the class, not of the object: an object that holds its own methods is only freed by the collector of cycles.
FORMS: tuple[Callable[[TraitForms, int, list[Token], int, str], Stating | None], ...] = (
    TraitForms._attribute,
    TraitForms._adjective,
    TraitForms._counted,
    TraitForms._told,
    TraitForms._of_phrase,
    TraitForms._paid,
    TraitForms._imposed,
)
