"""What a format module takes and gives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from checker.model.document import Block, Segment, Span


@dataclass(frozen=True, slots=True)
class Source:
    """A decoded file: its name as given, and its text without a byte order mark, newlines as they are."""

    file: str
    text: str


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a format knows about an article; see checker.model.document.Document for the fields.

    blocks: headline, paragraph ... as far as the format marks them; a plain first paragraph is looked at
            again for a headline and a dateline (checker.documents.layout)
    """

    text: str
    blocks: tuple[Block, ...]
    segments: tuple[Segment, ...] = ()
    published: date | None = None
    dated_by: str = ""
    title: Span | None = None
    notices: tuple[str, ...] = ()


class Format(Protocol):
    """A module of this folder that reads a format."""

    EXTENSIONS: tuple[str, ...]

    def parse(self, source: Source) -> Parsed:
        """The article in a source. Raises DocumentError where it cannot be read."""
