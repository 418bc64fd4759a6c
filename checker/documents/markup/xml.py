"""The one XML reader: no DTD and so no entities, no files, no network; tags nested to a limit; nothing else is lost.

Names come without their namespace's address: "w:t" for what a table of well-known namespaces calls w, the bare local
name where the namespace is not in the table.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol
from xml.parsers import expat

from checker.documents.contract import Source
from checker.errors import DocumentError

CHUNK = 1 << 16


class Handler(Protocol):
    """What a vocabulary makes of the events; `depth` of the first tag is 1."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """A tag opens."""

    def end(self, name: str) -> None:
        """A tag closes."""

    def text(self, text: str) -> None:
        """Characters between tags."""


def read_xml(
    chunks: Iterable[bytes], source: Source, handler: Handler, prefixes: dict[str, str], slug: str = "xml"
) -> None:
    """Send the events of an XML document to a handler.

    Raises DocumentError with the reason `slug`, `slug`:doctype or limit:markup-depth.

    prefixes: address of a namespace to the prefix that names get ("" for none)
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    events = _Events(source, handler, prefixes, slug)
    parser.StartElementHandler = events.start
    parser.EndElementHandler = events.end
    parser.CharacterDataHandler = handler.text
    parser.StartDoctypeDeclHandler = events.doctype
    try:
        for chunk in chunks:
            for at in range(0, len(chunk), CHUNK):
                parser.Parse(chunk[at : at + CHUNK], False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        where = f"line {error.lineno}, column {error.offset + 1}"
        raise source.wrong(slug, f"is not well-formed XML at {where}: {expat.ErrorString(error.code)}") from None
    except (LookupError, ValueError):
        raise source.wrong("encoding", "declares an encoding that is not known; save it as UTF-8") from None


class _Events:
    """Between expat and a handler: names are made short, the depth is counted, a DTD is refused."""

    def __init__(self, source: Source, handler: Handler, prefixes: dict[str, str], slug: str) -> None:
        self._source, self._handler, self._prefixes, self._slug = source, handler, prefixes, slug
        self._depth = 0
        self._names: dict[str, str] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > self._source.settings.limits.markup_depth:
            raise self._source.exceeds("markup_depth", "nests tags too deep")
        short = {self._short(key): value for key, value in attributes.items()} if attributes else attributes
        self._handler.start(self._short(name), short)

    def end(self, name: str) -> None:
        self._depth -= 1
        self._handler.end(self._short(name))

    def doctype(self, name: str, system: str | None, public: str | None, internal: bool) -> None:
        hint = "declares a document type, which may pull in or multiply text; save it without the DOCTYPE line"
        raise DocumentError(self._source.file, f"{self._slug}:doctype", hint)

    def _short(self, name: str) -> str:
        known = self._names.get(name)
        if known is None:
            address, _, local = name.rpartition(" ")
            prefix = self._prefixes.get(address, "")
            known = self._names[name] = f"{prefix}:{local}" if prefix else local
        return known
