"""RSS 2.0 and 1.0: one article an item."""

from __future__ import annotations

from collections.abc import Iterator

from checker.documents.composer import Composer
from checker.documents.contract import Parsed, Source
from checker.documents.feeds.records import day, put_text
from checker.documents.markup.tree import Node

ROOTS = ("rss", "RDF")
DATES = ("pubDate", "dc:date", "date")
CAPTIONS = ("media:description", "media:title", "media:text")


def articles(root: Node, source: Source) -> Iterator[Parsed]:
    """The items of a feed, called by their guid, link or number."""
    for number, item in enumerate(root.all("item"), 1):
        yield _article(item, source, number)


def _article(item: Node, source: Source, number: int) -> Parsed:
    composer = Composer(source)
    if (title := item.child("title")) is not None:
        composer.block("headline", title.words)
    full, short = item.child("content:encoded"), item.child("description")
    if short is not None:
        put_text(short.text, source, composer, "summary" if full is not None else "")
    if full is not None:
        put_text(full.text, source, composer)
    for caption in item.all(*CAPTIONS):
        put_text(caption.text, source, composer, "caption")
    for name in DATES:
        found = item.child(name)
        if composer.published is None and found is not None:
            composer.published, composer.dated_by = day(found.words), name
    named = item.child("guid") or item.child("link")
    return composer.parsed(part=named.words[:200] if named is not None and named.words else str(number))
