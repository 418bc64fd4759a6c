"""A surname alone whose bearer the article never introduces.

Why it matters
    A paragraph was cut, and with it the full name: readers do not know who "Kovacs" is.

How it decides
    A single capitalised word speaks, at least `least` times, is meant by "he", "she" or "who", and stands beside no
    other name anywhere in an article that introduces others by their full names.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.model.claims import Group, RelationClaim
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput

FACTS = ("surname",)
KINDS = ("surname",)


@dataclass(frozen=True)
class Params:
    """least: how often a surname must speak alone."""

    least: int = 2


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each surname without a first reference, at its first place."""
    for claim in group.claims:
        if isinstance(claim, RelationClaim) and len(claim.parts) >= ask.params.least:
            steps = (f"“{claim.said}” speaks {len(claim.parts)} times in the article, and no full name stands in it.",)
            yield Conflict((Side.of(claim),), {"surname": claim.said}, steps)
