"""The parts of plain copy: headline, dateline, paragraphs, lists, recognised by their looks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.documents.unseen import SOME
from checker.model.document import Block

# The class in front lets the engine leap from line end to line end.
PARAGRAPH_END = re.compile(r"[\r\n](?:(?<=\r)\n)?+[ \t\f\v]*(?>\r\n|\r|\n)")
BULLET = re.compile(r"[ \t]*(?:[*•·■]|[-–—])[ \t]+\S")
# ASTANA —, BISHKEK, Dec. 9 (Agency) –, LEGAZPI, Philippines (Updates toll) —, SOFIA (Thracia Wire)., TERMEZ.
DATELINE = re.compile(
    r"(?:[A-ZÀ-ÞĀ-Ž][A-ZÀ-ÞĀ-Ž.'’\- ]{2,40}"
    r"(?:, [A-Z][\w.\- ]{1,30}){0,2}(?:, ?\d{1,2} [A-Z][a-z]{2,9}\.?)?(?:,? \d{4})?(?: ?\([^()\n]{2,80}\))?"
    r"[ \t]*(?:[—–-]+[ \t]|\.[ \t])"
    r"|\([^()\n]{2,60}\)[ \t]*(?:[—–-]+[ \t])?)"
)
HEADLINE_WORDS = 20
LIMIT = 300


def paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Stretches of text between empty lines, without white space at their ends."""
    at = start
    for match in PARAGRAPH_END.finditer(text, start, end):
        yield from _trimmed(text, at, match.start())
        at = match.end()
    yield from _trimmed(text, at, end)


def blocks(text: str, start: int) -> Iterator[Block]:
    """The blocks of plain copy that begins at `start`."""
    found = list(paragraphs(text, start, len(text)))
    for index, (first, last) in enumerate(found):
        if index == 0:
            yield from _opening(text, first, last, len(found) > 1)
        elif index == 1 or len(found) == 1:
            yield from _body(text, first, last)
        else:
            yield _paragraph(text, first, last)


def opening(text: str, found: Sequence[Block]) -> Iterator[Block]:
    """Blocks that a format marks: the first paragraph may be a headline where none is marked; a dateline is cut off."""
    marked = any(block.kind == "headline" for block in found)
    opened = False
    for index, block in enumerate(found):
        if index == 0 and block.kind == "heading" and not marked:
            yield Block("headline", block.start, block.end)
        elif block.kind != "paragraph" or opened:
            yield block
        elif index == 0 and not marked and len(found) > 1 and _is_headline(text, block.start, block.end):
            yield Block("headline", block.start, block.end)
        else:
            opened = True
            yield from _body(text, block.start, block.end)


def _opening(text: str, start: int, end: int, more: bool) -> Iterator[Block]:
    """The first paragraph: a headline where it is short, ends without a full stop and is followed by others."""
    line = _line_end(text, start, end)
    if line < end and _is_headline(text, start, line):
        yield Block("headline", start, line)
        yield from _body(text, *next(_trimmed(text, line, end)))
    elif more and line == end and _is_headline(text, start, end):
        yield Block("headline", start, end)
    else:
        yield from _body(text, start, end)


def _is_headline(text: str, start: int, end: int) -> bool:
    words = text[start : min(end, start + LIMIT)].split()
    if end - start > LIMIT or len(words) > HEADLINE_WORDS or text[end - 1] in ".:;,":
        return False
    return _dateline_end(text, start, end) is None and BULLET.match(text, start, end) is None


def _body(text: str, start: int, end: int) -> Iterator[Block]:
    """A paragraph that may begin with a dateline."""
    after = _dateline_end(text, start, min(end, start + LIMIT))
    if after is not None and after < end:
        yield Block("dateline", start, after)
        start = after
    yield _paragraph(text, start, end)


def _dateline_end(text: str, start: int, end: int) -> int | None:
    """Where the dateline at `start` ends, None where there is none; characters that nobody sees make no difference."""
    if not SOME.search(text, start, end):
        match = DATELINE.match(text, start, end)
        return match.end() if match else None
    seen = [at for at in range(start, end) if not SOME.match(text[at])]
    match = DATELINE.match("".join(text[at] for at in seen))
    return seen[match.end() - 1] + 1 if match else None


def _paragraph(text: str, start: int, end: int) -> Block:
    return Block("list" if BULLET.match(text, start, end) else "paragraph", start, end)


def _line_end(text: str, start: int, end: int) -> int:
    return min(
        (where for where in (text.find("\n", start, end), text.find("\r", start, end)) if where >= 0), default=end
    )


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
