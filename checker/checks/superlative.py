"""A superlative that the text's own figures deny.

Why it matters
    "Kenya won most medals" above a table in which Uganda has more.

How it decides
    The owner of the superlative must have the largest figure of the list beside it, or the smallest for "least"; the
    intervals of the figures must leave no doubt.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.claims import Group, RelationClaim
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput
from checker.quantities.agreement import intervals

FACTS = ("name", "own", "other", "figure", "way")
KINDS = ("superlative",)


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each superlative whose owner is surpassed."""
    for claim in group.claims:
        if not isinstance(claim, RelationClaim):
            continue
        name, own, *others = claim.parts
        if own.quantity is None:
            continue
        low, high = intervals(own.quantity)[0]
        for other in others:
            if other.quantity is None:
                continue
            least, most = intervals(other.quantity)[0]
            above = high is not None and least is not None and least > high
            below = low is not None and most is not None and most < low
            if above if claim.said == "most" else below:
                quote = claim.document.quote(other.span)
                facts = {
                    "name": name.text,
                    "own": claim.document.quote(own.span),
                    "other": other.text,
                    "figure": quote,
                    "way": claim.said,
                }
                steps = (f"{name.text} has {facts['own']}, {other.text} has {quote}.",)
                sides = (Side.of(claim, f"said to have the {claim.said}"), Side.of(claim, other.text, other.span))
                yield Conflict(sides, facts, steps)
                break
