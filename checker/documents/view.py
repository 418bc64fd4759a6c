"""Changes to what is matched, none to the file: every range still points to the characters that it comes from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from checker.documents.contract import Parsed
from checker.model.document import Block, Mark, Segment, Span


class Edit(NamedTuple):
    """A stretch of the text, and what stands for it: nothing, or one character."""

    start: int
    end: int
    text: str = ""


def exchanged(parsed: Parsed, text: str) -> Parsed:
    """The article with another character for some of its characters, one for one."""
    return replace(
        parsed,
        text=text,
        source=parsed.text if parsed.source is None else parsed.source,
        segments=parsed.segments or (Segment(0, 0, len(text)),),
    )


def edited(parsed: Parsed, edits: Sequence[Edit]) -> Parsed:
    """The article with edits, which are in order and apart; itself where there are none."""
    if not edits:
        return parsed
    pieces = list(_pieces(parsed.text, edits))
    ends, shifts, removed = [], [0], 0
    for edit in edits:
        removed += edit.end - edit.start - len(edit.text)
        ends.append(edit.end)
        shifts.append(removed)

    def moved(at: int) -> int:
        index = bisect_right(ends, at)
        inside = max(0, at - edits[index].start - len(edits[index].text)) if index < len(edits) else 0
        return at - shifts[index] - inside

    blocks = (Block(kind, moved(start), moved(end)) for kind, start, end in parsed.blocks)
    return replace(
        parsed,
        text="".join(piece.text for piece in pieces),
        source=parsed.text if parsed.source is None else parsed.source,
        blocks=tuple(block for block in blocks if block.end > block.start),
        segments=tuple(_segments(parsed, pieces)),
        title=Span(moved(parsed.title.start), moved(parsed.title.end)) if parsed.title else None,
        marks=tuple(Mark(moved(start), paragraph, page) for start, paragraph, page in parsed.marks),
    )


def _pieces(text: str, edits: Sequence[Edit]) -> Iterator[Edit]:
    """The new text in order: stretches that stay, and what stands for the others."""
    at = 0
    for edit in edits:
        if edit.start > at:
            yield Edit(at, edit.start, text[at : edit.start])
        if edit.text:
            yield edit
        at = edit.end
    if at < len(text):
        yield Edit(at, len(text), text[at:])


def _segments(parsed: Parsed, pieces: Sequence[Edit]) -> Iterator[Segment]:
    """The segments of the new text: each old one cut where a piece ends."""
    old = parsed.segments or (Segment(0, 0, len(parsed.text)),)
    starts = [segment.text_start for segment in old]
    stops = [*starts[1:], len(parsed.text)]
    new = 0
    for start, end, text in pieces:
        index = bisect_right(starts, start) - 1
        if len(text) != end - start:
            last = bisect_right(starts, end - 1) - 1
            first = old[index].source_start + start - starts[index]
            yield Segment(new, first, _source_end(old[last], end, stops[last]))
            new += len(text)
            continue
        while start < end:
            stop = min(end, stops[index])
            yield Segment(
                new, old[index].source_start + start - starts[index], _source_end(old[index], stop, stops[index])
            )
            new += stop - start
            start, index = stop, index + 1


def _source_end(segment: Segment, end: int, stop: int) -> int:
    """Where in the source a stretch ends that ends in the text at `end`, in a segment that ends there at `stop`."""
    if end == stop:
        return segment.source_end
    return min(segment.source_start + end - segment.text_start, segment.source_end)
