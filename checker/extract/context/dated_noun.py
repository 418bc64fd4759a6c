"""Nouns of dated events: "the vote on the bylaw is set for 12 March", "the March 12 vote", "the signing, 17 April"."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from checker.extract.context.clause import DEFINITE, MODIFIERS, NO_DAY, PASSIVE, STOPS, dated
from checker.extract.context.frame import Frame
from checker.extract.context.tokens import Token
from checker.model.values import Quantity

PREPOSITIONS = frozenset("on in at off near of for between against over with by under from during along into".split())
# "will be held on", "is set for": what may stand between an event and its date.
DATED = frozenset(
    "will be is was held set scheduled due takes took take place planned fixed expected on for of to played".split()
)
# Verbs that say when an event is, where "the talks on 3 February" says which one is meant.
REACH = 11
TOLD = frozenset(("takes", "took", "will"))


@lru_cache(maxsize=64)
def _several(text: str, noun: str) -> bool:
    """True where a text has the plural of a noun; kept, since the noun comes again in a long one."""
    return f"{noun}es" in text or (noun[-1] != "s" and f"{noun}s" in text)


class DatedNoun(NamedTuple):
    """An event noun with its day.

    about: the words that say which event it is; ordinals: "first", "10th"; told: a verb says when it is
    """

    when: Token
    about: list[Token]
    ordinals: list[Token]
    told: bool


class Nouns:
    """The event nouns of one sentence. nouns: all of them; other: what makes another one of it."""

    def __init__(self, frame: Frame, row: list[Token], nouns: dict[str, str], other: frozenset[str]) -> None:
        self.text, self.row, self.nouns, self.other = frame.document.text, row, nouns, other

    def dated(self, at: int) -> DatedNoun | None:
        """What the event noun at token `at` is dated, where one day and one event are meant."""
        first = next((i for i in range(at - 1, max(-1, at - 2 - MODIFIERS), -1) if self._opens(i)), None)
        noun = self.row[at].lower
        if first is None or (noun != "vote" and self._several(noun)):
            return None
        inside = self.row[first + 1 : at]
        ordinals = [t for t in inside if isinstance(t.item, Quantity) and t.item.kind == "ordinal"]
        inside = [t for t in inside if t not in ordinals]
        if any(t.kind in ("figure", "mark") or t.lower in self.other or t.lower in PREPOSITIONS for t in inside):
            return None
        dates = [t for t in inside if t.kind == "period"]
        about = [t for t in inside if t.kind != "period"]
        if self.row[first].owner:
            about.append(self.row[first])
        when: Token | None = dates[0] if len(dates) == 1 and dated(dates[0]) else None
        if not dates:
            when, complement = self._behind(at + 1, first)
            about += complement
        else:
            about += self._complement(at + 1)
        if when is None:
            return None
        between = self.row[at + 1 : self.row.index(when)]
        return DatedNoun(when, about, ordinals, any(t.lower in PASSIVE or t.lower in TOLD for t in between))

    def _several(self, noun: str) -> bool:
        """True where the article speaks of several such events."""
        return _several(self.text, noun)

    def _opens(self, at: int) -> bool:
        return self.row[at].lower in DEFINITE or self.row[at].owner

    def _behind(self, at: int, opener: int) -> tuple[Token | None, list[Token]]:
        """The day after an event noun, and the words around it that say which event it is."""
        about: list[Token] = []
        joined = False
        if at + 1 < len(self.row) and self.row[at].lower == "," and dated(self.row[at + 1]):
            return self.row[at + 1], about
        for i in range(at, min(at + REACH, len(self.row))):
            token = self.row[i]
            if token.kind == "period":
                on = self.row[i - 1].lower not in NO_DAY and dated(token)
                return (token if on else None), about + self._complement(i + 1)
            if token.lower in DATED and not token.name:
                joined = joined or token.lower in PREPOSITIONS
                if token.lower in PASSIVE and opener and self.row[opener - 1].lower in PREPOSITIONS:
                    return None, about  # "the deadline for the vote is 10 March"
            elif token.lower in PREPOSITIONS:
                joined = True
            elif (
                joined
                and token.kind in ("word", "place", "person")
                and (token.lower not in STOPS or token.lower == "and")
            ):
                if token.lower.endswith("ed") or token.lower in self.nouns:
                    return None, about
                about.append(token)
            else:
                return None, about
        return None, about

    def _complement(self, at: int) -> list[Token]:
        """ "... on the budget": the words behind a noun whose date stands before it."""
        if at >= len(self.row) or self.row[at].lower not in PREPOSITIONS:
            return []
        found: list[Token] = []
        for token in self.row[at + 1 : at + 5]:
            if token.kind not in ("word", "place", "person") or token.lower in (*DATED, *STOPS):
                break
            found.append(token)
        return found
