"""Places in articles as places in an editor, and back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from checker.model.document import Document, Span

if TYPE_CHECKING:
    from lsprotocol.types import Position, Range
    from pygls.workspace import PositionCodec


def file_of(uri: str, root: Path) -> str:
    """The name under which reports know the file behind an address: relative to the root where it lies below it."""
    path = Path(unquote(urlsplit(uri).path))
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


def uri_of(file: str, root: Path) -> str:
    """The address of a file that a report names."""
    return (root / file).as_uri()


def range_of(document: Document, span: tuple[int, int], codec: PositionCodec) -> Range:
    """A span as a range in the units that the editor counts in (UTF-16 unless it asked for others)."""
    from lsprotocol.types import Position, Range

    place = document.position(span)
    lines = _lines(document)
    ends = [_at(document, offset) for offset in (place.start, place.end)]
    return codec.range_to_client_units(lines, Range(*(Position(line, column) for line, column in ends)))


def offset_of(document: Document, position: Position, codec: PositionCodec) -> int:
    """The offset into the source that an editor's position means."""
    counted = codec.position_from_client_units(_lines(document), position)
    line = min(counted.line, len(document.lines) - 1)
    return document.lines[line] + counted.character


def covers(document: Document, span: Span, offset: int) -> bool:
    """True where a span of the text holds an offset into the source."""
    place = document.position(span)
    return place.start <= offset <= place.end


def _at(document: Document, offset: int) -> tuple[int, int]:
    from bisect import bisect_right

    line = bisect_right(document.lines, offset)
    return line - 1, offset - document.lines[line - 1]


def _lines(document: Document) -> list[str]:
    ends = (*document.lines[1:], len(document.source))
    return [document.source[start:end] for start, end in zip(document.lines, ends, strict=True)]
