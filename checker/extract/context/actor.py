"""Who or what a clause is about, with what is said of it: "the dam of a tin mine in the Andes" is the dam."""

from __future__ import annotations

from collections.abc import Set
from typing import NamedTuple

from checker.extract.context.clause import DEFINITE
from checker.extract.context.frame import Frame
from checker.extract.context.tokens import Token
from checker.model.claims import Known
from checker.model.document import Span
from checker.model.values import PersonName

PREPOSITIONS = frozenset("of in on at near off for from to with by outside between along under behind".split())
RELATIVES = frozenset(("that", "which", "who"))
OPENERS = frozenset(("a", "an", *DEFINITE))
# Heads that stand for a part of what follows: "a phase of the project", "one of the dams".
PARTS = frozenset(
    "part phase section stage half wing one some most member members number group series piece end".split()
)
REACH = 16
WORDS = 5
# Words that tell one thing from another of its kind and yet do not count it: "the new depot" is "the depot".
TELLING = frozenset("new main recent actual final latest".split())
ORDER = frozenset("first second third fourth fifth last".split())
SIZES = frozenset(("size", "length", "height"))


class Actor(NamedTuple):
    """The subject of a clause.

    first: index of its first token; about: its other words; new: True where "a" brings it in
    which: True where the clause says which one is meant ("the plane that crashed on 7 June")
    """

    known: Known
    first: int
    about: tuple[Token, ...] = ()
    new: bool = False
    which: bool = False


def actor(frame: Frame, row: list[Token], at: int, other: Set[str], bare: Set[str] = frozenset()) -> Actor | None:
    """The subject that ends at token `at`; None where it is a pronoun, a part of something, or another one of a kind.

    other: words that make another one of it ("the second trial" is not "the trial")
    bare: nouns that open a sentence without an article ("Work on the dyke")
    """
    if row[at].lower in RELATIVES and at > 1:
        if row[at - 1].lower != ",":
            found = actor(frame, row, at - 1, other, bare)
            return found._replace(which=True) if found is not None else None
        at -= 2
    about: list[Token] = []
    for _ in range(4):
        if at < 0:
            return None
        first = _opener(row, at)
        leads = first - 1 if first >= 0 else _name_start(row, at) - 1
        if row[at].lower in SIZES and leads > 0 and row[leads].kind == "word" and row[leads].lower not in PREPOSITIONS:
            at = leads  # "a probe the size of a fridge"
            continue
        if leads < 1 or row[leads].lower not in PREPOSITIONS:
            break
        about += row[leads + 1 : at + 1]
        at = leads - 1
    else:
        return None
    token = row[at]
    if token.kind == "person" and isinstance(token.item, PersonName):
        known = Known(token.item.surname.lower(), token.item.full, "this sentence", Span(token.start, token.end))
        return Actor(known, at, tuple(about))
    named = _named(frame, row, at)
    if named is not None:
        return Actor(named[0], named[1], tuple(about))
    return _common(row, at, first, about, (other, bare))


def _opener(row: list[Token], at: int) -> int:
    """The article or possessive that opens the noun phrase that ends at token `at`, -1 for none."""
    for i in range(at, max(-1, at - WORDS - 1), -1):
        token = row[i]
        if token.lower in OPENERS or (token.owner and i < at):
            return i
        if token.kind not in ("word", "figure", "place", "person") or token.lower in PREPOSITIONS:
            return -1
    return -1


def _name_start(row: list[Token], at: int) -> int:
    first = at
    while first > 0 and (row[first - 1].name or row[first - 1].kind in ("place", "person")):
        first -= 1
    return first


def _named(frame: Frame, row: list[Token], at: int) -> tuple[Known, int] | None:
    """A subject with a name of its own, a number behind it included ("Halcyon 2")."""
    last = at
    if row[at].kind == "figure" and at and row[at - 1].kind == "word":
        at -= 1
        if not (row[at].name or (at == 0 and row[at].lower not in OPENERS)):
            return None
    token = row[at]
    opens = at == 0 and (last > at or any(c.isdigit() for c in token.lower))
    if token.kind != "word" or token.owner or not (token.name or opens) or not token.lower[:1].isalpha():
        return None
    first = at
    while first > 0 and row[first - 1].name:
        first -= 1
    span = Span(row[first].start, row[last].end)
    shown = frame.document.quote(span)
    opener = next((i for i in range(first - 1, max(-1, first - WORDS), -1) if row[i].lower in OPENERS), first)
    if any(t.kind != "word" or t.lower in PREPOSITIONS for t in row[opener:first]):
        opener = first
    return Known(shown.lower(), shown, "this sentence", span), opener  # "the trawler Solvei"


def _common(
    row: list[Token], at: int, first: int, about: list[Token], words: tuple[Set[str], Set[str]]
) -> Actor | None:
    """ "The old dam": known in its article only."""
    token, (other, bare) = row[at], words
    if first < 0 and at == 0 and (token.lower.endswith("s") or token.lower in bare):
        first = 0  # "Dockers in Aarhus vote on Thursday"
    elif first < 0 or first == at:
        return None
    if token.kind != "word" or token.owner or token.lower.endswith("ly"):
        return None
    inside = row[first:at]
    if token.lower in other or token.lower in ORDER:
        return None
    if token.lower in PARTS or any(t.lower in other - TELLING for t in inside) or not token.lower[:1].isalpha():
        return None
    known = Known(f"@{token.lower}", f"the {token.lower}", "this sentence", Span(token.start, token.end))
    extra = [t for t in inside if t.lower not in OPENERS and t.kind != "figure"]
    return Actor(known, first, (*extra, *about), row[first].lower in ("a", "an"))
