"""Things that sentences speak of: a noun with what else it is called by, and what "it" and "the company" stand for."""

from __future__ import annotations

from typing import NamedTuple

from checker.extract.context.frame import Frame
from checker.extract.context.lexicon import Lexicon, stem
from checker.extract.context.tokens import Rows, Token
from checker.extract.context.traits import TraitWords
from checker.model.values import PersonName, Quantity

BACK = 3
FAR = 12
REACH = 40
CLAUSES = 3
ENDS = frozenset(',;:—–()“”"«»•')
POINTING = frozenset(("the", "this", "that", "its", "their", "our", "his", "her"))
STANDING_FOR = frozenset(("it", "its", "which", "that", "they", "their"))
ARTICLES = frozenset(("a", "an", "the", "its", "their", "his", "her", "to"))


class Thing(NamedTuple):
    """A noun phrase.

    noun:  the stem of its last word
    names: its other telling words, in small letters
    fresh: True without a word that points back ("a bridge")
    first, last: its tokens
    """

    noun: str
    names: frozenset[str]
    fresh: bool
    first: int
    last: int


class Stating(NamedTuple):
    """A trait and whose it is. `bound`: no verb says when it held ("the $3 million bridge"), or it is a price."""

    trait: str
    thing: Thing
    bound: bool = False


class Things:
    """The things of one article."""

    def __init__(self, frame: Frame, rows: Rows, lexicon: Lexicon, words: TraitWords) -> None:
        self.frame = frame
        self.rows = rows
        self.lexicon = lexicon
        self.words = words

    def before(self, index: int, last: int) -> Thing | None:
        """The noun phrase that ends at token `last`; what a pronoun there stands for."""
        row = self.rows[index]
        if last < 0 or not self._part(row[last]):
            if last >= 0 and row[last].lower in STANDING_FOR:
                return self.meant(index, last)
            return None
        first = last
        while first > 0 and self._part(row[first - 1]) and not row[first - 1].owner and last - first < 5:
            first -= 1
        return self._thing(index, row, first, last)

    def behind(self, index: int, first: int, pointer: int) -> Thing | None:
        """The noun phrase that begins at token `first`, with its article, if any, at `pointer`."""
        row = self.rows[index]
        last = first
        while last < len(row) and (self._part(row[last]) or row[last].lower in self.words.things) and last - first < 4:
            if last > first and self._acts(row, last):
                break
            last += 1
        last -= 1
        if last < first:
            return None
        words = frozenset(self._called(row[first:last]))
        pointing = pointer >= 0 and (row[pointer].lower in POINTING or row[pointer].owner)
        return Thing(stem(row[last].lower), words, not pointing, first, last)

    def _acts(self, row: list[Token], at: int) -> bool:
        """True for "casts" in "the 89-metre tower casts a shadow": a form in -s before an article is a verb."""
        behind = row[at + 1].lower if at + 1 < len(row) else ""
        return row[at].lower.endswith("s") and behind in ARTICLES

    def subject(self, index: int, end: int, clauses: int = CLAUSES) -> Thing | None:
        """What the clause before token `end` speaks of: its first noun phrase that no preposition leads to.

        A clause that names nothing goes on from the one before it, over at most `clauses` of them.
        """
        row = self.rows[index]
        first = end
        if not clauses:
            return None
        while first > 0 and end - first < REACH and row[first - 1].lower not in ENDS:
            first -= 1
        if first == end and end > 1 and row[end - 1].lower == ",":
            return (
                self._apposed(index, end - 1)
                or self.before(index, end - 2)
                or self.subject(index, end - 2, clauses - 1)
            )
        at = first
        while at < end:
            token = row[at]
            if token.lower in STANDING_FOR and not (token.lower == "that" and at > first):
                return self.meant(index, at)
            if token.lower in self.lexicon.words["prepositions"] or token.lower in self.lexicon.words["speech_verbs"]:
                break
            if self._part(token):
                return self._opening(index, row, at, end)
            at += 1
        if at == first and first > 1 and row[first - 1].lower == ",":
            return self.subject(index, first - 1, clauses - 1)
        return None

    def opening(self, index: int, at: int) -> Thing | None:
        """The noun phrase that begins at token `at`, with its article."""
        row = self.rows[index]
        if at < len(row) and row[at].lower in self.lexicon.words["articles"]:
            at += 1
        if at < len(row) and isinstance(item := row[at].item, Quantity) and item.kind == "ordinal":
            at += 1  # "the 24th book fair"
        return self._opening(index, row, at, len(row)) if at < len(row) and self._part(row[at]) else None

    def _apposed(self, index: int, end: int) -> Thing | None:
        """The head of "a bridge over the Drina," before the comma at token `end`, where nothing is stated before it."""
        row = self.rows[index]
        first = end
        while first > 0 and end - first < REACH and row[first - 1].lower not in ENDS:
            if self.is_verb(row[first - 1]) and row[first - 1].lower != "to":
                break
            first -= 1
        bare = first == 0 or row[first - 1].lower in ENDS
        return self.opening(index, first) if bare and first < end else None

    def meant(self, index: int, at: int, kinds: frozenset[str] = frozenset()) -> Thing | None:
        """What the pronoun at token `at` stands for: the subject of its sentence before it, else of the one before.

        Where `kinds` are given, a subject farther back that is one of them is preferred to a nearer one that is not.
        """
        row = self.rows[index]
        if row[at].lower in ("which", "that"):
            last = at - 2 if at and row[at - 1].lower == "," else at - 1
            return self.before(index, last) if last >= 0 and self._part(row[last]) else None
        own = self._opening_of(index, at)
        if own is not None:
            return own
        near = self._spoken_of(index)
        if not kinds or (near is not None and near.noun in kinds):
            return near
        for back in range(index - 1, max(-1, index - 1 - FAR), -1):
            row = self.rows[back]
            found = self._opening_of(back, len(row))
            if found is None or found.noun not in kinds:
                place = next(
                    (i for i, token in enumerate(row) if stem(token.lower) in kinds and self._part(token)), None
                )
                found = None if place is None or row[place].lower not in kinds else self.before(back, place)
            if found is not None:
                return found._replace(fresh=False)
        return near

    def _spoken_of(self, index: int) -> Thing | None:
        """The subject of the nearest sentence before, through pronouns, as something already spoken of."""
        for back in range(index - 1, max(-1, index - 1 - BACK), -1):
            row = self.rows[back]
            if row and row[0].lower in STANDING_FOR:
                continue
            found = self._opening_of(back, len(row))
            return None if found is None else found._replace(fresh=False)
        return None

    def _opening_of(self, index: int, end: int) -> Thing | None:
        """The noun phrase that a sentence opens with, before token `end`."""
        row = self.rows[index]
        at = 0
        while at < min(end, 3) and row[at].kind == "word" and row[at].lower in self.lexicon.words["articles"]:
            at += 1
        if at >= end or not self._part(row[at]) or row[at].lower in self.lexicon.words["prepositions"]:
            return None
        return self._opening(index, row, at, end)

    def _opening(self, index: int, row: list[Token], at: int, end: int) -> Thing | None:
        last = at
        while last + 1 < end and self._part(row[last + 1]) and not self.is_verb(row[last + 1]) and last - at < 5:
            if row[last].owner:
                at = last + 1
            elif row[last].name and not row[last + 1].name and self._leads_on(row, last + 2):
                break  # "the Salt Film Festival broke its record"
            last += 1
        return self._thing(index, row, at, last)

    def _leads_on(self, row: list[Token], at: int) -> bool:
        """True for an article or a preposition: the word before it was a verb, if a name stood before that."""
        word = row[at].lower if at < len(row) else ""
        return word in ARTICLES or word in self.lexicon.words["prepositions"]

    def _thing(self, index: int, row: list[Token], first: int, last: int) -> Thing | None:
        item = row[last].item
        if row[last].kind in ("person", "place"):
            noun = item.surname.lower() if isinstance(item, PersonName) else row[last].lower
            return Thing(noun, frozenset(), False, first, last)
        noun = stem(row[last].lower)
        lead = row[first - 1] if first else None
        named = row[last].name or not first
        pointing = lead is not None and (lead.lower in POINTING or lead.owner)
        if pointing and noun in self.words.lists["generic"] and last == first:
            return self._body(index) or Thing(noun, frozenset(), False, first, last)
        return Thing(noun, frozenset(self._called(row[first:last])), not (pointing or named), first, last)

    def _body(self, index: int) -> Thing | None:
        """The body that "the company" means: the named subject of a sentence before."""
        for back in range(index - 1, max(-1, index - 1 - BACK), -1):
            found = self._opening_of(back, len(self.rows[back]))
            if found is not None and self.rows[back][found.last].kind == "word":
                token = self.rows[back][found.last]
                capital = self.frame.document.text[token.start].isupper() and stem(token.lower) == token.lower
                if capital and (found.last == 0 or token.name):
                    return found._replace(fresh=False)
        return None

    def _called(self, tokens: list[Token]) -> set[str]:
        """The telling words before a noun."""
        colourless, articles = self.words.lists["colourless"], self.lexicon.words["articles"]
        return {
            t.lower
            for t in tokens
            if t.kind in ("word", "place", "person") and t.lower not in colourless and t.lower not in articles
        }

    def is_verb(self, token: Token) -> bool:
        """True for a form that is a verb by our lists, or by its ending; "plant" is a noun, "plants" is not."""
        word = token.lower
        return not (token.name or word in self.words.things) and (
            word in self.words.verbs or word in self.lexicon.words["stating"] or word.endswith("ed")
        )

    def _part(self, token: Token) -> bool:
        """True for a word that can stand in a noun phrase behind its article."""
        if token.kind in ("place", "person"):
            return True
        word = token.lower
        return token.kind == "word" and not (
            word in self.lexicon.words["bounding"]
            or word in self.words.lists["several"]
            or self.is_verb(token)
            or (word.endswith("ly") and word not in self.lexicon.words["ly_nouns"])
        )
