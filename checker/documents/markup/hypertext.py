"""The one HTML reader: what a person sees of a page. Nothing is fetched, nothing is run."""

from __future__ import annotations

import html as entities
import re
from html.parser import HTMLParser

from checker.documents.composer import Composer
from checker.documents.contract import Parsed, Source
from checker.documents.dating import iso_day
from checker.documents.markup.styles import hides

NEVER_SEEN = frozenset("script style template noscript iframe object head title".split())
LEFT_OUT = frozenset("svg math canvas select textarea button nav".split())
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
INLINE = frozenset(
    "a abbr b bdi bdo cite code data dfn em font i kbd label mark q s samp small span strong sub sup time tt u var wbr "
    "acronym big ins".split()
)
KINDS = {
    "h1": "headline", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
    "figcaption": "caption", "caption": "caption", "td": "table", "th": "table", "li": "list", "summary": "summary",
    "hl1": "headline", "hl2": "heading", "footnote": "footnote",
}  # fmt: skip
# Of these one closes another that was left open.
REPEATING = ("p", "li", "td", "th", "tr")
DATE_META = frozenset(
    ("article:published_time", "date", "dc.date", "dc.date.issued", "pubdate", "datepublished", "publish-date")
)
DATE_LD = re.compile(r'"datePublished"\s*:\s*"(\d{4}-\d\d-\d\d)')
UNCLOSED = 2000


def read_page(text: str, source: Source) -> Parsed:
    """The article on a page, every character mapped back to `text`."""
    composer = Composer(source, mapped=True)
    _feed(text, source, composer)
    if composer.published is None and (match := DATE_LD.search(text)) is not None:
        composer.published = iso_day(match[1])
    composer.dated_by = "the page's meta data"
    return composer.parsed(text)


def put_html(text: str, source: Source, composer: Composer) -> None:
    """The visible text of a piece of HTML, as blocks of an article that is being composed."""
    _feed(text, source, composer)


def _feed(text: str, source: Source, composer: Composer) -> None:
    if text.count("<") > text.count(">") + UNCLOSED:
        raise source.wrong("limit:markup-depth", "has thousands of tags that never close; save it as plain text")
    page = _Page(text, source, composer)
    page.feed(text)
    page.close()
    composer.end_block(len(text))
    composer.kind = "paragraph"


class _Page(HTMLParser):
    """Sends what can be seen to a composer."""

    def __init__(self, text: str, source: Source, composer: Composer) -> None:
        super().__init__(convert_charrefs=False)
        self._text, self._source, self._composer = text, source, composer
        self._line_starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._open: list[tuple[str, bool]] = []
        self._unseen = self._raised = 0

    # ---- what html.parser calls

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag opens: it may hide text, end a block, or carry the date."""
        values = {name: value or "" for name, value in attrs}
        composer = self._composer
        if tag == "meta":
            self._meta(values)
        if tag == "time" and composer.published is None:
            composer.published = iso_day(values.get("datetime", ""))
        if tag == "br":
            composer.put("\n", self._at(), self._at() + 1)
        elif tag not in INLINE:
            self._end_block(KINDS.get(tag, "paragraph"))
        if tag in VOID:
            return
        if tag in REPEATING and self._open and self._open[-1][0] == tag:
            self._close()
        hidden = tag in NEVER_SEEN or tag in LEFT_OUT or hides(values)
        self._open.append((tag, hidden))
        self._unseen += hidden
        self._raised += tag == "sup"
        if len(self._open) > self._source.settings.limits.markup_depth:
            raise self._source.exceeds("markup_depth", "nests tags too deep")

    def handle_endtag(self, tag: str) -> None:
        """A tag closes, with whatever was left open inside it."""
        if tag not in INLINE:
            self._end_block("paragraph")
        if any(name == tag for name, _ in self._open):
            while self._close() != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Text between tags."""
        if self._unseen:
            if data.strip():
                self._left_out()
            return
        at = self._at()
        put = self._composer.put_superscript if self._raised else self._composer.put
        put(data, at, at + len(data))

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
        end += self._text.startswith(";", end)
        character = entities.unescape(f"{written};")
        self._composer.put(character if len(character) == 1 else self._text[at:end], at, end)

    def _end_block(self, kind: str) -> None:
        self._composer.end_block(self._at())
        self._composer.kind = kind

    def _left_out(self) -> None:
        """Say what is left out: text that is hidden, and text that can be seen and is no article."""
        tags = [tag for tag, hidden in self._open if hidden]
        if any(tag in NEVER_SEEN for tag in tags):
            return
        if tags[0] in LEFT_OUT:
            self._composer.notice(f"left-out: text in <{tags[0]}> was not checked")
        else:
            self._composer.notice("hidden-text: text that a reader of the page cannot see was left out")

    def _at(self) -> int:
        line, column = self.getpos()
        return self._line_starts[min(line, len(self._line_starts)) - 1] + column

    def _close(self) -> str:
        name, hidden = self._open.pop()
        self._unseen -= hidden
        self._raised -= name == "sup"
        return name

    def _meta(self, values: dict[str, str]) -> None:
        key = (values.get("property") or values.get("name") or values.get("itemprop") or "").lower()
        if key in DATE_META and self._composer.published is None:
            self._composer.published = iso_day(values.get("content", ""))
