"""NITF 3: news text in XML (IPTC)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.documents.composer import Composer
from checker.documents.contract import Parsed, Source
from checker.documents.dating import iso_day
from checker.documents.markup.elements import put_elements
from checker.documents.markup.tree import Node
from checker.model.document import Version

ROOTS = ("nitf",)
BASIC = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T|$)")


def articles(root: Node, source: Source) -> Iterator[Parsed]:
    """The article in a NITF file."""
    composer = Composer(source)
    put_nitf(root, composer)
    known = root.first("doc-id")
    number = root.first("revision-history", "du-key")
    version = number.attributes.get("version", "") if number else ""
    story = known.attributes.get("id-string", "") if known else ""
    yield composer.parsed(version=Version(story, (int(version[:9]),)) if story and version.isdecimal() else None)


def put_nitf(root: Node, composer: Composer) -> None:
    """Headline, dateline, abstract and text of a NITF element, and its day of issue where none is known yet."""
    for name in ("date.issue", "date.release", "story.date"):
        found = root.first(name)
        if composer.published is None and found is not None:
            written = found.attributes.get("norm", "")
            composer.published, composer.dated_by = iso_day(BASIC.sub(r"\1-\2-\3", written[:20])), name
    head = root.first("body.head")
    for node in head.nodes() if head else ():
        if node.name == "hedline":
            _headlines(node, composer)
        elif node.name == "dateline":
            composer.block("dateline", node.words)
        elif node.name == "abstract":
            put_elements(node, composer, "summary")
        elif node.name == "byline":
            composer.block("margin", node.words)
        elif node.name == "note":
            put_elements(node, composer, "footnote")
    for name in ("body.content", "body.end"):
        for part in root.all(name):
            put_elements(part, composer)
    if head is None and (body := root.first("body")) is not None and root.first("body.content") is None:
        put_elements(body, composer)


def _headlines(node: Node, composer: Composer) -> None:
    for line in node.nodes():
        kind = "headline" if line.name == "hl1" and composer.is_empty else "heading"
        if line.name in ("hl1", "hl2"):
            composer.block(kind, line.words)
