"""Numbers in other words before names: "both finalists, ...", "the trio - ...", "two of the provinces, ..."."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from checker.extract.context.frame import Sentence
from checker.extract.context.tokens import Token
from checker.model.claims import Part
from checker.model.document import Span
from checker.model.values import Quantity
from checker.vocabulary.tables import Vocabulary

MARKS = frozenset((",", "–", "—", "-", ":"))
OWN = frozenset(("the", "its", "their"))
MODIFIERS = 3
MOST = 12
COUNTRY = 2
# Where a list of names ends in its sentence: ", are affected", ", who said".
CLOSED = re.compile(r",\s(?!and\b)[a-z]|\sand\s[^,;]*,(?=\s)")


class Collectives(NamedTuple):
    """numbers: how many a word stands for; patterns: what finds each of them in a text."""

    numbers: dict[str, int]
    patterns: dict[str, re.Pattern[str]]

    def ends(self, text: str) -> list[int]:
        """Where such words end in a text, in order."""
        present = (pattern for word, pattern in self.patterns.items() if word in text)
        return sorted(match.end() for pattern in present for match in pattern.finditer(text))


@lru_cache(maxsize=8)
def collectives(vocabulary: Vocabulary) -> Collectives:
    """The words of a vocabulary that stand for so many people."""
    numbers = {str(w): int(n) for w, n in vocabulary.table("relations")["collectives"].items()} | {"both": 2}
    return Collectives(numbers, {word: re.compile(rf"{word}\b") for word in sorted((*numbers, "Both"))})


def group(row: list[Token], at: int, known: Collectives) -> tuple[int, Token] | None:
    """The token that opens the list, and the number as a token, where other words than a number announce it."""
    token = row[at]
    if token.kind == "word" and token.lower in known.numbers and not token.name:
        end = at + 1
        if token.lower == "both":
            end = _plural(row, at + 1)
        elif at == 0 or row[at - 1].lower not in OWN:
            return None
        if end < len(row) and row[end].lower in MARKS:
            return end, token._replace(item=_number(token, known.numbers[token.lower]))
        return None
    quantity = token.item
    small = isinstance(quantity, Quantity) and quantity.kind == "number" and quantity.hedge == "exact"
    if not small or at + 3 >= len(row) or row[at + 1].lower != "of" or row[at + 2].lower not in OWN:
        return None
    end = _plural(row, at + 3)
    counted = quantity.value if isinstance(quantity, Quantity) else Decimal(0)
    return (end, token) if 2 <= counted <= MOST and end < len(row) and row[end].lower == "," else None


def _plural(row: list[Token], at: int) -> int:
    """Where the mark behind a plural noun with its adjectives stands; past the row where there is none."""
    for i in range(at, min(at + MODIFIERS, len(row) - 1)):
        if row[i].kind != "word" or row[i].name:
            break
        if row[i].lower.endswith("s") and row[i + 1].lower in MARKS:
            return i + 1
    return len(row)


def _number(token: Token, value: int) -> Quantity:
    number = Decimal(value)
    return Quantity(token.start, token.end, "number", number, number, number)


def named_list(text: str, sentence: Sentence, start: int) -> Span | None:
    """The names that follow a comma, up to the end of their list: ", Osh, Naryn and Talas, are affected"."""
    closed = CLOSED.search(text, start, sentence.end)
    end = sentence.end
    if closed is not None:
        end = closed.start() if closed[0].startswith(",") else closed.end() - 1
    body = text[start:end]
    return Span(start, end) if " and " in body else None


def all_named(sentence: Sentence, items: tuple[Part, ...]) -> bool:
    """True where each item is a name and none of them the country of the one before ("Osh, Kyrgyzstan")."""
    countries = {place.start for place in sentence.places if len(place.code) == COUNTRY and place.form != "capital"}
    among = [item.span.start in countries for item in items]
    return bool(items) and all(i.text[:1].isupper() for i in items) and (all(among) or not any(among))
