"""Atom (RFC 4287): one article an entry."""

from __future__ import annotations

from collections.abc import Iterator

from checker.documents.composer import Composer
from checker.documents.contract import Parsed, Source
from checker.documents.dating import iso_day
from checker.documents.feeds.records import put_text
from checker.documents.markup.elements import put_elements
from checker.documents.markup.tree import Node

ROOTS = ("feed", "entry")


def articles(root: Node, source: Source) -> Iterator[Parsed]:
    """The entries of a feed, called by their id or number."""
    entries = [root] if root.name == "entry" else list(root.all("entry"))
    for number, entry in enumerate(entries, 1):
        yield _article(entry, source, number)


def _article(entry: Node, source: Source, number: int) -> Parsed:
    composer = Composer(source)
    if (title := entry.child("title")) is not None:
        composer.block("headline", title.words)
    full = entry.child("content")
    if (short := entry.child("summary")) is not None:
        _put(short, source, composer, "summary" if full is not None else "")
    if full is not None:
        _put(full, source, composer, "")
    for name in ("published", "updated"):
        found = entry.child(name)
        if composer.published is None and found is not None:
            composer.published, composer.dated_by = iso_day(found.words), name
    named = entry.child("id")
    return composer.parsed(part=named.words[:200] if named is not None and named.words else str(number))


def _put(node: Node, source: Source, composer: Composer, kind: str) -> None:
    """A text construct: XHTML as elements, HTML and plain text as a string."""
    if node.attributes.get("src"):
        composer.notice("left-out: content that lies outside the file was not checked")
    if any(True for _ in node.nodes()):
        put_elements(node, composer, kind)
    else:
        put_text(node.text, source, composer, kind)
