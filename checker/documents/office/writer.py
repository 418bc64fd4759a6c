"""OpenDocument text (OASIS ODF 1.3 part 3): the events of content.xml -> the blocks that a reader sees."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from checker.documents.composer import Composer
from checker.documents.contract import Source
from checker.documents.markup.xml import read_xml

ODF = "urn:oasis:names:tc:opendocument:xmlns:"
PREFIXES = {f"{ODF}{name}:1.0": name for name in ("office", "text", "table", "style", "drawing")}
# Deleted text, comments, the marks of notes, and what only programs read.
GONE = frozenset(
    "text:tracked-changes office:annotation text:note-citation text:hidden-text office:scripts office:meta "
    "office:settings text:index-title-template".split()
)
PARAGRAPHS = frozenset({"text:p", "text:h"})
MOST_SPACES = 200


@dataclass(slots=True)
class _Paragraph:
    kind: str
    runs: list[str] = field(default_factory=list)
    boxes: list[tuple[str, str]] = field(default_factory=list)


class Writer:
    """Reads parts into a composer; styles are remembered from one part to the next."""

    def __init__(self, source: Source, composer: Composer) -> None:
        self._source, self._composer = source, composer
        self._path: list[str] = []
        self._open: list[_Paragraph] = []
        self._gone: list[bool] = []
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._footnotes: list[tuple[str, str]] = []

    def read(self, chunks: Iterable[bytes]) -> None:
        """Add the blocks of a part; footnotes come after the text."""
        read_xml(chunks, self._source, self, PREFIXES, "container")
        for kind, text in self._footnotes:
            self._composer.block(kind, text)
        self._footnotes.clear()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """A tag opens."""
        hidden = attributes.get("text:style-name", "") in self._hidden_styles
        if hidden or (name == "text:hidden-paragraph"):
            self._composer.notice("hidden-text: text that a reader cannot see was left out")
        self._path.append(name)
        self._gone.append(bool(self._gone and self._gone[-1]) or hidden or name in GONE)
        if name == "style:style":
            self._style = attributes.get("style:name", "")
        elif name == "style:text-properties" and attributes.get("text:display") == "none":
            self._hidden_styles.add(self._style)
        elif name in PARAGRAPHS:
            self._open.append(_Paragraph(self._kind(name, attributes)))
        elif name == "text:s":
            self._put(" " * min(int(attributes.get("text:c", "1")[:4] or 1), MOST_SPACES))
        elif name == "text:tab":
            self._put("\t")
        elif name == "text:line-break":
            self._put("\n")

    def end(self, name: str) -> None:
        """A tag closes."""
        self._path.pop()
        self._gone.pop()
        if name in PARAGRAPHS:
            self._close()

    def text(self, text: str) -> None:
        """Characters between tags; those between the tags of a table or a list are no text."""
        if self._open and not self._gone[-1]:
            self._put(text)

    def _put(self, text: str) -> None:
        if self._open and not self._gone[-1]:
            self._open[-1].runs.append(text)

    def _kind(self, name: str, attributes: dict[str, str]) -> str:
        for above in reversed(self._path):
            if above == "text:note":
                return "footnote"
            if above == "table:table-cell":
                return "table"
            if above == "text:list-item":
                return "list"
            if above in ("style:header", "style:footer"):
                return "margin"
        style = attributes.get("text:style-name", "").lower()
        if style in ("title", "subtitle", "caption"):
            return {"title": "headline", "subtitle": "summary"}.get(style, style)
        if name == "text:h":
            return "headline" if attributes.get("text:outline-level") == "1" and self._composer.is_empty else "heading"
        return "paragraph"

    def _close(self) -> None:
        paragraph = self._open.pop()
        found = [(paragraph.kind, "".join(paragraph.runs)), *paragraph.boxes]
        found = [(kind, text) for kind, text in found if text.strip()]
        if self._open:
            self._open[-1].boxes += found
            return
        for kind, text in found:
            if kind == "footnote":
                self._footnotes.append((kind, text))
            else:
                self._composer.block(kind, text)
