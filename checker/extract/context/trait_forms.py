"""How a sentence states a trait of a thing: before its noun, by an adjective, by a verb or a noun before the figure."""

from __future__ import annotations

from collections.abc import Callable

from checker.extract.context.lexicon import Lexicon, stem
from checker.extract.context.thing import Stating, Thing, Things
from checker.extract.context.tokens import Token
from checker.extract.context.trait_crowds import CrowdForms
from checker.extract.context.trait_prices import PriceForms
from checker.extract.context.traits import Trait, TraitWords

LINKED = 6
SKIPPED = frozenset(("-", ",", "the", "is", "was", "a"))
DETERMINERS = frozenset(("a", "an", "the", "its", "their", "his", "her"))
NOMINAL = frozenset(("of", "at"))
ASIDE = frozenset(("at", "with", "has", "have", "a", "an", "the", "and"))


class TraitForms:
    """The forms that one article states traits in."""

    def __init__(self, things: Things, lexicon: Lexicon, words: TraitWords) -> None:
        self.things = things
        self.rows = things.rows
        self.lexicon = lexicon
        self.words = words
        self.prices = PriceForms(things, lexicon, words)
        self.crowds = CrowdForms(things, lexicon, words)

    def read(self, index: int, at: int, dim: str) -> Stating | None:
        """What the figure at token `at` of sentence `index` is a trait of; None where it is none that we know."""
        row = self.rows[index]
        own = next((found for form in FORMS if (found := form(self, index, row, at, dim)) is not None), None)
        return own or self.prices.read(index, row, at, dim) or self.crowds.read(index, row, at, dim)

    def _attribute(self, index: int, row: list[Token], at: int, dim: str) -> Stating | None:
        """ "the 14.9-kilometre line", "a $3 million bridge": a figure before the noun of its thing."""
        if not at or dim == "count" or not self._determined(row[at - 1]):
            return None
        thing = self.things.behind(index, at + 1, at - 1)
        if thing is None:
            return None
        named = self.words.find(self.words.nouns, row[thing.last].lower, dim)
        if named is not None and not named.own:
            owner = (
                self._owner(index, row, at, at, named.kinds) if row[at - 1].lower not in ("a", "an", "the") else None
            )
            return None if owner is None else Stating(named.id, owner, True)
        trait = self.words.find(self.words.things, row[thing.last].lower, dim)
        if trait is None:
            known = dim == "currency" and not thing.fresh and thing.noun not in self.words.lists["bundles"]
            return Stating("cost", thing, True) if known else None
        return Stating(trait.id, thing, True)

    def _determined(self, token: Token) -> bool:
        return token.lower in DETERMINERS or token.owner

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
        if at + 2 < len(row) and row[at + 2].lower == "it":
            thing, last = self.things.meant(index, at + 2), at + 2
        else:
            thing = self.things.opening(index, at + 2)
            last = thing.last if thing is not None else at
        if thing is None:
            return None
        near = row[last + 1 : last + 5]
        trait = next((t for token in near if (t := self.words.find(self.words.adjectives, token.lower, dim))), None)
        return None if trait is None or near[0].lower not in ("is", "was") else Stating(trait.id, thing)

    def _sized(self, index: int, row: list[Token], at: int, dim: str) -> Stating | None:
        """ "a bridge of 640 metres": the figure stands behind its thing."""
        if dim == "count" or at < 2 or row[at - 1].lower != "of":
            return None
        trait = self.words.find(self.words.things, row[at - 2].lower, dim)
        thing = None if trait is None or trait.own else self.things.before(index, at - 2)
        return None if thing is None or trait is None else Stating(trait.id, thing, True)

    def _counted(self, index: int, row: list[Token], at: int, dim: str) -> Stating | None:
        """ "has 310 rooms", "the 130-room hotel", "the cooperative's 58 members", "a town of 12,800 people"."""
        if dim != "count" or at < 1 or at + 1 >= len(row):
            return None
        if row[at + 1].lower == "-" and at + 3 < len(row) and row[at + 2].kind == "word":
            thing = self.things.behind(index, at + 3, at - 1)
            if thing is None or not self._determined(row[at - 1]) or self._unit(row[at + 2]):
                return None
            return Stating(self._number(row[at + 2]), thing, True)
        noun, after = row[at + 1], row[at + 2] if at + 2 < len(row) else None
        if noun.kind != "word":
            return None
        if row[at - 1].lower in ("the", "all") and after is not None and after.lower == "of" and self._having(noun):
            owner = self.things.opening(index, at + 3)
            return None if owner is None or owner.fresh else Stating(self._number(noun), owner, True)
        if after is not None and not self._closes(noun, after):
            return None
        if row[at - 1].lower == "of":
            return self._made_of(index, row, at)
        if not self._having(noun):
            return None
        if row[at - 1].owner or row[at - 1].lower == "its":
            owner = self.things.before(index, at - 1)
            return None if owner is None else Stating(self._number(noun), owner, True)
        start = self._before_links(row, at, hedges=True)
        if not start or row[start - 1].lower not in self.words.lists["having"]:
            return None
        verb = self.words.find(self.words.verbs, row[start - 1].lower, dim)
        if verb is not None and noun.lower in verb.counted:
            return None  # "holds 900 guests" is what it has room for
        owner = self.things.subject(index, start - 1)
        return None if owner is None else Stating(self._number(noun), owner)

    def _having(self, noun: Token) -> bool:
        """True for a plural, and for what else a thing has a number of ("staff")."""
        return stem(noun.lower) != noun.lower or noun.lower in self.words.having

    def _made_of(self, index: int, row: list[Token], at: int) -> Stating | None:
        """ "a town of 12,800 people", "a novel of 412 pages"."""
        noun = row[at + 1]
        places = self.words.places.get(row[at - 2].lower) if at > 1 else None
        if places:
            thing = self._called(index, row, at - 2) or self.things.before(index, at - 2)
            return Stating(places[0].id, thing, True) if thing is not None and noun.lower in places[0].counted else None
        last = at - 3 if at > 2 and row[at - 2].lower == "," else at - 2
        thing = self.things.before(index, last) if last >= 0 and self._having(noun) else None
        if thing is None or row[last].lower in self.lexicon.words["light_nouns"] or self._idle(row[last].lower):
            return None
        return Stating(self._number(noun), thing, True)

    def _idle(self, word: str) -> bool:
        """True for a noun that says nothing of what is made of so many ("crew", "fine", "dozens")."""
        return word in self.words.nouns or stem(word) != word or word in self.words.lists["bundles"]

    def _called(self, index: int, row: list[Token], last: int) -> Thing | None:
        """The name before "a town" in "Dorn, a town of 12,800"."""
        if last < 3 or row[last - 1].lower not in ("a", "an", "the") or row[last - 2].lower != ",":
            return None
        thing = self.things.before(index, last - 3)
        return thing if thing is not None and (row[thing.last].name or last == 3) else None

    def _closes(self, noun: Token, after: Token) -> bool:
        """True where a noun phrase ends before the token `after` and no phrase narrows it."""
        if after.kind != "word":
            return True
        if after.lower in self.lexicon.words["prepositions"]:
            return False
        plural = stem(noun.lower) != noun.lower
        goes_on = stem(after.lower) != after.lower or after.lower in self.lexicon.words["people_nouns"]
        return self.lexicon.functional(after.lower) or self.things.is_verb(after) or (plural and not goes_on)

    def _unit(self, token: Token) -> bool:
        """True for "square" of "the 430-square-kilometre reserve", which counts nothing."""
        return token.lower in ("square", "cubic") or token.lower.startswith(("square-", "cubic-"))

    def _number(self, noun: Token) -> str:
        """The trait that a counted noun stands for ("employees": workforce), else the number of them."""
        known = self.words.having.get(noun.lower) or self.words.having.get(noun.lower + "s")
        return known[0].id if known else f"number of {stem(noun.lower)}s"

    def _told(self, index: int, row: list[Token], at: int, dim: str) -> Stating | None:
        """ "its length is 14 km", "runs for 14 km", "with a volume of 38 million cubic metres, the reservoir"."""
        last = self._over_speech(row, self._before_links(row, at) - 1)
        if last < 0 or row[last].kind != "word":
            return None
        noun = last > 0 and self._determined(row[last - 1])  # "its cost of" is no verb
        trait = None if noun else self.words.find(self.words.verbs, row[last].lower, dim)
        if trait is not None and not trait.own:
            thing = self.things.subject(index, last)
            if trait.only and (thing is None or thing.noun not in trait.only):
                return None
            told = None if thing is None else self._counts(row, at, trait, thing)
            return told and told._replace(bound=row[last].lower == "costs")
        if trait is None and dim == "currency":
            paid = self.prices.cost_to(index, row, last)
            if paid is not None:
                return paid
        for first in (last - 1, last):
            phrase = " ".join(token.lower for token in row[max(0, first) : last + 1])
            trait = self.words.find(self.words.nouns, phrase, dim) if first >= 0 else None
            if trait is not None:
                own = Thing(trait.id, frozenset(), not first or row[first - 1].lower != "the", last, last)
                owner = own if trait.own else self._owner(index, row, first, at, trait.kinds)
                told = None if owner is None else self._counts(row, at, trait, owner)
                nominal = at - last == 2 and row[at - 1].lower in NOMINAL
                return told and told._replace(bound=told.bound or nominal)
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

    def _over_speech(self, row: list[Token], last: int) -> int:
        """Where the words go on before "Its cost, the utility said, was": before the first of the two commas."""
        if last < 1 or row[last].lower != ",":
            return last
        for back in range(last - 1, max(0, last - 1 - LINKED), -1):
            if row[back].lower == ",":
                said = any(t.lower in self.lexicon.words["speech_verbs"] for t in row[back:last])
                return back - 1 if said else last
        return last

    def _owner(self, index: int, row: list[Token], first: int, at: int, kinds: frozenset[str]) -> Thing | None:
        """Whose length or cost: a possessive before the noun, else the subject of the clause or of the next one."""
        if first and (row[first - 1].owner or row[first - 1].kind in ("place", "person")):
            return self.things.before(index, first - 1)
        if first and row[first - 1].lower in ("its", "their"):
            return self.things.meant(index, first - 1, kinds)
        if first > 1 and row[first - 1].lower == "of":
            return self.things.before(index, first - 2)
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
        if not trait.counts or not trait.counted or alone or noun is None or noun.lower in trait.counted:
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
    TraitForms._sized,
    TraitForms._told,
    TraitForms._of_phrase,
)
