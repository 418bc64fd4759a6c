"""Plain text: a date header, then paragraphs between empty lines."""

from __future__ import annotations

from collections.abc import Iterator

from checker.documents.contract import Parsed, Source
from checker.documents.dating import header
from checker.documents.layout import blocks

EXTENSIONS = (".txt", ".text")
ISOLATED = False


def articles(source: Source) -> Iterator[Parsed]:
    """The article in a text file; its text is the source, so that every offset is the file's own."""
    decoded = source.text()
    text = decoded.text
    dated = header(text)
    found = tuple(blocks(text, dated.end if dated else 0))
    published, dated_by = (dated.published, "the first line") if dated else (None, "")
    yield Parsed(text, found, published=published, dated_by=dated_by, notices=decoded.notices, gaps=decoded.gaps)
