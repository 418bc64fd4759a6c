"""The claims behind the sides of findings: a side knows a place, a claim knows what was understood there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from checker.model.claims import Claim, RelationClaim
from checker.model.findings import Side

C = TypeVar("C", bound=Claim)
Place = tuple[str, int, int]


class Behind:
    """Claims by the places that they, or the parts that they relate, stand at."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._at: dict[Place, list[Claim]] = {}
        for claim in claims:
            spans = {claim.span}
            if isinstance(claim, RelationClaim):
                spans.update(part.span for part in claim.parts)
            for span in spans:
                self._at.setdefault((claim.document.file, *span), []).append(claim)

    def all(self, side: Side) -> tuple[Claim, ...]:
        """The claims at a side's place, in the order in which they were found."""
        return tuple(self._at.get((side.document.file, *side.span), ()))

    def one(self, side: Side, kind: type[C]) -> C | None:
        """The first claim of a kind at a side's place, None where there is none."""
        return next((claim for claim in self.all(side) if isinstance(claim, kind)), None)
