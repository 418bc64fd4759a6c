"""The explanation of a finding in three: why these are compared, the arithmetic, and likely causes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checker.model.claims import Claim, FigureClaim
from checker.quantities.causes import difference, likely_causes
from checker.quantities.wording import interval, understood
from checker.report.page.compared import Row
from checker.report.safe import visible


class Reasons(NamedTuple):
    """Steps by what they do for the reader; `amounts` are (as printed, as understood)."""

    steps: tuple[str, ...]
    amounts: tuple[tuple[str, str], ...]
    gap: str
    causes: tuple[str, ...]


def reasons(explanation: Sequence[str], pair: tuple[Claim, Claim] | None, rows: Sequence[Row]) -> Reasons:
    """The explanation taken apart. A step that a row of the comparison says already is left to it."""
    told = tuple(f"{row.key}:" for row in rows)
    steps = [step for step in explanation if not step.startswith(told)] if told else list(explanation)
    figures = [claim for claim in pair or () if isinstance(claim, FigureClaim)]
    if len(figures) < 2:
        return Reasons(tuple(map(visible, steps)), (), "", ())
    one, other = figures
    quotes = (one.document.quote(one.span), other.document.quote(other.span))
    likely = [*likely_causes(one.quantity, other.quantity, quotes)]
    likely += likely_causes(other.quantity, one.quantity, (quotes[1], quotes[0]))
    causes = [step for step in steps if step in likely]
    said = f"“{quotes[0]}” is {interval(one.quantity)}, “{quotes[1]}” is"
    steps = [step for step in steps if not step.startswith(said) and not (told and step.endswith(":"))]
    gap = difference(one.quantity.value, other.quantity.value)
    return Reasons(
        tuple(visible(step) for step in steps if step not in causes),
        tuple((visible(q), visible(understood(c.quantity))) for q, c in zip(quotes, (one, other), strict=True)),
        f"The first is {gap} the second." if one.quantity.unit == other.quantity.unit else "",
        tuple(map(visible, causes)),
    )
