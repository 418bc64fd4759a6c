"""Cells that no spreadsheet takes for a formula, and rows of them as CSV (RFC 4180 with LF)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from checker.report.safe import visible

FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
QUOTES = " \t\"'“”‘’«»"


def defused(text: str) -> str:
    """The text, with an apostrophe in front where a spreadsheet might run it, even behind quotes or blanks."""
    return f"'{text}" if text.startswith(FORMULA) or text.lstrip(QUOTES).startswith(FORMULA) else text


def to_csv(header: Sequence[str], rows: Iterable[Sequence[str | int]], numbers: frozenset[str]) -> str:
    """The rows under their header. Columns named in `numbers` keep their minus signs."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    for row in rows:
        writer.writerow(
            [
                cell if isinstance(cell, int) or name in numbers else defused(visible(cell))
                for name, cell in zip(header, row, strict=True)
            ]
        )
    return out.getvalue()
