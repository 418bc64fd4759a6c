"""A date that no calendar has.

Why it matters
    "June 31" is a slip for some other day, and nobody can tell which.

How it decides
    A day and month that do not exist together in the year that is printed, or in any year where none is. "In June 31
    people came" has no date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.model.claims import DateClaim, Group
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput

FACTS = ("quote",)
KINDS = ("date",)
# "In June 31 people came": a month, and a number of people.
COUNT = re.compile(r"\s(?!and\b|to\b|or\b)[a-z]")


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each date that does not exist."""
    for claim in group.claims:
        if isinstance(claim, DateClaim) and claim.period.problem == "impossible" and not _counts(claim):
            quote = claim.document.quote(claim.span)
            yield Conflict((Side.of(claim, "no such day"),), {"quote": quote}, (f"No calendar has “{quote}”.",))


def _counts(claim: DateClaim) -> bool:
    text, (start, end) = claim.document.text, claim.span
    return text[max(0, start - 3) : start].lower() == "in " and COUNT.match(text, end) is not None
