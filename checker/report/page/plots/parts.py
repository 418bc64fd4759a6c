"""Parts against their whole, from zero: a part beside what it is part of, items laid end to end beside their total."""

from __future__ import annotations

from checker.model.claims import Part, RelationClaim
from checker.model.findings import Finding
from checker.model.values import Quantity
from checker.quantities.wording import understood
from checker.report.page.behind import Behind
from checker.report.page.plots.axis import Axis, axis
from checker.report.page.plots.drawing import Bar, Label, Plot, label, row_y

MOST = 12


def parts(finding: Finding, behind: Behind) -> Plot | None:
    """The relation that a finding is about, None where it is not about parts of one unit."""
    claim = next(
        (c for c in behind.all(finding.sides[0]) if isinstance(c, RelationClaim) and c.relation in ("share", "sum")),
        None,
    )
    if claim is None or not 2 <= len(claim.parts) <= MOST:
        return None
    read = [(part, part.quantity) for part in claim.parts if part.quantity is not None]
    if len(read) < len(claim.parts) or len({(q.unit, q.per) for _, q in read}) > 1:
        return None
    if any(q.value < 0 for _, q in read):
        return None
    whole, pieces = (read[0], read[1:]) if claim.relation == "sum" else (read[1], read[:1])
    total = sum(float(q.value) for _, q in pieces)
    scale = axis([total, float(whole[1].value)], from_zero=True)
    return _plot(claim, whole, pieces, scale) if scale else None


def _plot(claim: RelationClaim, whole: tuple[Part, Quantity], pieces: list[tuple[Part, Quantity]], scale: Axis) -> Plot:
    zero, bars, at = scale.x(0), [], 0.0
    bars.append(Bar(zero, row_y(0), round(scale.x(float(whole[1].value)) - zero, 1), "whole"))
    for _, quantity in pieces:
        start, at = scale.x(at), at + float(quantity.value)
        bars.append(Bar(start, row_y(1), round(max(scale.x(at) - start - 1, 1), 1), "part"))
    title = "The items against their total" if len(pieces) > 1 else "The part against the whole"
    return Plot(title, f"{scale.told}.", _labels(claim, whole, pieces), tuple(bars), (), scale.ticks)


def _labels(
    claim: RelationClaim, whole: tuple[Part, Quantity], pieces: list[tuple[Part, Quantity]]
) -> tuple[Label, ...]:
    quotes = " + ".join(claim.document.quote(part.span) for part, _ in pieces)
    told = understood(pieces[0][1]) if len(pieces) == 1 else f"{len(pieces)} items"
    return label(0, f"“{claim.document.quote(whole[0].span)}”", understood(whole[1])), label(1, f"“{quotes}”", told)
