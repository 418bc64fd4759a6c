"""Points and commas that both group thousands in one text.

Why it matters
    Where both marks group thousands, "2.100" may be two thousand one hundred or two and a tenth: every figure of the
    text is in doubt.

How it decides
    Only figures that can be read in one way count: two groups of three digits, or one with a decimal mark behind it.
    One such figure with points and one with commas are reported together, once an article.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.claims import Group, RelationClaim
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput

FACTS = ("points", "commas")
KINDS = ("separator",)


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for an article that groups thousands in two ways."""
    for claim in group.claims:
        if isinstance(claim, RelationClaim):
            points, commas = claim.parts[:2]
            facts = {"points": points.text, "commas": commas.text}
            sides = (
                Side.of(claim, "thousands by points", points.span),
                Side.of(claim, "thousands by commas", commas.span),
            )
            steps = (f"“{points.text}” groups thousands by points, “{commas.text}” by commas.",)
            yield Conflict(sides, facts, steps)
