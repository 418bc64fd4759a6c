"""Cells: every figure of a table with the label of its row, the year of its column and what the caption says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from checker.extract.context.frame import Frame
from checker.extract.context.relating import relating
from checker.extract.context.tabular import Line, tables
from checker.model.claims import Claim
from checker.model.document import Span
from checker.model.tables import CellClaim
from checker.model.values import Quantity

CAPTION = 160
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
WORD = re.compile(r"[^\W\d_]+|[$€£¥]")
KINDS = frozenset(("number", "currency", "physical"))
OTHERS = frozenset(("other", "others", "rest", "average"))
HALF = Decimal("0.5")


def claims(frame: Frame) -> Iterator[Claim]:
    """The cells of every table with a head row, save those of a total."""
    text = frame.document.text
    if "\t" not in text and "|" not in text:
        return
    totals = relating(frame.vocabulary)["totals"] | OTHERS
    powers: dict[str, int] = frame.vocabulary.table("numbers")["powers"]
    figures = sorted((q for s in frame.sentences for q in s.quantities), key=lambda q: q.start)
    for table in tables(text, figures):
        head, rows = table[0], table[1:]
        caption = _caption(text, head.span.start)
        lone = len(head.cells) == 1
        for line in rows:
            if line.label.strip("* ") not in totals:
                for column, quantity in enumerate(line.figures):
                    if quantity is not None and quantity.kind in KINDS and quantity.hedge == "exact":
                        yield _cell(frame, line, quantity, (caption, head.cells[column]), powers, lone)


def _cell(
    frame: Frame, line: Line, quantity: Quantity, heads: tuple[str, str], powers: dict[str, int], lone: bool
) -> CellClaim:
    words = tuple(dict.fromkeys(m[0].lower() for head in heads for m in WORD.finditer(head)))
    years = [m[0] for head in reversed(heads) for m in YEAR.finditer(head)]
    power = next((p for word in words if word[-1] == "s" and (p := powers.get(word[:-1], 0))), 0)
    power = power or next((p for m in WORD.finditer(heads[1]) if (p := powers.get(m[0].lower(), 0))), 0)
    span = Span(quantity.start, quantity.end)
    return CellClaim(
        frame.document, span, line.span, _scaled(quantity, power), line.label, years[0] if years else "", lone, words
    )


def _caption(text: str, start: int) -> str:
    """The line before the table, where it is its caption: it ends in a colon, or is no sentence."""
    before = text[max(0, start - CAPTION) : start].rstrip("\n -|")
    line = before[before.rfind("\n") + 1 :]
    return line if len(line) < CAPTION - 1 and (line.endswith(":") or not line.endswith((".", "”", '"'))) else ""


def _scaled(quantity: Quantity, power: int) -> Quantity:
    """The figure in full: 452 in millions is 451.5 to 452.5 million."""
    if not power:
        return quantity
    unit = Decimal(10) ** (power + min(0, int(quantity.value.as_tuple().exponent)))
    value = quantity.value * Decimal(10) ** power
    return quantity._replace(value=value, low=value - unit * HALF, high=value + unit * HALF, readings=())
