"""WordprocessingML: the events of a part -> the blocks that a reader sees (ECMA-376 part 1, 17)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from checker.documents.composer import SUPERSCRIPT, Composer
from checker.documents.contract import Source
from checker.documents.markup.xml import read_xml
from checker.documents.office.styles import OFF, WORD, Style

PREFIXES = {
    **WORD,
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "urn:schemas-microsoft-com:vml": "v",
}
TEXT = frozenset({"w:t", "a:t", "m:t"})
BREAKS = {"w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "\u2011", "w:softHyphen": ""}
# Text inside these is not there for a reader: what a deletion or a move has taken away, and the double of a drawing.
GONE = frozenset({"w:del", "w:moveFrom"})
PARAGRAPHS = frozenset({"w:p", "a:p"})
SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")
TINY = 4
WHITE = "FFFFFF"


@dataclass(slots=True)
class _Paragraph:
    """A paragraph that is open: its kind, its text, and the paragraphs of the boxes anchored in it."""

    kind: str
    runs: list[str] = field(default_factory=list)
    boxes: list[tuple[str, str]] = field(default_factory=list)
    shaded: bool = False
    joins_next: bool = False


@dataclass(slots=True)
class _Run:
    """How a run of text looks."""

    hidden: bool = False
    white: bool = False
    shaded: bool = False
    raised: bool = False


class Word:
    """Reads parts into a composer."""

    def __init__(self, source: Source, composer: Composer, styles: Mapping[str, Style]) -> None:
        self._source, self._composer, self._styles = source, composer, styles
        self._kind = ""
        self._path: list[str] = []
        self._open: list[_Paragraph] = []
        self._run = _Run()
        self._gone = self._cells = self._shaded_cells = 0
        self._skipping = 0
        self._choices: list[bool] = []
        self._carried: list[str] = []

    def read(self, chunks: Iterable[bytes], kind: str = "") -> None:
        """Add the blocks of a part; `kind` is the kind of them all, "" where the paragraphs say it themselves."""
        self._kind = kind
        read_xml(chunks, self._source, self, PREFIXES, "container")
        self._flush(_Paragraph("paragraph"))

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """A tag opens."""
        self._path.append(name)
        double = self._is_double(name)
        if self._skipping or double or attributes.get("w:type") in SEPARATORS:
            self._skipping += 1
        elif name in PARAGRAPHS:
            self._open.append(_Paragraph("table" if self._cells else "paragraph"))
        elif name == "w:r":
            self._run = _Run()
        elif name in GONE and "w:rPr" not in self._path[-3:-1]:
            self._gone += 1
        elif name == "w:tc":
            self._cells += 1
        elif name in BREAKS and "w:pPr" not in self._path:
            self._put(BREAKS[name])
        elif name == "w:sym":
            self._symbol(attributes.get("w:char", ""))
        elif name == "v:textpath":
            self._put(attributes.get("string", ""))
        else:
            self._property(name, attributes)

    def end(self, name: str) -> None:
        """A tag closes."""
        self._path.pop()
        if self._skipping:
            self._skipping -= 1
        elif name in PARAGRAPHS and self._open:
            self._close()
        elif name in GONE and "w:rPr" not in self._path[-2:]:
            self._gone -= 1
        elif name == "w:tc":
            self._cells -= 1
            self._shaded_cells = 0
        elif name == "w:r":
            self._run = _Run()
        if name == "mc:AlternateContent":
            self._choices.pop()

    def text(self, text: str) -> None:
        """Characters between tags."""
        if not self._skipping and self._path and self._path[-1] in TEXT:
            self._put(text)

    def _is_double(self, name: str) -> bool:
        """True for the second form of a drawing, which is there for older programs."""
        if name == "mc:AlternateContent":
            self._choices.append(False)
        elif name == "mc:Choice" and self._choices:
            double, self._choices[-1] = self._choices[-1], True
            return double
        return name == "mc:Fallback" and bool(self._choices) and self._choices[-1]

    def _property(self, name: str, attributes: dict[str, str]) -> None:
        value = attributes.get("w:val", "")
        parent = self._path[-2] if len(self._path) > 1 else ""
        if parent == "w:rPr" and len(self._path) > 2:
            if self._path[-3] == "w:r":
                self._look(name, value, attributes)
            elif name == "w:del" and self._open:
                self._open[-1].joins_next = True
        elif parent == "w:pPr" and self._open:
            self._shape(name, value, attributes)
        elif parent == "w:tcPr" and name == "w:shd" and _is_dark(attributes):
            self._shaded_cells = 1

    def _look(self, name: str, value: str, attributes: dict[str, str]) -> None:
        run = self._run
        if name in ("w:vanish", "w:webHidden"):
            run.hidden = value not in OFF
        elif name == "w:rStyle":
            run.hidden = run.hidden or self._styles.get(value, Style()).hidden
        elif name == "w:color":
            run.white = value.upper() == WHITE
        elif name == "w:sz":
            run.hidden = run.hidden or (value.isdecimal() and int(value[:4]) <= TINY)
        elif name == "w:highlight" or (name == "w:shd" and _is_dark(attributes)):
            run.shaded = True
        elif name == "w:vertAlign":
            run.raised = value == "superscript"

    def _shape(self, name: str, value: str, attributes: dict[str, str]) -> None:
        paragraph = self._open[-1]
        if name == "w:pStyle" and paragraph.kind == "paragraph":
            paragraph.kind = self._styles.get(value, Style()).kind
        elif name == "w:numPr" and paragraph.kind == "paragraph":
            paragraph.kind = "list"
        elif name == "w:shd" and _is_dark(attributes):
            paragraph.shaded = True

    def _put(self, text: str) -> None:
        if not self._open or not text:
            return
        run, paragraph = self._run, self._open[-1]
        if self._gone:
            return
        if run.hidden or (run.white and not (run.shaded or paragraph.shaded or self._shaded_cells)):
            if text.strip():
                self._composer.notice("hidden-text: text that a reader cannot see was left out")
            return
        paragraph.runs.append(text.translate(SUPERSCRIPT) if run.raised and text.strip().isdecimal() else text)

    def _symbol(self, code: str) -> None:
        """A character of a symbol font; those of private ranges mean nothing outside their font."""
        try:
            number = int(code[:6], 16)
        except ValueError:
            return
        if number < 0xD800:
            self._put(chr(number))

    def _close(self) -> None:
        paragraph = self._open.pop()
        text = "".join(paragraph.runs)
        if self._open:
            self._open[-1].boxes += [(paragraph.kind, text), *paragraph.boxes]
            return
        if paragraph.joins_next:
            self._carried.append(text)
            self._composer_boxes(paragraph)
            return
        self._flush(paragraph)

    def _flush(self, paragraph: _Paragraph) -> None:
        text = "".join([*self._carried, *paragraph.runs])
        self._carried.clear()
        if text.strip():
            self._composer.block(self._kind or paragraph.kind, text)
        self._composer_boxes(paragraph)

    def _composer_boxes(self, paragraph: _Paragraph) -> None:
        for kind, text in paragraph.boxes:
            if text.strip():
                self._composer.block(self._kind or kind, text)


def _is_dark(attributes: Mapping[str, str]) -> bool:
    return attributes.get("w:fill", "auto").upper() not in ("AUTO", WHITE, "")
