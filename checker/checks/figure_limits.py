"""A figure outside any possible range.

Why it matters
    Trade of one pair of countries above that of the whole world is a slip of a magnitude word, whoever said it.

How it decides
    A measure has hard limits in rules/vocabulary/limits.yml. A figure is reported when even the end of
    its interval that lies nearest to the limit is beyond it, in every reading of its separators.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from checker.model.claims import FigureClaim, Group
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput
from checker.quantities.wording import number, understood

FACTS = ("quote", "measure", "limit", "why")
KINDS = ("figure",)
BLOCS = frozenset(("EU", "UN"))


@dataclass(frozen=True)
class Params:
    """`table` is the vocabulary table that holds the limits."""

    table: str = "limits"


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each figure beyond the limit of its measure."""
    limits: Mapping[str, Any] = ask.vocabulary.table(ask.params.table)
    for claim in group.claims:
        if not isinstance(claim, FigureClaim) or claim.measure is None:
            continue
        limit = limits.get(claim.measure.value)
        if limit is None or claim.quantity.unit != str(limit.get("unit", "")):
            continue
        most = _most(claim, limit)
        lows = (claim.quantity.low, *(reading.low for reading in claim.quantity.readings[1:]))
        if any(low is None or low <= most for low in lows):
            continue
        quote = claim.document.quote(claim.span)
        yield Conflict(
            (Side(claim.document, claim.span, claim.sentence, f"understood as {understood(claim.quantity)}"),),
            {"quote": quote, "measure": claim.measure.shown, "limit": number(most), "why": str(limit.get("why", ""))},
            (f"“{quote}” is above {number(most)}: {limit.get('why', '')}.",),
        )


def _most(claim: FigureClaim, limit: Mapping[str, Any]) -> Decimal:
    """The limit, which may be lower for a country, or for a pair of countries ("GH+TG"), than for blocs."""
    parties = claim.subject.value.split("+") if claim.subject else []
    pair = len(parties) == 2 and all(len(code) == 2 and code not in BLOCS for code in parties)
    one = len(parties) == 1 and len(parties[0]) == 2 and parties[0] not in BLOCS
    if one and "country" in limit:
        return Decimal(str(limit["country"]))
    return Decimal(str(limit["pair"] if pair and "pair" in limit else limit["max"]))
