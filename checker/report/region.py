"""Where a statement stands in its file, as other programs count: first and last place, and the file as a URI."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple
from urllib.parse import quote

from checker.model.findings import Side

# The name of an article in a file that holds several: feed.csv#42, news.jsonl#story-7.
HELD = re.compile(r"(.*?\.\w{1,8})#.")


class Region(NamedTuple):
    """Lines and columns from 1; the end is the place after the last character. Columns count code points."""

    line: int
    column: int
    end_line: int
    end_column: int


def region(side: Side) -> Region | None:
    """The places of the first and after the last character of a side in the file's decoded text.

    None in formats without lines of their own (.docx, .pdf, mail), whose places are pages and paragraphs.
    """
    document = side.document
    first = document.position(side.span)
    if first.paragraph is not None:
        return None
    last_line = max(first.line, bisect_right(document.lines, first.end))
    return Region(first.line, first.column, last_line, first.end - document.lines[last_line - 1] + 1)


def holder(file: str) -> str:
    """The file that an article stands in: feed.csv for the article feed.csv#42."""
    held = HELD.match(file)
    return held[1] if held else file


def byte_columns(side: Side, at: Region) -> tuple[int, int]:
    """The two columns of a region counted in UTF-8 bytes from 1, as reviewdog counts."""
    document = side.document
    return (
        _bytes(document.source, document.lines[at.line - 1], at.column - 1) + 1,
        _bytes(document.source, document.lines[at.end_line - 1], at.end_column - 1) + 1,
    )


def _bytes(source: str, start: int, length: int) -> int:
    return len(source[start : start + length].encode("utf-8", "surrogatepass"))


def uri(file: str) -> str:
    """A file name as a URI reference (RFC 3986): every character that could act in one is percent-encoded."""
    encoded = quote(file.encode("utf-8", "backslashreplace"), safe="/")
    return f"file://{encoded}" if file.startswith("/") else encoded
