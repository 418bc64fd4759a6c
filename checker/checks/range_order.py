"""A range whose ends are the wrong way round.

Why it matters
    "6 to 3 percent" is a slip for some other range, or the two figures are a change and not a range.

How it decides
    The first end is held against the second. After a verb of change the figures are read as a change.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.claims import Group, RelationClaim
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput

FACTS = ("quote", "first", "last")
EXCUSES = ("change",)
KINDS = ("range",)


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each range that runs backwards."""
    for claim in group.claims:
        if not isinstance(claim, RelationClaim) or ("change" in ask.unless and not claim.firm):
            continue
        quantity = claim.parts[0].quantity
        if quantity is not None and quantity.ends is not None:
            first, last = quantity.ends
        else:
            first, last = (int(part.text or 0) for part in claim.parts[:2]) if len(claim.parts) > 1 else (0, 0)  # type: ignore[assignment]
        if first <= last:
            continue
        facts = {"quote": claim.document.quote(claim.span), "first": str(first), "last": str(last)}
        yield Conflict((Side.of(claim, "runs backwards"),), facts, (f"{first} is more than {last}.",))
