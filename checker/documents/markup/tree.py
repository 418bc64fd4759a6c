"""XML as a light tree, for vocabularies that are easier to ask than to follow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from checker.documents.contract import Source
from checker.documents.markup.xml import read_xml

PREFIXES = {
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://search.yahoo.com/mrss/": "media",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
}


@dataclass(slots=True)
class Node:
    """An element: its name (a prefix only for the namespaces of PREFIXES), attributes, and what is in it."""

    name: str
    attributes: dict[str, str]
    children: list[Node | str] = field(default_factory=list)

    def nodes(self) -> Iterator[Node]:
        """The elements directly in it."""
        return (child for child in self.children if isinstance(child, Node))

    def all(self, *names: str) -> Iterator[Node]:
        """Elements of these names anywhere in it, in order; not those inside one that was found."""
        for child in self.nodes():
            if child.name in names:
                yield child
            else:
                yield from child.all(*names)

    def first(self, *names: str) -> Node | None:
        """The first of `all`."""
        return next(self.all(*names), None)

    def child(self, name: str) -> Node | None:
        """The first element of a name directly in it."""
        return next((child for child in self.nodes() if child.name == name), None)

    @property
    def text(self) -> str:
        """All its text, of the elements in it as well."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    @property
    def words(self) -> str:
        """Its text with single spaces."""
        return " ".join(self.text.split())


class _Builder:
    def __init__(self) -> None:
        self.root = Node("", {})
        self._open = [self.root]

    def start(self, name: str, attributes: dict[str, str]) -> None:
        node = Node(name, attributes)
        self._open[-1].children.append(node)
        self._open.append(node)

    def end(self, name: str) -> None:
        self._open.pop()

    def text(self, text: str) -> None:
        self._open[-1].children.append(text)


def read_tree(source: Source) -> Node:
    """The root element of an XML file. Raises DocumentError."""
    builder = _Builder()
    read_xml([source.data], source, builder, PREFIXES)
    return next(builder.root.nodes())
