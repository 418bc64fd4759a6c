"""Tables: columns of figures with a row that says it is their total."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from checker.extract.context.frame import Frame
from checker.extract.context.relating import relating
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Span
from checker.model.values import Quantity

SEPARATOR = re.compile(r"\s*[|\t]\s*|\s{3,}")
LEAST = 3


class Line(NamedTuple):
    """A row of a table: where it stands, its first cell in small letters, and the figure of each further cell."""

    span: Span
    label: str
    figures: tuple[Quantity | None, ...]


def claims(frame: Frame) -> Iterator[Claim]:
    """Every column with its total; the parts of the claim are (total, item, item ...)."""
    text = frame.document.text
    if "\t" not in text and "|" not in text:
        return
    totals = relating(frame.vocabulary)["totals"]
    figures = sorted((q for s in frame.sentences for q in s.quantities), key=lambda q: q.start)
    for table in _tables(text, figures):
        for at, line in enumerate(table):
            if line.label.strip("* ") in totals and at >= LEAST - 1:
                yield from _columns(frame, table[:at], line)


def _tables(text: str, figures: list[Quantity]) -> Iterator[list[Line]]:
    """Runs of lines with the same number of cells."""
    run: list[Line] = []
    start = 0
    for words in text.split("\n"):
        line = _line(text, start, start + len(words), figures) if "\t" in words or "|" in words else None
        if line is None or (run and len(line.figures) != len(run[0].figures)):
            if len(run) >= LEAST:
                yield run
            run = []
        if line is not None:
            run.append(line)
        start += len(words) + 1
    if len(run) >= LEAST:
        yield run


def _line(text: str, start: int, end: int, figures: list[Quantity]) -> Line | None:
    while start < end and text[start] in "| \t":
        start += 1
    while end > start and text[end - 1] in "| \t\r":
        end -= 1
    cuts = list(SEPARATOR.finditer(text, start, end))
    if not cuts:
        return None
    cells = list(zip([c.end() for c in cuts], [*(c.start() for c in cuts[1:]), end], strict=True))
    found = tuple(_first(figures, low, high) for low, high in cells)
    return Line(Span(start, end), text[start : cuts[0].start()].strip().lower(), found)


def _first(figures: list[Quantity], low: int, high: int) -> Quantity | None:
    """The first figure of a cell."""
    at = bisect_left(figures, low, key=lambda q: q.start)
    return figures[at] if at < len(figures) and figures[at].end <= high else None


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
