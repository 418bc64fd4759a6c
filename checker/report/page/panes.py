"""The article panes as data: each text cut where claims begin and end, so that the script only has to lay it out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Any, NamedTuple

from checker.model.claims import Claim, RelationClaim
from checker.model.document import Block, Document, Span
from checker.model.findings import Report
from checker.report.page.standing import CONFLICT, STATES, UNREAD, Standing, spans
from checker.report.safe import visible

FIGURE = re.compile(r"\d[\d.,]*")
RANK = {state: rank for rank, state in enumerate(STATES)}


class Shade(NamedTuple):
    """A stretch of text with a state, and the claim (its number in the report) or the findings behind it."""

    span: Span
    state: str
    claim: int | None
    findings: tuple[str, ...]


def panes(report: Report, standing: Sequence[Standing]) -> list[dict[str, Any]]:
    """One pane an article: [kind of block, [text | [text, state, claims, findings], ...]] for each of its blocks."""
    shades: dict[str, list[Shade]] = {}
    for number, (claim, stands) in enumerate(zip(report.claims, standing, strict=True)):
        for span in _shaded(claim):
            shades.setdefault(claim.document.file, []).append(Shade(span, stands.state, number, stands.findings))
    for finding in report.findings:
        for side in finding.sides:
            shades.setdefault(side.document.file, []).append(Shade(side.span, CONFLICT, None, (finding.id,)))
    return [_pane(document, shades.get(document.file, [])) for document in report.documents]


def _shaded(claim: Claim) -> tuple[Span, ...]:
    return spans(claim)[1:] if isinstance(claim, RelationClaim) and claim.parts else (claim.span,)


def _pane(document: Document, shades: list[Shade]) -> dict[str, Any]:
    read = sorted(shade.span for shade in shades)
    reach = list(accumulate((span.end for span in read), max))
    return {
        "file": visible(document.file),
        "title": visible(document.quote(document.title)) if document.title else "",
        "date": f"{document.published}" if document.published else "undated",
        "blocks": [_block(document, block, shades, read, reach) for block in document.blocks],
    }


def _block(document: Document, block: Block, shades: list[Shade], read: list[Span], reach: list[int]) -> list[Any]:
    inside = [shade for shade in shades if shade.span.start < block.end and shade.span.end > block.start]
    inside += (Shade(span, UNREAD, None, ()) for span in _unread(document, block, read, reach))
    return [block.kind, list(_pieces(document, block, inside))]


def _unread(document: Document, block: Block, read: list[Span], reach: list[int]) -> Iterator[Span]:
    """Printed numbers that no claim covers; `reach` is how far the spans up to each of `read` reach."""
    for match in FIGURE.finditer(document.text, block.start, block.end):
        span = Span(match.start(), match.start() + len(match[0].rstrip(".,")))
        before = bisect_left(read, (span.end,))
        if not before or reach[before - 1] <= span.start:
            yield span


def _pieces(document: Document, block: Block, shades: list[Shade]) -> Iterator[str | list[Any]]:
    """The text of a block in order; where shades overlap, the most telling state wins and all claims are named."""
    cuts = {block.start, block.end}
    for shade in shades:
        cuts.update((max(block.start, shade.span.start), min(block.end, shade.span.end)))
    waiting = sorted(range(len(shades)), key=lambda number: shades[number].span.start, reverse=True)
    open_ones: list[int] = []
    for start, end in pairwise(sorted(cuts)):
        text = visible(document.text[start:end])
        while waiting and shades[waiting[-1]].span.start <= start:
            open_ones.append(waiting.pop())
        open_ones = sorted(number for number in open_ones if shades[number].span.end > start)
        over = [shades[number] for number in open_ones]
        if not over:
            yield text
            continue
        state = min((shade.state for shade in over), key=RANK.__getitem__)
        claims = sorted({shade.claim for shade in over if shade.claim is not None})
        found = list(dict.fromkeys(one for shade in over for one in shade.findings))
        yield [text, state, claims, found]
