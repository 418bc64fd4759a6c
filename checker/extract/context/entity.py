"""What a sentence names: countries, people, bodies and things with a name of their own, in order."""

from __future__ import annotations

from typing import NamedTuple

from checker.extract.context.frame import Place
from checker.extract.context.lexicon import Lexicon
from checker.extract.context.tokens import Token

INSIDE = frozenset(("of", "del", "de", "du", "des", "la", "di", "da", "do", "dos", "el", "al", "for", "and", "&", "-"))
SINGLE_INSIDE = frozenset(("and", "for", "-"))
# A capital behind them may open a clause: "Economy - Growth of Peru".
BREAKS = frozenset("-–—―:")


class Entity(NamedTuple):
    """A name in a row of tokens.

    first, last: its tokens
    kind:        place (a country or bloc), city (a capital), person, name
    code:        the code of a place or of the capital's country, "" for other names
    """

    first: int
    last: int
    kind: str
    code: str = ""


def entities(row: list[Token], lexicon: Lexicon, opening: bool) -> list[Entity]:
    """The names of a sentence. `opening`: the first word is known to be a name, from elsewhere in the article."""
    found: list[Entity] = []
    at = 0
    while at < len(row):
        if not _named(row, at, lexicon, opening):
            at += 1
            continue
        last = at
        while True:
            step = last + 1
            while step < len(row) and row[step].lower in INSIDE and row[step].kind != "place" and step - last < 3:
                if row[step].lower == "-" and row[step].start > row[last].end:
                    break
                step += 1
            if step >= len(row) or row[last].owner or not _joins(row, last, step, lexicon):
                break
            last = step
        found.append(_entity(row, at, last))
        at = last + 1
    return found


def _named(row: list[Token], at: int, lexicon: Lexicon, opening: bool) -> bool:
    """True where a name can begin at a token."""
    token = row[at]
    if token.kind in ("place", "person"):
        return True
    if token.kind != "word":
        return False
    if at == 0:
        return opening
    return (
        token.name
        and not (token.lower in lexicon.nouns and row[at - 1].lower in BREAKS)
        and not lexicon.functional(token.lower)
        and not (token.lower in lexicon.nouns and token.end - token.start <= 4)
    )


def _joins(row: list[Token], last: int, step: int, lexicon: Lexicon) -> bool:
    """True where the name that ends at token `last` goes on at token `step`."""
    token, gap = row[step], [t.lower for t in row[last + 1 : step]]
    first = row[last]
    if not gap:
        if first.kind == "place" and isinstance(first.item, Place):
            return token.kind == "word" and token.name
        return (token.kind == "word" and token.name) or (token.kind == "person" and first.kind == "word")
    if first.kind != "word" or any(word in SINGLE_INSIDE for word in gap):
        return False
    return (token.kind == "word" and token.name) or token.kind == "place"


def _entity(row: list[Token], first: int, last: int) -> Entity:
    item = row[first].item
    if first == last and isinstance(item, Place):
        return Entity(first, last, "city" if item.form == "capital" else "place", item.code)
    if row[last].kind == "person":
        return Entity(last, last, "person")
    return Entity(first, last, "name")
