"""Characters that nobody sees, taken out of the words that readers see; offsets into the file stay true."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from checker.documents.contract import Parsed
from checker.model.document import Block, Mark, Segment, Span

# Soft hyphen, grapheme joiner, zero-width space, word joiner, byte order mark and tags mean nothing to a reader of
# Latin text; the zero-width joiners (U+200C, U+200D) belong to other scripts and to emoji: they go inside Latin words.
SOME = re.compile("[\u00ad\u034f\u200b-\u200d\u2060\ufeff\U000e0000-\U000e007f]")
UNSEEN = re.compile(
    "[\u00ad\u034f\u200b\u2060\ufeff\U000e0000-\U000e007f]+|(?<=[0-9A-Za-zÀ-ɏ])[\u200c\u200d]+(?=[0-9A-Za-zÀ-ɏ])"
)


def without_unseen(parsed: Parsed) -> Parsed:
    """The article with unseen characters left out of its text and every range moved; itself where there are none."""
    if parsed.text.isascii() or SOME.search(parsed.text) is None:
        return parsed
    gone = [Span(*match.span()) for match in UNSEEN.finditer(parsed.text)]
    if not gone:
        return parsed
    ends, removed = [], [0]
    for start, end in gone:
        ends.append(end)
        removed.append(removed[-1] + end - start)

    def moved(at: int) -> int:
        index = bisect_left(ends, at)
        inside = max(0, at - gone[index].start) if index < len(gone) else 0
        return at - removed[index] - inside

    text = UNSEEN.sub("", parsed.text)
    blocks = (Block(kind, moved(start), moved(end)) for kind, start, end in parsed.blocks)
    return replace(
        parsed,
        text=text,
        source=parsed.text if parsed.source is None else parsed.source,
        blocks=tuple(block for block in blocks if block.end > block.start),
        segments=tuple(_cut(parsed, gone)),
        title=Span(moved(parsed.title.start), moved(parsed.title.end)) if parsed.title else None,
        marks=tuple(Mark(moved(start), paragraph, page) for start, paragraph, page in parsed.marks),
    )


def _cut(parsed: Parsed, gone: list[Span]) -> Iterator[Segment]:
    """The segments of the new text: each old one cut at the characters that are gone."""
    old = parsed.segments or (Segment(0, 0, len(parsed.text)),)
    new, at = 0, 0
    pending = iter(gone)
    hole = next(pending, None)
    for index, segment in enumerate(old):
        end = old[index + 1].text_start if index + 1 < len(old) else len(parsed.text)
        at = max(at, segment.text_start)
        while hole is not None and hole.start < end:
            if hole.start > at:
                yield _part(segment, new, at, hole.start, end)
                new += hole.start - at
            at = min(hole.end, end)
            if hole.end > end:
                break
            hole = next(pending, None)
        if at < end:
            yield _part(segment, new, at, end, end)
            new += end - at
            at = end


def _part(segment: Segment, new: int, start: int, end: int, last: int) -> Segment:
    """The stretch from `start` to `end` of a segment that ends at `last`, as a segment of the new text."""
    source = segment.source_start + start - segment.text_start
    return Segment(new, source, segment.source_end if end == last else min(source + end - start, segment.source_end))
