"""What a format module takes and gives."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Protocol

from checker.documents.decode import Decoded, Gap, decode
from checker.documents.settings import AS_USUAL, Settings
from checker.errors import DocumentError
from checker.model.document import Block, Mark, Segment, Span, Version

__all__ = ["Format", "Gap", "Inner", "Parsed", "Source"]


@dataclass(frozen=True, slots=True)
class Source:
    """A file: its name as given, its bytes, and how to read. `given` is the text of one that exists in memory only."""

    file: str
    data: bytes
    settings: Settings = AS_USUAL
    given: str | None = None

    def text(self, declared: str | None = None) -> Decoded:
        """The decoded text. `declared` is the encoding that the file itself names. Raises DocumentError."""
        if self.given is not None:
            return Decoded(self.given)
        return decode(self.data, self.file, declared, self.settings.encoding)

    def wrong(self, reason: str, hint: str) -> DocumentError:
        """An error about this file."""
        return DocumentError(self.file, reason, hint)

    def exceeds(self, limit: str, what: str) -> DocumentError:
        """An error about a limit that this file goes over."""
        return self.settings.limits.exceeded(limit, self.file, what)


class Inner(NamedTuple):
    """A file inside a file, to be read by its own format: its name as a label, and its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a format knows about an article; see checker.model.document.Document for the fields.

    blocks: headline, paragraph ... as far as the format marks them
    source: the text that positions count in; None where it is `text` itself
    part:   the article's own name in a file that holds several
    gaps:   what could not be read; the article is checked and the file is incomplete
    inner:  files inside it
    """

    text: str
    blocks: tuple[Block, ...]
    segments: tuple[Segment, ...] = ()
    published: date | None = None
    dated_by: str = ""
    title: Span | None = None
    notices: tuple[str, ...] = ()
    source: str | None = None
    marks: tuple[Mark, ...] = ()
    version: Version | None = None
    part: str = ""
    gaps: tuple[Gap, ...] = ()
    inner: tuple[Inner, ...] = ()


class Format(Protocol):
    """A module of the folder `formats` that reads a format.

    ISOLATED: read in a process of its own, under limits that the kernel keeps
    """

    EXTENSIONS: tuple[str, ...]
    ISOLATED: bool

    def articles(self, source: Source) -> Iterable[Parsed]:
        """The articles in a source. Raises DocumentError where it cannot be read."""
