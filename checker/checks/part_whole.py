"""A part that is larger than its whole.

Why it matters
    Of 1,040 schools 1,310 cannot do anything: one of the two figures is wrong.

How it decides
    The least that the part can be is held against the most that the whole can be, in every reading.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.claims import Group, RelationClaim
from checker.model.findings import Conflict, Severity, Side
from checker.model.rule import CheckInput
from checker.quantities.convert import to_base
from checker.quantities.wording import understood

FACTS = ("part", "whole")
KINDS = ("share",)


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each part that exceeds its whole."""
    for claim in group.claims:
        if not isinstance(claim, RelationClaim):
            continue
        (part, one, *_), (whole, other, *_) = claim.parts
        if one is None or other is None or one.low is None or other.high is None:
            continue
        lows = [to_base(low, one.unit) for low in (one.low, *(r.low for r in one.readings[1:]))]
        highs = [to_base(high, other.unit) for high in (other.high, *(r.high for r in other.readings[1:]))]
        if min(lows) <= max(highs):
            continue
        facts = {"part": claim.document.quote(part), "whole": claim.document.quote(whole)}
        sides = (
            Side.of(claim, f"the whole: {understood(other)}", whole),
            Side.of(claim, f"the part: {understood(one)}"),
        )
        steps = (
            f"“{claim.said or claim.document.quote(claim.span)}” makes “{facts['part']}” a part of “{facts['whole']}”.",
            f"The part is {understood(one)}, the whole only {understood(other)}.",
        )
        yield Conflict(sides, facts, steps, None if claim.firm else Severity.WARNING)
