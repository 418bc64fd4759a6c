"""Tables: columns of figures with a row that says it is their total."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.context.frame import Frame
from checker.extract.context.relating import relating
from checker.extract.context.tabular import LEAST, Line, tables
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Span
from checker.model.values import Quantity


def claims(frame: Frame) -> Iterator[Claim]:
    """Every column with its total; the parts of the claim are (total, item, item ...)."""
    text = frame.document.text
    if "\t" not in text and "|" not in text:
        return
    totals = relating(frame.vocabulary)["totals"]
    figures = sorted((q for s in frame.sentences for q in s.quantities), key=lambda q: q.start)
    for table in tables(text, figures):
        for at, line in enumerate(table):
            if line.label.strip("* ") in totals and at >= LEAST - 1:
                yield from _columns(frame, table[:at], line)


def _columns(frame: Frame, rows: list[Line], total: Line) -> Iterator[RelationClaim]:
    for column, whole in enumerate(total.figures):
        items = [row.figures[column] for row in rows]
        while items and items[0] is None:
            items.pop(0)
        figures = [item for item in items if item is not None]
        if whole is None or len(figures) != len(items) or len(figures) < LEAST - 1 or _head(figures, whole):
            continue
        if any(q.unit != whole.unit or q.kind not in ("number", "currency", "physical") for q in figures):
            continue
        parts = tuple(Part(Span(q.start, q.end), q) for q in (whole, *figures))
        yield RelationClaim(frame.document, parts[0].span, total.span, "sum", parts, "the column", firm=True)


def _head(figures: list[Quantity], whole: Quantity) -> bool:
    """True where the first figure is a year above the column, which the caller leaves to the sum without it."""
    first = figures[0]
    year = first.kind == "number" and 1900 <= first.value <= 2100 and "," not in first.digits
    if year and whole.value != first.value:
        del figures[0]
    return len(figures) < LEAST - 1
