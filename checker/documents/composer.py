"""Puts the visible text of an article together: runs, the blocks they make, and where each of them comes from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checker.documents.contract import Gap, Inner, Parsed, Source
from checker.documents.dating import header
from checker.documents.layout import opening
from checker.model.document import Block, Mark, Segment, Span, Version

SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Composer:
    """Collects text. Blocks stand apart by an empty line, so that no two of them ever run together.

    mapped: whether runs come with their place in the source; else paragraphs are numbered as marks
    """

    def __init__(self, source: Source, mapped: bool = False) -> None:
        self.kind = "paragraph"
        self.page: int | None = None
        self.published: date | None = None
        self.dated_by = ""
        self.gaps: list[Gap] = []
        self.inner: list[Inner] = []
        self.length = 0
        self._source, self._mapped = source, mapped
        self._notices: dict[str, None] = {}
        self._runs: list[str] = []
        self._segments: list[Segment] = []
        self._blocks: list[Block] = []
        self._marks: list[Mark] = []
        self._block_start = self._block_run = self._paragraph = 0

    def notice(self, text: str) -> None:
        """Something that a person should know, said once."""
        self._notices[text] = None

    def put(self, text: str, start: int = 0, end: int = 0) -> None:
        """Text of the present block. `start` and `end` are its place in the source where the composer is mapped."""
        if not text:
            return
        if self._mapped:
            self._segments.append(Segment(self.length, start, end))
        self._runs.append(text)
        self.length += len(text)
        if self.length > self._source.settings.limits.characters:
            raise self._source.exceeds("characters", "has more text than is read")

    def put_superscript(self, text: str, start: int = 0, end: int = 0) -> None:
        """Raised text: digits as raised digits, so that a footnote's number never joins the figure before it."""
        self.put(text.translate(SUPERSCRIPT) if text.strip().isdecimal() else text, start, end)

    def end_block(self, at: int = 0) -> None:
        """Close the block that text has gone into; `at` is the place in the source where it ends."""
        if self.length == self._block_start:
            return
        text = "".join(self._runs[self._block_run :])
        if text.strip():
            start = self._block_start + len(text) - len(text.lstrip())
            self._blocks.append(Block(self.kind, start, start + len(text.strip())))
            if not self._mapped:
                self._paragraph += 1
                self._marks.append(Mark(start, self._paragraph, self.page))
        self.put("\n\n", at, at)
        self._block_start, self._block_run = self.length, len(self._runs)

    def block(self, kind: str, text: str) -> None:
        """A whole block at once."""
        self.end_block()
        self.kind = kind
        self.put(text)
        self.end_block()
        self.kind = "paragraph"

    def new_page(self, number: int) -> None:
        """Paragraphs from here on stand on this page, counted from 1."""
        self.end_block()
        self.page, self._paragraph = number, 0

    @property
    def is_empty(self) -> bool:
        """True where no block has text yet."""
        return not self._blocks and self.length == self._block_start

    def parsed(self, source_text: str | None = None, part: str = "", version: Version | None = None) -> Parsed:
        """The article. Its first paragraphs are looked at again for a date line, a headline and a dateline."""
        self.end_block()
        text = "".join(self._runs)
        blocks = tuple(self._opened(text))
        title = next((Span(b.start, b.end) for b in blocks if b.kind == "headline"), None)
        return Parsed(
            text=text,
            blocks=blocks,
            segments=tuple(self._segments),
            published=self.published,
            dated_by=self.dated_by if self.published else "",
            title=title,
            notices=tuple(self._notices),
            source=source_text,
            marks=tuple(self._marks),
            version=version,
            part=part,
            gaps=tuple(self.gaps),
            inner=tuple(self.inner),
        )

    def _opened(self, text: str) -> Iterator[Block]:
        blocks = self._blocks
        if blocks and blocks[0].kind == "paragraph":
            dated = header(text[blocks[0].start : blocks[0].end])
            if dated is not None:
                if self.published is None:
                    self.published, self.dated_by = dated.published, "the first line"
                start = blocks[0].start + dated.end
                blocks = (
                    [Block("paragraph", start, blocks[0].end), *blocks[1:]]
                    if text[start : blocks[0].end].strip()
                    else blocks[1:]
                )
        return opening(text, blocks)
