"""Plain text: a date header, then paragraphs between empty lines."""

from __future__ import annotations

from checker.documents.contract import Parsed, Source
from checker.documents.dating import header
from checker.documents.layout import blocks

EXTENSIONS = (".txt", ".text")


def parse(source: Source) -> Parsed:
    """The article in a text file; its text is the source, so that every offset is the file's own."""
    dated = header(source.text)
    found = tuple(blocks(source.text, dated.end if dated else 0))
    if dated is None:
        return Parsed(source.text, found)
    return Parsed(source.text, found, published=dated.published, dated_by="the first line")
