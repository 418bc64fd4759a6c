"""What figures of one sentence have to do with one another: the words for it, and small looks around a token."""

from __future__ import annotations

from functools import lru_cache

from checker.extract.context.tokens import Token
from checker.model.claims import Part
from checker.model.document import Span
from checker.model.values import Quantity
from checker.quantities.convert import dimension
from checker.vocabulary.tables import Vocabulary

COMPARABLE = frozenset(("number", "currency", "physical"))


@lru_cache(maxsize=8)
def relating(vocabulary: Vocabulary) -> dict[str, frozenset[str]]:
    """The lists of rules/vocabulary/relations.yml by name. The result is shared: never change it."""
    return {
        name: frozenset(str(word) for word in words)
        for name, words in vocabulary.table("relations").items()
        if isinstance(words, list)
    }


def counted(token: Token) -> Quantity | None:
    """The quantity of a token that can be added up or compared: a number, money or a physical amount; no range."""
    quantity = token.item
    if isinstance(quantity, Quantity) and quantity.kind in COMPARABLE and quantity.hedge != "range":
        return quantity
    return None


def part(token: Token) -> Part:
    """A token of a figure as a part of a relation."""
    assert isinstance(token.item, Quantity)
    return Part(Span(token.start, token.end), token.item)


def lent(bare: Quantity, of: Quantity) -> Quantity:
    """A bare number with the unit of the figure that it is compared with: "to 62 tonnes from 58"."""
    if bare.unit or bare.kind != "number" or not of.unit or of.kind not in COMPARABLE:
        return bare
    return bare._replace(unit=of.unit, kind=of.kind, per=of.per)


def alike(one: Quantity, other: Quantity) -> bool:
    """True for two quantities of one dimension and rate."""
    return dimension(one.unit) == dimension(other.unit) and one.per == other.per
