"""A sentence that gives a figure of the table otherwise.

Why it matters
    The table is set by one person and the text written by another; readers see both at once.

How it decides
    The sentence names exactly one row of the table before its figure, or behind it with "from" or "in", and the year of
    a column, and shares a word or a unit with the caption or the column. Where no cell of that row agrees with the
    figure and the cell of that year is not more than twice or less than half of it, one of the two is wrong. A sentence
    that narrows the row (another place, a forecast, a change) is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from checker.model.claims import FigureClaim, Group
from checker.model.document import Span
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput
from checker.model.tables import CellClaim
from checker.quantities.agreement import meet, rounded
from checker.quantities.causes import likely_causes
from checker.quantities.convert import to_base
from checker.quantities.wording import understood

FACTS = ("first", "second", "row")
EXCUSES = ("rounding",)
KINDS = ("figure", "cell")
WORD = re.compile(r"[^\W\d_]+|[$€£¥]")
SHORTEST = 4
YEAR = 4


@dataclass(frozen=True)
class Params:
    """most: how many times the one figure may be the other; beyond that they are of two things."""

    most: Decimal = Decimal(2)


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each figure of a sentence that its row contradicts."""
    cells = [c for c in group.claims if isinstance(c, CellClaim)]
    if not cells:
        return
    rows: dict[str, list[CellClaim]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell)
    inside = {cell.sentence for cell in cells}
    figures = [c for c in group.claims if isinstance(c, FigureClaim)]
    for claim in figures:
        if claim.modality != "actual" or any(row.start <= claim.span.start < row.end for row in inside):
            continue
        label = _row(claim, rows, figures)
        met = _cell(claim, rows[label], ask) if label else None
        if met is None:
            continue
        quotes = (met.document.quote(met.span), claim.document.quote(claim.span))
        row = _printed(claim, label)
        sides = (
            Side.of(met, f"in the table: {understood(met.quantity)}"),
            Side.of(claim, understood(claim.quantity)),
        )
        steps = (
            f"The row “{row}” of the table has {quotes[0]}" + (f" for {met.year}." if met.year else "."),
            *likely_causes(met.quantity, claim.quantity, quotes),
        )
        yield Conflict(sides, {"first": quotes[0], "second": quotes[1], "row": row}, steps)


def _printed(claim: FigureClaim, label: str) -> str:
    """The name of the row as the sentence prints it."""
    text = claim.document.text[claim.sentence.start : claim.sentence.end]
    at = text.lower().find(label)
    return text[at : at + len(label)] if at >= 0 else label


def _row(claim: FigureClaim, rows: dict[str, list[CellClaim]], figures: list[FigureClaim]) -> str:
    """The only row that the sentence names, with no other figure between its name and the figure; "" for none."""
    comma = claim.document.text.find(", ", claim.span.end, claim.sentence.end)
    text = claim.document.text[claim.sentence.start : comma if comma > 0 else claim.sentence.end].lower()
    found = [(label, m) for label in rows if (m := re.search(rf"(?<!\w){re.escape(label)}(?!\w)", text)) is not None]
    if len(found) != 1 or len(found[0][0]) < SHORTEST - 1:
        return ""
    label, match = found[0]
    start, end = claim.sentence.start + match.start(), claim.sentence.start + match.end()
    low, high = (end, claim.span.start) if end <= claim.span.start else (claim.span.end, start)
    if any(low <= c.span.start < high for c in figures):
        return ""
    behind = text[claim.span.end - claim.sentence.start : start - claim.sentence.start].split()
    led = low == end or (len(behind) < SHORTEST and behind[-1:] in (["from"], ["in"]))
    return label if led and not _narrowed(claim, Span(start, end), rows[label][0].about) else ""


def _narrowed(claim: FigureClaim, label: Span, about: tuple[str, ...]) -> bool:
    """True where the clause has another name than the row's: "in Portugal hake came to"."""
    text = claim.document.text
    comma = text.find(",", max(claim.span.end, label.end), claim.sentence.end)
    words = list(WORD.finditer(text, claim.sentence.start, comma if comma > 0 else claim.sentence.end))[1:]
    return any(
        m[0][0].isupper() and not label.start <= m.start() < label.end and m[0].lower() not in about for m in words
    )


def _cell(claim: FigureClaim, row: list[CellClaim], ask: CheckInput) -> CellClaim | None:
    """The cell that the figure contradicts."""
    if claim.quantity.kind not in ("number", "currency", "physical") or claim.quantity.hedge != "exact":
        return None
    if claim.measure is not None and ":" in claim.measure.value:
        return None
    agreeing = (c for c in row if _same(claim, c, ask))
    year = claim.period.value[:YEAR] if claim.period is not None and _whole_year(claim.period.value) else ""
    if next(agreeing, None) is not None or (claim.period is not None and not year):
        return None
    meant = [c for c in row if _of_year(c, year) and _shares(claim, c)]
    if len(meant) != 1:
        return None
    low, high = sorted((abs(_base(claim)), abs(_base(meant[0]))))
    return meant[0] if low and high / low <= ask.params.most else None


def _of_year(cell: CellClaim, year: str) -> bool:
    """True for a cell of the year that the sentence names, and for the only column where it names none."""
    return cell.year == year or (cell.lone and not (cell.year and year))


def _whole_year(period: str) -> bool:
    first, _, last = period.partition("/")
    return first.endswith("-01-01") and last == f"{first[:YEAR]}-12-31"


def _base(claim: FigureClaim | CellClaim) -> Decimal:
    """The figure in its base unit; the cells of a table leave the unit to the caption."""
    unit = claim.quantity.unit if claim.quantity.kind == "currency" else ""
    return to_base(claim.quantity.value, unit) if unit else claim.quantity.value


def _same(claim: FigureClaim, cell: CellClaim, ask: CheckInput) -> bool:
    bare = claim.quantity._replace(unit="", kind="number")
    other = cell.quantity._replace(unit="", kind="number")
    return meet(bare, other) or ("rounding" in ask.unless and rounded(bare, other))


def _shares(claim: FigureClaim, cell: CellClaim) -> bool:
    """True where the unit stands in the caption or the head, or the sentence has a telling word of them."""
    unit = [m[0].lower() for m in WORD.finditer(claim.document.quote(claim.span))]
    if claim.quantity.unit:
        return any(word in cell.about or f"{word}s" in cell.about for word in unit[:1] + unit[-1:])
    words = WORD.finditer(claim.document.text, claim.sentence.start, claim.sentence.end)
    return any(len(m[0]) >= SHORTEST and m[0].lower() in cell.about for m in words)
