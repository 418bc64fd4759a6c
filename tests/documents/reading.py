"""Reads one file as a run does, and shows what came of it."""

from __future__ import annotations

from pathlib import Path

from checker.documents import AS_USUAL, Isolation, Reading, Settings, collect, read
from checker.model.document import Document


def reading(path: Path, settings: Settings = AS_USUAL) -> Reading:
    (entry,) = collect([str(path)]).entries
    with Isolation() as isolation:
        return read(entry, None, settings, isolation)


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


def only(path: Path, settings: Settings = AS_USUAL) -> Document:
    found = reading(path, settings)
    assert not found.incomplete
    (document,) = found.documents
    return document


def reasons(path: Path, settings: Settings = AS_USUAL) -> list[str]:
    return [item.reason for item in reading(path, settings).incomplete]


def slugs(document: Document) -> list[str]:
    return [notice.partition(":")[0] for notice in document.notices]
