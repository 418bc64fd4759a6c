"""Which part of a Word container is the document, and which parts belong to it (ECMA-376 part 2, relationships)."""

from __future__ import annotations

import posixpath

from checker.documents.archive import Archive
from checker.documents.contract import Source
from checker.documents.markup.xml import read_xml

USUAL = "word/document.xml"
SLUG = "container"


class _Relations:
    """Collects (kind, target) pairs; a kind is the last word of a relationship's type."""

    def __init__(self) -> None:
        self.found: list[tuple[str, str]] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            self.found.append((attributes.get("Type", "").rpartition("/")[2], attributes.get("Target", "")))

    def end(self, name: str) -> None:
        pass

    def text(self, text: str) -> None:
        pass


def main_part(archive: Archive, source: Source) -> str:
    """The name of the document part. Raises DocumentError container:broken where there is none."""
    for kind, target in _relations(archive, source, "_rels/.rels"):
        name = target.lstrip("/")
        if kind == "officeDocument" and name in archive:
            return name
    if USUAL in archive:
        return USUAL
    raise source.wrong("container:broken", "holds no Word document; save it again as .docx")


def related(archive: Archive, source: Source, part: str) -> dict[str, list[str]]:
    """Kind of relationship ("footnotes", "header", "styles") to the names of the parts, in the order of the file."""
    folder, name = posixpath.split(part)
    found: dict[str, list[str]] = {}
    for kind, target in _relations(archive, source, f"{folder}/_rels/{name}.rels"):
        full = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        found.setdefault(kind, []).append(full)
    return found


def _relations(archive: Archive, source: Source, name: str) -> list[tuple[str, str]]:
    if name not in archive:
        return []
    handler = _Relations()
    read_xml(archive.chunks(name), source, handler, {}, SLUG)
    return handler.found
