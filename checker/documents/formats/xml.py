"""XML: NewsML-G2, NITF, RSS and Atom, told apart by their root element."""

from __future__ import annotations

from collections.abc import Iterator

from checker.documents.contract import Parsed, Source

EXTENSIONS = (".xml", ".rss", ".atom", ".nitf", ".newsml")
ISOLATED = True


def articles(source: Source) -> Iterator[Parsed]:
    """The articles in an XML file. Raises DocumentError xml, xml:doctype or xml:unknown."""
    from checker.documents.markup.tree import read_tree
    from checker.documents.newswire import by_root

    root = read_tree(source)
    vocabulary = by_root().get(root.name)
    if vocabulary is None:
        hint = f"is XML of a kind that is not read (<{root.name[:40]}>); factcheck reads NewsML-G2, NITF, RSS and Atom"
        raise source.wrong("xml:unknown", hint)
    yield from vocabulary.articles(root, source)
