"""A side as the page shows it: the quotation in its paragraph, the differing part marked, and where it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from checker.model.document import Document, Span
from checker.model.findings import Side
from checker.report.page.difference import Parts, difference
from checker.report.places import excerpt, where
from checker.report.safe import visible

LONGEST = 700


class Quotation(NamedTuple):
    """What the template needs to show a side.

    article: the number of its article on the page, -1 where the page has no pane for it (a reference table)
    tag:     "here" for the first side, "there" for the others, "" where there is only one
    """

    tag: str
    where: str
    published: str
    title: str
    before: str
    parts: Parts
    after: str
    note: str
    article: int


def quotations(shown: Sequence[Side], numbers: Mapping[str, int]) -> list[Quotation]:
    """The sides, each marked where it differs from the first one that says something else."""
    quotes = [visible(side.quote) for side in shown]
    made = []
    for at, side in enumerate(shown):
        cut = excerpt(side._replace(sentence=paragraph(side.document, side.span)), LONGEST)
        other = next((quote for quote in quotes if quote != quotes[at]), "")
        document = side.document
        made.append(
            Quotation(
                ("here" if at == 0 else "there") if len(shown) > 1 else "",
                where(side),
                document.published.isoformat() if document.published else "undated",
                visible(document.quote(document.title)) if document.title else "",
                cut.before,
                difference(cut.quote, other),
                cut.after,
                visible(side.note),
                numbers.get(document.file, -1),
            )
        )
    return made


def paragraph(document: Document, span: Span) -> Span:
    """The block that a span stands in, or the span itself where it is in none."""
    at = bisect_right(document.blocks, span.start, key=lambda block: block.start) - 1
    if at >= 0 and document.blocks[at].end >= span.end:
        return Span(document.blocks[at].start, document.blocks[at].end)
    return span
