"""How many came: "5,000 people attended the concert", "the museum had 310,000 visitors", "a crowd of 12,000"."""

from __future__ import annotations

from checker.extract.context.lexicon import Lexicon
from checker.extract.context.thing import Stating, Thing, Things
from checker.extract.context.tokens import Token
from checker.extract.context.traits import TraitWords


class CrowdForms:
    """The forms in which one article says how many came."""

    def __init__(self, things: Things, lexicon: Lexicon, words: TraitWords) -> None:
        self.things = things
        self.lexicon = lexicon
        self.words = words

    def read(self, index: int, row: list[Token], at: int, dim: str) -> Stating | None:
        """What so many people came to, None where the words do not say it."""
        if dim != "count":
            return None
        return self._came(index, row, at) or self._received(index, row, at) or self._watched(row, at)

    def _came(self, index: int, row: list[Token], at: int) -> Stating | None:
        """ "5,000 people attended the concert", "370,000 people visited the museum"."""
        if at + 3 >= len(row) or row[at + 1].lower not in self.words.lists["comers"]:
            return None
        verb = at + 2
        while verb + 1 < len(row) and row[verb].lower in ("have", "had"):
            verb += 1
        if row[verb].lower not in self.words.lists["coming"]:
            return None
        object_ = verb + 1
        while object_ < len(row) and row[object_].lower in ("out", "part", "to", "for", "in", "at"):
            object_ += 1
        thing = self.things.opening(index, object_)
        return None if thing is None else Stating("attendance", thing)

    def _received(self, index: int, row: list[Token], at: int) -> Stating | None:
        """ "the museum had 310,000 visitors", "with 141,000 visitors, the fair"."""
        if at + 1 >= len(row) or row[at + 1].lower not in self.words.lists["comers"]:
            return None
        start = at
        while start > 0 and row[start - 1].lower in self.lexicon.words["hedge_words"]:
            start -= 1
        led = row[start - 1].lower if start else ""
        if led == "with" and start == 1 and at + 3 < len(row) and row[at + 2].lower == ",":
            thing = self.things.opening(index, at + 3)
        elif led in self.words.lists["receiving"] and row[at + 1].lower != "people":
            thing = self.things.subject(index, start - 1)
        else:
            return None
        return None if thing is None else Stating("attendance", thing)

    def _watched(self, row: list[Token], at: int) -> Stating | None:
        """ "a crowd of 12,000", "watched by 12,000 spectators", "in front of 12,000 fans"."""
        start = at
        while start > 0 and row[start - 1].lower in self.lexicon.words["hedge_words"]:
            start -= 1
        words = [token.lower for token in row[max(0, start - 3) : start]]
        noun = row[at + 1].lower if at + 1 < len(row) else ""
        if words[-2:] == ["crowd", "of"]:
            fresh = words[:-2] != ["the"]
            return Stating("crowd", Thing("crowd", frozenset(), fresh, start - 2, start - 2))
        if noun in ("spectators", "fans", "supporters") and (
            words[-2:] == ["watched", "by"] or words[-1:] == ["before"] or words[-2:] == ["front", "of"]
        ):
            return Stating("crowd", Thing("crowd", frozenset(), True, at, at))
        return None
