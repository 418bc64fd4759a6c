"""An announcement of something that should have happened before the article was published.

Why it matters
    "Will open in March 2024", printed in 2025, is copy from an archive that nobody has read again.

How it decides
    The last day of the announced date, as the text states it, must not lie before the day of publication.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.claims import Group, RelationClaim
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput

FACTS = ("quote", "date", "published")
KINDS = ("announcement",)


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each announcement that publication has overtaken."""
    for claim in group.claims:
        if not isinstance(claim, RelationClaim):
            continue
        period, published = claim.parts[0].period, claim.document.published
        if period is None or period.last is None or published is None or period.last >= published:
            continue
        if period.basis != "text":
            continue  # "on Tuesday": which one is our reading, not the text's word
        quote = claim.document.quote(claim.span)
        facts = {"quote": quote, "date": period.last.isoformat(), "published": published.isoformat()}
        steps = (f"“{quote}” was over on {facts['date']}; the article is of {facts['published']}.",)
        yield Conflict((Side.of(claim),), facts, steps)
