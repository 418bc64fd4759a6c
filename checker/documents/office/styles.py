"""The styles of a Word document, as far as they say what kind of block a paragraph is or that text is hidden."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checker.documents.archive import Archive
from checker.documents.contract import Source
from checker.documents.markup.xml import read_xml

WORD = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
}
# Built-in style names (ECMA-376 part 1, 17.7.4.9) to kinds of block.
KINDS = {
    "title": "headline", "subtitle": "summary", "caption": "caption", "heading 1": "heading", "heading 2": "heading",
    "heading 3": "heading", "heading 4": "heading", "list paragraph": "list", "list bullet": "list",
    "list number": "list", "footnote text": "footnote", "endnote text": "footnote",
}  # fmt: skip
OFF = ("0", "false", "off")


class Style(NamedTuple):
    """What a style makes of text: the kind of block, and whether it is hidden."""

    kind: str = "paragraph"
    hidden: bool = False


class _Styles:
    def __init__(self) -> None:
        self.named: dict[str, str] = {}
        self.based: dict[str, str] = {}
        self.hidden: set[str] = set()
        self._id = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "w:style":
            self._id = attributes.get("w:styleId", "")
        elif name == "w:name" and self._id:
            self.named[self._id] = attributes.get("w:val", "").lower()
        elif name == "w:basedOn" and self._id:
            self.based[self._id] = attributes.get("w:val", "")
        elif name == "w:vanish" and self._id and attributes.get("w:val") not in OFF:
            self.hidden.add(self._id)

    def end(self, name: str) -> None:
        if name == "w:style":
            self._id = ""

    def text(self, text: str) -> None:
        pass


def read_styles(archive: Archive, source: Source, parts: Sequence[str]) -> dict[str, Style]:
    """Style id to what it means; a style takes over what it does not say itself from the one it is based on."""
    handler = _Styles()
    for part in parts:
        if part in archive:
            read_xml(archive.chunks(part), source, handler, WORD, "container")
    return {name: _resolved(handler, name) for name in handler.named}


def _resolved(styles: _Styles, name: str) -> Style:
    kind, hidden, seen = "paragraph", False, set[str]()
    while name and name not in seen:
        seen.add(name)
        hidden = hidden or name in styles.hidden
        if kind == "paragraph":
            kind = KINDS.get(styles.named.get(name, ""), "paragraph")
        name = styles.based.get(name, "")
    return Style(kind, hidden)
