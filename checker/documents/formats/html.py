"""HTML: what a reader of the page sees, each character mapped back to the source."""

from __future__ import annotations

import html as entities
import re
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser

from checker.documents.contract import Parsed, Source
from checker.documents.dating import iso_day
from checker.documents.layout import blocks as plain_blocks
from checker.errors import DocumentError
from checker.model.document import Block, Segment, Span

EXTENSIONS = (".html", ".htm", ".xhtml")
MAX_DEPTH = 200
UNSEEN = frozenset(
    "script style template noscript iframe object svg math canvas select textarea button nav head".split()
)
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
INLINE = frozenset(
    "a abbr b bdi bdo cite code data dfn em font i kbd label mark q s samp small span strong sub sup time tt u var "
    "acronym big".split()
)
KINDS = {
    "h1": "headline", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
    "figcaption": "caption", "caption": "caption", "td": "table", "th": "table", "li": "list", "summary": "summary",
}  # fmt: skip
HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])", re.IGNORECASE)
DATE_META = frozenset(
    ("article:published_time", "date", "dc.date", "dc.date.issued", "pubdate", "datepublished", "publish-date")
)
DATE_LD = re.compile(r'"datePublished"\s*:\s*"(\d{4}-\d\d-\d\d)')


def parse(source: Source) -> Parsed:
    """The article on a page. Raises DocumentError limit:markup-depth where the markup is too deep to be an article."""
    if source.text.count("<") > source.text.count(">") + 2000:
        raise DocumentError(source.file, "limit:markup-depth", "has thousands of tags that never close")
    page = _Page(source)
    page.feed(source.text)
    page.close()
    page.end_block()
    text = "".join(page.runs)
    found = tuple(_blocks(text, page.blocks))
    published, dated_by = page.published, "the page's meta data"
    if published is None and (match := DATE_LD.search(source.text)) is not None:
        published = iso_day(match[1])
    title = next((Span(b.start, b.end) for b in found if b.kind == "headline"), None)
    notices = ("hidden-text: text that a reader of the page cannot see was left out",) if page.hidden_text else ()
    return Parsed(text, found, tuple(page.segments), published, dated_by if published else "", title, notices)


def _blocks(text: str, found: list[Block]) -> Iterator[Block]:
    """The page's blocks, the first paragraph looked at again for a dateline."""
    opened = False
    for block in found:
        if block.kind == "paragraph" and not opened:
            opened = True
            for inner in plain_blocks(text[: block.end], block.start):
                yield inner if inner.kind != "headline" else block
        else:
            yield block


class _Page(HTMLParser):
    """Collects visible text, its blocks, and the source place of every run."""

    def __init__(self, source: Source) -> None:
        super().__init__(convert_charrefs=False)
        self.source = source
        self.runs: list[str] = []
        self.segments: list[Segment] = []
        self.blocks: list[Block] = []
        self.published: date | None = None
        self.hidden_text = False
        self._length = 0
        self._line_starts = [0]
        for at, character in enumerate(source.text):
            if character == "\n":
                self._line_starts.append(at + 1)
        self._open: list[tuple[str, bool]] = []
        self._unseen = 0
        self._block_start = 0
        self._kind = "paragraph"

    # ---- what html.parser calls

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag opens: it may hide text, end a block, or carry the date."""
        values = {name: value or "" for name, value in attrs}
        if tag == "meta":
            self._meta(values)
        if tag == "time" and self.published is None:
            self.published = iso_day(values.get("datetime", ""))
        if tag not in INLINE and tag != "br":
            self.end_block()
            self._kind = KINDS.get(tag, "paragraph")
        elif tag == "br":
            self._put("\n", self._at(), self._at() + 1)
        if tag in VOID:
            return
        if tag in ("p", "li", "td", "th", "tr") and self._open and self._open[-1][0] == tag:
            self._close(tag)
        hidden = tag in UNSEEN or _hides(values)
        if tag == "sup":
            self._put(" ", self._at(), self._at())
        self._open.append((tag, hidden))
        self._unseen += hidden
        if len(self._open) > MAX_DEPTH:
            raise DocumentError(
                self.source.file, "limit:markup-depth", f"nests tags more than {MAX_DEPTH} deep; save it as plain text"
            )

    def handle_endtag(self, tag: str) -> None:
        """A tag closes, with whatever was left open inside it."""
        if tag not in INLINE:
            self.end_block()
            self._kind = "paragraph"
        if any(name == tag for name, _ in self._open):
            while self._open and self._close(self._open[-1][0]) != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Text between tags."""
        if self._unseen:
            self.hidden_text = self.hidden_text or (bool(data.strip()) and not any(t in UNSEEN for t, _ in self._open))
            return
        at = self._at()
        self._put(data, at, at + len(data))

    def handle_entityref(self, name: str) -> None:
        """A named character."""
        self._entity(f"&{name}")

    def handle_charref(self, name: str) -> None:
        """A numbered character."""
        self._entity(f"&#{name}")

    # ---- how text is kept

    def _entity(self, written: str) -> None:
        if self._unseen:
            return
        at = self._at()
        end = at + len(written)
        end += self.source.text.startswith(";", end)
        character = entities.unescape(f"{written};")
        if len(character) == 1:
            self._put(character, at, end, verbatim=False)
        else:
            self._put(self.source.text[at:end], at, end)

    def _put(self, text: str, start: int, end: int, verbatim: bool = True) -> None:
        self.segments.append(Segment(self._length, start, end))
        self.runs.append(text)
        self._length += len(text)

    def end_block(self) -> None:
        """Close the block that text has gone into, and keep the next one apart from it."""
        if self._length == self._block_start:
            return
        text = "".join(self._since())
        lead = len(text) - len(text.lstrip())
        if text.strip():
            start = self._block_start + lead
            self.blocks.append(Block(self._kind, start, start + len(text.strip())))
        here = self._at()
        self._put("\n\n", here, here)
        self._block_start = self._length

    def _since(self) -> list[str]:
        found: list[str] = []
        length = self._length
        for run in reversed(self.runs):
            if length <= self._block_start:
                break
            found.append(run)
            length -= len(run)
        return found[::-1]

    def _at(self) -> int:
        line, column = self.getpos()
        return self._line_starts[min(line, len(self._line_starts)) - 1] + column

    def _close(self, tag: str) -> str:
        name, hidden = self._open.pop()
        self._unseen -= hidden
        return name

    def _meta(self, values: dict[str, str]) -> None:
        key = (values.get("property") or values.get("name") or values.get("itemprop") or "").lower()
        if key in DATE_META and self.published is None:
            self.published = iso_day(values.get("content", ""))


def _hides(values: dict[str, str]) -> bool:
    return (
        "hidden" in values
        or values.get("aria-hidden", "").lower() == "true"
        or HIDDEN_STYLE.search(values.get("style", "")) is not None
    )
