"""One paper that appeared in two periodicals.

Why it matters
    A reader who wants to look the study up finds nothing in the wrong journal.

How it decides
    An article that speaks of one paper only, and says twice where it appeared; two names of which neither holds the
    other, and neither is the acronym of the other, are reported.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.claims import Group, RelationClaim
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput

FACTS = ("first", "second")
KINDS = ("publication",)


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each paper with two periodicals."""
    for claim in group.claims:
        if not isinstance(claim, RelationClaim):
            continue
        first, second = claim.parts[:2]
        one, other = first.text.lower(), second.text.lower()
        if one in other or other in one or _initials(one) == other or _initials(other) == one:
            continue
        sides = (Side.of(claim, "", first.span), Side.of(claim, "", second.span))
        facts = {"first": first.text, "second": second.text}
        yield Conflict(sides, facts, ("The article speaks of one paper, and names two periodicals.",))


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word not in ("of", "the", "and", "for", "in"))
