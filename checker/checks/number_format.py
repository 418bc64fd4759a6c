"""A separator that can be read two ways.

Why it matters
    "1,340 billion" is 1,340 billion where the comma separates thousands and 1.340 billion where it is a
    decimal mark; the two differ a thousandfold.

How it decides
    The number grammar keeps every reading that newsrooms use (checker.quantities). A figure with more
    than one is reported alone. Where the article itself uses the other mark to separate thousands, both
    places are reported and the evidence is stronger.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.claims import FigureClaim, Group
from checker.model.findings import Conflict, Severity, Side
from checker.model.rule import CheckInput
from checker.quantities.wording import number

FACTS = ("quote", "readings")
KINDS = ("figure",)


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each figure whose separators leave two readings."""
    figures = [c for c in group.claims if isinstance(c, FigureClaim)]
    for claim in figures:
        readings = claim.quantity.readings
        if len(readings) < 2:
            continue
        quote = claim.document.quote(claim.span)
        witness = next((c for c in figures if _separates_thousands(c, claim)), None)
        told = " or ".join(number(r.value) for r in readings)
        steps = [f"“{quote}” is " + " or ".join(f"{number(r.value)} with the {r.how}" for r in readings) + "."]
        if claim.quantity.decided_by:
            steps.append(f"Taken for {number(readings[0].value)}, because {claim.quantity.decided_by}.")
        sides = [Side(claim.document, claim.span, claim.sentence, told)]
        if witness is not None:
            other = witness.document.quote(witness.span)
            steps.append(f"The same article separates thousands by the other mark in “{other}”.")
            sides.append(Side(witness.document, witness.span, witness.sentence, "thousands by the other mark"))
        yield Conflict(
            tuple(sides),
            {"quote": quote, "readings": told},
            tuple(steps),
            Severity.WARNING if witness is not None else None,
        )


def _separates_thousands(witness: FigureClaim, doubtful: FigureClaim) -> bool:
    """True where the witness surely groups thousands by the mark that the doubtful figure does not use."""
    digits, other = witness.quantity.digits, doubtful.quantity.digits
    if len(witness.quantity.readings) > 1 or witness.document is not doubtful.document:
        return False
    mark = "," if "." in other else "."
    groups = digits.split(mark)
    return len(groups) > 2 and all(len(g) == 3 for g in groups[1:])
