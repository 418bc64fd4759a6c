"""An acronym that is a slip of the one that the article spells out.

Why it matters
    Readers who were told of the UDWS take the UDS for another body.

How it decides
    The acronym is nowhere spelt out, is no body that everybody knows, and is made of one that the article spells out by
    two neighbours changing places or by one inner letter too many or too few, in a sentence that has not both.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.claims import Group, RelationClaim
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput

FACTS = ("acronym", "slip", "name")
KINDS = ("initialism",)


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each slipped acronym of an article."""
    for claim in group.claims:
        if isinstance(claim, RelationClaim):
            whole, slip = claim.parts[:2]
            facts = {"acronym": whole.text, "slip": slip.text, "name": claim.said}
            step = f"“{claim.said}” is given as “{whole.text}”; “{slip.text}” is not spelt out."
            yield Conflict((Side.of(claim, "", whole.span), Side.of(claim, "", slip.span)), facts, (step,))
