"""A temperature, an age or a height that nature does not know.

Why it matters
    85 degrees in the shade is a slip of a digit or of a unit.

How it decides
    Each limit of rules/vocabulary/records.yml holds for figures of its dimension in sentences with one of its words
    and none of those that make it something else; the whole interval of the figure must lie beyond.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from checker.model.claims import FigureClaim, Group
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput
from checker.model.values import Quantity
from checker.quantities.convert import dimension, to_base
from checker.quantities.wording import understood
from checker.vocabulary.tables import Vocabulary

FACTS = ("quote", "name")
KINDS = ("figure",)
# The lowest and the highest that nature knows, and what else the table says.
Limit = tuple[Decimal, Decimal, Mapping[str, Any]]


@dataclass(frozen=True)
class Params:
    """`table` is the vocabulary table that holds the limits."""

    table: str = "records"


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each figure beyond a natural limit."""
    limits = _limits(ask.vocabulary, ask.params.table)
    for claim in group.claims:
        if not isinstance(claim, FigureClaim):
            continue
        of = "age" if claim.quantity.kind == "age" else dimension(claim.quantity.unit)
        for lowest, highest, limit in limits.get((of, claim.quantity.per), ()):
            if _beyond(claim.quantity, lowest, highest, limit) and _about(claim, limit):
                facts = {"quote": claim.document.quote(claim.span), "name": str(limit["name"])}
                step = f"No {facts['name']} is {understood(claim.quantity)}."
                yield Conflict((Side.of(claim, "beyond nature"),), facts, (step,))
                break


@lru_cache(maxsize=8)
def _limits(vocabulary: Vocabulary, table: str) -> dict[tuple[str, str], list[Limit]]:
    """The limits by their dimension and what they are a rate of."""
    found: dict[tuple[str, str], list[Limit]] = {}
    for limit in vocabulary.table(table)["limits"]:
        ends = Decimal(str(limit["low"])), Decimal(str(limit["high"]))
        found.setdefault((str(limit["dimension"]), str(limit.get("per", ""))), []).append((*ends, limit))
    return found


def _beyond(quantity: Quantity, lowest: Decimal, highest: Decimal, limit: Mapping[str, Any]) -> bool:
    if "units" in limit and quantity.unit not in limit["units"]:
        return False
    # "Up to 410 mph" and "more than 410 mph" both say that there were 410.
    least = quantity.value if quantity.hedge == "up_to" else quantity.low
    if least is None:
        return False
    most = quantity.high if quantity.high is not None else max(least, quantity.value)
    if quantity.unit and quantity.kind != "age":
        least, most = to_base(least, quantity.unit), to_base(most, quantity.unit)
    return least > highest or most < lowest


def _about(claim: FigureClaim, limit: Mapping[str, Any]) -> bool:
    said = claim.document.quote(claim.sentence).lower()
    if "near" in limit and not any(word.partition(" ")[0] in said for word in limit["near"]):
        return False  # most sentences, before their words are told apart
    said = said.replace("’s ", " ").replace("'s ", " ")
    text = f" {' '.join(said.replace(',', ' ').replace('.', ' ').split())} "
    near = any(f" {word} " in text for word in limit.get("near", (text.strip(),)))
    near = near and any(f" {word} " in text for word in limit.get("with", (text.strip(),)))
    right_before, right_after = limit.get("right_before"), limit.get("right_after", ())
    if right_before is not None:
        before = claim.document.text[claim.sentence.start : claim.span.start].lower().rstrip()
        after = claim.document.text[claim.span.end : claim.sentence.end].lower().lstrip()
        near = near and (before.endswith(tuple(right_before)) or after.startswith(tuple(right_after)))
    return near and not any(f" {word} " in text or f" {word}s " in text for word in limit["unless"])
