"""An article as published, and where every character of it stands in its file."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate
from typing import NamedTuple

LINE_END = re.compile(r"\r\n?|\n")


class Span(NamedTuple):
    """A half-open range of characters (code points) in `Document.text`."""

    start: int
    end: int


class Block(NamedTuple):
    """A stretch of text that a reader takes in as one piece.

    kind: headline, dateline, paragraph, heading, caption, table, list, summary, footnote, margin (the header or footer
          of a page)
    """

    kind: str
    start: int
    end: int


class Segment(NamedTuple):
    """A run of `Document.text` and the place in the file's decoded text that it comes from.

    Runs that were copied have the same length on both sides; a character that stands for a longer
    source (an HTML entity) has one character here and several there.
    """

    text_start: int
    source_start: int
    source_end: int


class Mark(NamedTuple):
    """Where a paragraph of a format without lines begins in `Document.text`; numbers count from 1."""

    start: int
    paragraph: int
    page: int | None = None


class Position(NamedTuple):
    """Where a span stands in the file: offsets into the decoded text, line and column from 1.

    Formats without lines of their own (.docx, .pdf, mail) have paragraph and, where it is known, page instead; their
    lines are those of the text taken out of them.
    """

    start: int
    end: int
    line: int
    column: int
    page: int | None = None
    paragraph: int | None = None

    @property
    def place(self) -> str:
        """The place as a person looks for it: "12:5", "paragraph 3", "page 2, paragraph 1"."""
        if self.paragraph is None:
            return f"{self.line}:{self.column}"
        return f"page {self.page}, paragraph {self.paragraph}" if self.page else f"paragraph {self.paragraph}"


class Version(NamedTuple):
    """One of several versions of a story. `number` orders the versions; the greatest stands."""

    story: str
    number: tuple[int, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """One article. Its text is never rewritten, so every span stays true.

    file:      the path as given on the command line, joined with the path below it, with `/`
    source:    the file's decoded text without a byte order mark, newlines as they are
    text:      what a reader sees; the same object as `source` for .txt and .md
    segments:  maps `text` back to `source`; empty where the two are the same
    blocks:    the parts of `text` that are article, in order; headers and markup are in none
    published: the date that relative expressions are judged by, None where there is none
    dated_by:  where the date comes from, for people: "first line", "front matter", "--as-of" ...
    marks:     where paragraphs begin, for formats without lines; a page starts its paragraphs anew
    version:   which of several versions of one story it is, None where nothing says so
    notices:   things a person should know that cost nothing: "encoding-guessed: ..."
    """

    file: str
    source: str
    text: str
    blocks: tuple[Block, ...]
    published: date | None = None
    dated_by: str = ""
    title: Span | None = None
    language: str = "en"
    segments: tuple[Segment, ...] = ()
    marks: tuple[Mark, ...] = ()
    version: Version | None = None
    notices: tuple[str, ...] = ()
    lines: tuple[int, ...] = field(default=(), repr=False)

    def quote(self, span: tuple[int, int]) -> str:
        """The characters of a span, as published."""
        return self.text[span[0] : span[1]]

    def position(self, span: tuple[int, int]) -> Position:
        """Where a span of `text` stands in the file."""
        start, end = span
        page = paragraph = None
        if self.marks:
            mark = self.marks[max(bisect_right(self.marks, (start, 1 << 62)) - 1, 0)]
            page, paragraph = mark.page, mark.paragraph
        if self.segments:
            start, end = self._source_start(start), self._source_end(end)
        line = bisect_right(self.lines, start)
        return Position(start, end, line, start - self.lines[line - 1] + 1, page, paragraph)

    def _source_start(self, index: int) -> int:
        at = bisect_right(self.segments, (index, len(self.source) + 1, 0)) - 1
        segment = self.segments[max(at, 0)]
        return min(segment.source_start + index - segment.text_start, segment.source_end)

    def _source_end(self, index: int) -> int:
        at = bisect_right(self.segments, (index - 1, len(self.source) + 1, 0)) - 1
        segment = self.segments[max(at, 0)]
        following = self.segments[at + 1].text_start if at + 1 < len(self.segments) else len(self.text)
        if index == following:
            return segment.source_end
        return min(segment.source_start + index - segment.text_start, segment.source_end)


def line_starts(source: str) -> tuple[int, ...]:
    """Offsets at which lines begin; a line ends at CRLF, LF or a lone CR, as editors count."""
    if "\r" not in source:  # nearly all files; this takes a tenth of the time of the pattern
        return (0, *accumulate(len(line) + 1 for line in source.split("\n")[:-1]))
    return (0, *(match.end() for match in LINE_END.finditer(source)))
