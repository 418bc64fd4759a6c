"""What a word says that happens on a date, by the lines of rules/vocabulary/deeds.yml."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from checker.extract.context.clause import AUXILIARIES, DEFINITE, HEADS, verb_start
from checker.extract.context.tokens import Token
from checker.model.values import PersonName
from checker.text.likeness import STEM
from checker.vocabulary.tables import Vocabulary

COMPLEMENTS = frozenset(("of", "against", "by", "between", "with"))
PRONOUNS = frozenset("he she it they we i who which that all this these those everything nobody one having".split())
BREAKS = frozenset(', ; : – — ( ) “ ” " and but when while because after before since until where'.split())
SUBJECT = 6
# Tokens of words set between commas.
INSERTED = 10
SHORTEST = 3


class Deed(NamedTuple):
    """A word with those that follow it ("came" + "to light"), and the lines that it stands on."""

    rest: tuple[str, ...]
    kinds: tuple[str, ...]


Deeds = dict[str, tuple[Deed, ...]]


@lru_cache(maxsize=8)
def deeds_of(vocabulary: Vocabulary) -> Deeds:
    """The phrases by their first word, long ones first. The result is shared: never change it."""
    lines: dict[tuple[str, ...], list[str]] = {}
    for kind, phrases in vocabulary.table("deeds")["deeds"].items():
        for phrase in phrases:
            lines.setdefault(tuple(str(phrase).split()), []).append(kind)
    found: dict[str, list[Deed]] = {}
    for words in sorted(lines, key=lambda words: (-len(words), words)):
        found.setdefault(words[0], []).append(Deed(words[1:], tuple(lines[words])))
    return {first: tuple(deeds) for first, deeds in found.items()}


def deed_at(deeds: Deeds, row: list[Token], at: int) -> Deed | None:
    """The longest phrase that begins at token `at`."""
    for deed in deeds.get(row[at].lower, ()) if row[at].kind == "word" else ():
        if tuple(t.lower for t in row[at + 1 : at + 1 + len(deed.rest)]) == deed.rest:
            return deed
    return None


def whose(deeds: Deeds, row: list[Token], at: int, end: int) -> tuple[str, ...]:
    """Whose the deed of tokens `at` to `end` is: subject and object of a verb, "of the baker" of a noun."""
    behind = _phrase(row, end)
    if end < len(row) and row[end].lower in COMPLEMENTS:
        return _stems(deeds, _phrase(row, end + 1))
    if at == 0 or row[at - 1].lower in DEFINITE | HEADS | {"a", "an"}:
        return ()
    back, _ = verb_start(row, at)
    if back < 0 or row[back].lower in PRONOUNS:
        return ()
    if row[back].lower == ",":  # "the barge, pushed by a tug, had left"
        comma = next((i for i in range(back - 1, max(0, back - INSERTED), -1) if row[i].lower == ","), 0)
        back = comma - 1 if comma else back
    return _stems(deeds, [*row[_opening(row, back) : back + 1], *behind])


def _opening(row: list[Token], at: int) -> int:
    """Where the phrase that ends with token `at` begins."""
    first = at
    while first > max(0, at - SUBJECT) and row[first - 1].lower not in BREAKS and row[first - 1].kind != "period":
        first -= 1
    return first


def _phrase(row: list[Token], at: int) -> list[Token]:
    """The tokens from `at` on, up to a date, a preposition or the end of the clause."""
    near = row[at : at + SUBJECT]
    ends = BREAKS | AUXILIARIES | HEADS
    return near[: next((i for i, t in enumerate(near) if t.kind == "period" or t.lower in ends), len(near))]


def _stems(deeds: Deeds, tokens: list[Token]) -> tuple[str, ...]:
    found = []
    for token in tokens:
        if isinstance(token.item, PersonName):
            found.append(token.item.surname.lower())
        elif token.kind == "place" or (
            token.kind == "word" and len(token.lower) > SHORTEST and token.lower not in deeds
        ):
            found.append(token.lower[:STEM])
    return tuple(sorted(set(found)))
