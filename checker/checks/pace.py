"""A distance run in less time than anyone ever has.

Why it matters
    A world record nobody noticed is a slip.

How it decides
    The best marks on foot are in rules/vocabulary/records.yml; only sentences about people who run or walk count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from checker.model.claims import Group, RelationClaim
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput
from checker.quantities.convert import to_base
from checker.quantities.wording import number

FACTS = ("quote", "limit")
KINDS = ("pace",)


@dataclass(frozen=True)
class Params:
    """`table` is the vocabulary table that holds the best marks."""

    table: str = "records"


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each pace beyond the best mark."""
    table = ask.vocabulary.table(ask.params.table)
    words = frozenset(table["on_foot"])
    marks = {Decimal(str(metres)): Decimal(str(seconds)) for metres, seconds in table["marks"].items()}
    for claim in group.claims:
        if not isinstance(claim, RelationClaim):
            continue
        distance, time = (part.quantity for part in claim.parts[:2])
        if distance is None or time is None or time.high is None:
            continue
        best = marks.get(to_base(distance.value, distance.unit))
        said = re.findall(r"[a-z]+", claim.document.quote(claim.sentence).lower())
        if best is None or to_base(time.high, time.unit) >= best or words.isdisjoint(said):
            continue
        facts = {"quote": claim.document.quote(claim.span), "limit": f"{number(best)} seconds"}
        yield Conflict(
            (Side.of(claim, f"best mark ever: {facts['limit']}"),),
            facts,
            (f"Nobody has done it in less than {facts['limit']}.",),
        )
