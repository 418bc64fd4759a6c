"""Rows of cells in running text: tables as text, Markdown, HTML and office files give them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from checker.model.document import Span
from checker.model.values import Quantity

SEPARATOR = re.compile(r"\s*[|\t]\s*|\s{3,}")
LEAST = 3


class Line(NamedTuple):
    """A row of a table: where it stands, its first cell in small letters, figure and text of each further one."""

    span: Span
    label: str
    figures: tuple[Quantity | None, ...]
    cells: tuple[str, ...]


def tables(text: str, figures: list[Quantity]) -> Iterator[list[Line]]:
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
    words = tuple(text[low:high].strip() for low, high in cells)
    return Line(Span(start, end), text[start : cuts[0].start()].strip().lower(), found, words)


def _first(figures: list[Quantity], low: int, high: int) -> Quantity | None:
    """The first figure of a cell."""
    at = bisect_left(figures, low, key=lambda q: q.start)
    return figures[at] if at < len(figures) and figures[at].end <= high else None
