"""A number of things and their average that do not give their total.

Why it matters
    Forty cars at 20,000 dollars are 800,000 dollars, not 900,000.

How it decides
    The number times the average, each as far as its printed digits allow, must meet the total.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.claims import Group, RelationClaim
from checker.model.findings import Conflict, Severity, Side
from checker.model.rule import CheckInput
from checker.quantities.agreement import printed
from checker.quantities.rounding import rounded
from checker.quantities.wording import number

FACTS = ("number", "average", "total", "product")
KINDS = ("average",)


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each average that does not give its total."""
    for claim in group.claims:
        if not isinstance(claim, RelationClaim):
            continue
        figures = [part.quantity for part in claim.parts]
        bounds = [printed(q) if q is not None else None for q in figures]
        if any(bound is None for bound in bounds):
            continue
        count, average, total = (bound for bound in bounds if bound is not None)
        if count[0] * average[0] <= total[1] and total[0] <= count[1] * average[1]:
            continue
        values = [q.value for q in figures if q is not None]
        product = values[0] * values[1]
        quotes = [claim.document.quote(part.span) for part in claim.parts]
        facts = dict(zip(FACTS, (*quotes, number(rounded(product))), strict=True))
        steps = (f"“{quotes[0]}” times “{quotes[1]}” is about {facts['product']}; the text says “{quotes[2]}”.",)
        exact = all(q is not None and q.hedge == "exact" for q in figures)
        sides = tuple(Side.of(claim, "", part.span) for part in claim.parts)
        yield Conflict(sides, facts, steps, None if exact else Severity.WARNING)
