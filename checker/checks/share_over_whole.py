"""A share of things that can be counted out, above 100 percent.

Why it matters
    124 percent of the children cannot eat anything.

How it decides
    Growth, capacity, targets and sums of money may exceed 100 percent; a share "of the children" may not. The
    nouns are in rules/vocabulary/relations.yml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from checker.model.claims import FigureClaim, Group
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput

FACTS = ("quote", "of")
KINDS = ("figure",)
OF = re.compile(
    r"\sof\s(?:(?:the|all|its|their|our|these|those|local|registered|eligible|young|adult)\s)*(?P<noun>[\w’'-]+)"
)
TURNOUT = re.compile(
    r"\b(?:turnout|approval|literacy|employment rate|unemployment|attendance rate|pass rate)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
HUNDRED = Decimal(100)


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each share above 100 percent."""
    nouns = frozenset(ask.vocabulary.table("relations")["countable"])
    for claim in group.claims:
        if not isinstance(claim, FigureClaim) or claim.quantity.kind != "percent":
            continue
        if claim.quantity.low is None or claim.quantity.low <= HUNDRED:
            continue
        text = claim.document.text
        of = OF.match(text, claim.span.end, claim.sentence.end)
        rate = TURNOUT.search(text, claim.sentence.start, claim.span.start)
        if of is not None and of["noun"].lower() in nouns:
            whole = of["noun"]
        elif rate is not None and "rose" not in rate[0] and "by" not in rate[0].split():
            whole = rate[0].split()[0]
        else:
            continue
        span = type(claim.span)(claim.span.start, of.end() if of else claim.span.end)
        facts = {"quote": claim.document.quote(span), "of": whole}
        yield Conflict(
            (Side.of(claim, "more than all", span),), facts, (f"No more than 100 percent of “{whole}” is possible.",)
        )
