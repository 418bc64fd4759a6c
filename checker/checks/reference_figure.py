"""A figure that the desk's own table gives otherwise.

Why it matters
    The desk has looked it up once; a figure that differs is a slip, or the table is out of date.

How it decides
    A row holds for a figure of the same measure, subject, scope and dimension in the same period; a row without a
    period holds always. The two are intervals and must not meet in any reading, rounding allowed. Forecasts, targets
    and figures that are reported as superseded are not counted.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.claims import FigureClaim, Group
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput
from checker.quantities.agreement import meet, rounded
from checker.quantities.causes import difference, likely_causes
from checker.quantities.convert import dimension
from checker.quantities.wording import understood
from checker.reference.figures import Figure
from checker.reference.in_force import reference_of

FACTS = ("measure", "subject", "first", "second", "gap")
NEEDS = "reference"
EXCUSES = ("rounding",)
KINDS = ("figure",)


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each figure that a row contradicts."""
    rows: dict[tuple[str, str], list[Figure]] = {}
    for row in reference_of(ask.vocabulary).figures:
        rows.setdefault((row.measure, row.subject), []).append(row)
    if not rows:
        return
    for claim in group.claims:
        if not isinstance(claim, FigureClaim) or claim.modality != "actual":
            continue
        if claim.measure is None or claim.subject is None:
            continue
        for row in rows.get((claim.measure.value, claim.subject.value), ()):
            if _alike(claim, row) and not _agree(claim, row, ask):
                yield _conflict(claim, row)


def _alike(claim: FigureClaim, row: Figure) -> bool:
    period = claim.period.value if claim.period else ""
    one, other = claim.quantity, row.quantity
    same = dimension(one.unit) == dimension(other.unit) and one.per == other.per and one.kind == other.kind
    return same and set(claim.scope) == row.scope and row.period in ("", period)


def _agree(claim: FigureClaim, row: Figure, ask: CheckInput) -> bool:
    if meet(claim.quantity, row.quantity):
        return True
    return "rounding" in ask.unless and rounded(claim.quantity, row.quantity)


def _conflict(claim: FigureClaim, row: Figure) -> Conflict:
    quotes = (claim.document.quote(claim.span), row.row.text("value"))
    assert claim.measure is not None
    assert claim.subject is not None
    facts = {
        "measure": claim.measure.shown,
        "subject": claim.subject.shown,
        "first": quotes[0],
        "second": quotes[1],
        "gap": difference(claim.quantity.value, row.quantity.value),
    }
    period = f" in {claim.period.shown}" if claim.period else ""
    place = f"{row.row.document.file}, line {row.row.line}"
    steps = (
        f"measure: {claim.measure.shown}, from {claim.measure.origin}.",
        f"subject: {claim.subject.shown}, from {claim.subject.origin}.",
        f"The reference table ({place}) has “{quotes[1]}”{period}, the article “{quotes[0]}”: {facts['gap']} it.",
        *likely_causes(claim.quantity, row.quantity, quotes),
    )
    table = Side(row.row.document, row.row.place("value"), row.row.span, "the desk's own table")
    return Conflict((Side.of(claim, understood(claim.quantity)), table), facts, steps)
