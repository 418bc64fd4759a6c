"""What happens once, by the words of rules/vocabulary/relations.yml: verbs of one word or more, and nouns."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from checker.extract.context.relating import relating
from checker.extract.context.tokens import Token
from checker.vocabulary.tables import Vocabulary

MODALS = frozenset(("will", "to", "would", "shall", "should", "must"))


class Phrase(NamedTuple):
    """A verb with the words that belong to it ("ran" + "aground"); bare: it is a verb behind "will" or "to" only."""

    rest: tuple[str, ...]
    kind: str
    bare: bool


class Words(NamedTuple):
    """verbs: phrases by their first word, long ones first; nouns: the occurrence that a noun dates.

    other: words that make another one of an event; moved: what says that a date has changed; bounds: what makes a day
    one earlier or later elsewhere; recurs: how an occurrence can come again, by its kind
    """

    verbs: dict[str, list[Phrase]]
    nouns: dict[str, str]
    other: frozenset[str]
    moved: tuple[str, ...]
    bounds: tuple[str, ...]
    recurs: dict[str, str]


@lru_cache(maxsize=8)
def once(vocabulary: Vocabulary) -> Words:
    """The words of a vocabulary. The result is shared: never change it."""
    kinds, lists = vocabulary.table("relations")["happens_once"], relating(vocabulary)
    verbs: dict[str, list[Phrase]] = {}
    for kind, said in kinds.items():
        for bare, phrases in ((False, said["verbs"]), (True, said.get("bare", ()))):
            for phrase in phrases:
                first, *rest = str(phrase).split()
                verbs.setdefault(first, []).append(Phrase(tuple(rest), kind, bare))
    for phrases in verbs.values():
        phrases.sort(key=lambda phrase: (-len(phrase.rest), phrase.kind))
    nouns = {str(noun): str(noun) for noun in lists["dated_nouns"]}
    nouns |= {str(noun): kind for kind, said in kinds.items() for noun in said["nouns"]}
    recurs = {
        kind: "often" if said.get("often") else "again" if said.get("again") else "" for kind, said in kinds.items()
    }
    moved, bounds = tuple(sorted(lists["moved_dates"])), tuple(sorted(lists["day_bounds"]))
    return Words(verbs, nouns, lists["other_ones"], moved, bounds, recurs)


def phrase_at(words: Words, row: list[Token], at: int) -> Phrase | None:
    """The verb that begins at token `at`."""
    for phrase in words.verbs.get(row[at].lower, ()):
        behind = tuple(t.lower for t in row[at + 1 : at + 1 + len(phrase.rest)])
        if behind == phrase.rest and (not phrase.bare or (at and row[at - 1].lower in MODALS)):
            return phrase
    return None
