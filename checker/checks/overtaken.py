"""An announcement of something that should have happened by today.

Why it matters
    Copy that was right when it was written and is printed, or kept online, after the day has passed.

How it decides
    The last day of the announced date must not lie before the day given with --today. Without that day nothing is
    evaluated, and the ledger says so: the clock is never asked.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.claims import Group, RelationClaim
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput

FACTS = ("quote", "date", "today")
NEEDS = "today"
KINDS = ("announcement",)


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each announcement whose day has passed since the article was published."""
    for claim in group.claims:
        if not isinstance(claim, RelationClaim) or ask.today is None:
            continue
        period, published = claim.parts[0].period, claim.document.published
        if period is None or period.last is None or period.last >= ask.today:
            continue
        if published is not None and period.last < published:
            continue  # overtaken by its own publication: another check's finding
        quote = claim.document.quote(claim.span)
        facts = {"quote": quote, "date": period.last.isoformat(), "today": ask.today.isoformat()}
        steps = (f"“{quote}” was over on {facts['date']}; today is {facts['today']}.",)
        yield Conflict((Side.of(claim),), facts, steps)
