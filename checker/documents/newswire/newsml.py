"""NewsML-G2: news items, alone or in a message, with their text in NITF, XHTML or plain (IPTC)."""

from __future__ import annotations

from collections.abc import Iterator

from checker.documents.composer import Composer
from checker.documents.contract import Parsed, Source
from checker.documents.dating import iso_day
from checker.documents.feeds.records import put_text
from checker.documents.markup.elements import put_elements
from checker.documents.markup.tree import Node
from checker.documents.newswire.nitf import put_nitf
from checker.model.document import Version

ROOTS = ("newsItem", "newsMessage", "packageItem", "knowledgeItem", "conceptItem", "NewsML")
DATES = ("contentCreated", "firstCreated", "versionCreated")


def articles(root: Node, source: Source) -> Iterator[Parsed]:
    """The article in each news item. Raises DocumentError xml:unknown for NewsML 1 and items without text."""
    items = [root] if root.name == "newsItem" else list(root.all("newsItem"))
    if not items:
        hint = f"is a <{root.name}> without a news item in it; factcheck reads NewsML-G2 news items"
        raise source.wrong("xml:unknown", hint)
    for item in items:
        yield _article(item, source, "" if len(items) == 1 else item.attributes.get("guid", ""))


def _article(item: Node, source: Source, part: str) -> Parsed:
    composer = Composer(source)
    for name in DATES:
        found = item.first(name)
        if composer.published is None and found is not None:
            composer.published, composer.dated_by = iso_day(found.words), name
    meta = item.child("contentMeta")
    headlines = [node.words for node in meta.all("headline")] if meta else []
    for headline in headlines[:1]:
        composer.block("headline", headline)
    for description in meta.all("description") if meta else ():
        composer.block("summary", description.words)
    content = item.child("contentSet")
    for node in content.nodes() if content else ():
        _put_content(node, source, composer, headlines)
    guid, version = item.attributes.get("guid", ""), item.attributes.get("version", "")
    numbered = Version(guid, (int(version[:9]),)) if guid and version.isdecimal() else None
    return composer.parsed(part=part, version=numbered)


def _put_content(node: Node, source: Source, composer: Composer, headlines: list[str]) -> None:
    """One form of the content; a headline that the meta data gave already is not said twice."""
    if node.name == "inlineData":
        put_text(node.text, source, composer)
        return
    if node.name != "inlineXML":
        composer.notice(f"left-out: <{node.name}> lies outside the file and was not checked")
        return
    for inner in node.nodes():
        for heading in [*inner.all("h1", "hl1", "title")]:
            if heading.words in headlines:
                heading.children.clear()
        if inner.name == "nitf":
            put_nitf(inner, composer)
        else:
            put_elements(inner, composer)
