"""One file -> its articles with their claims, out of memory where nothing that they depend on has changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from checker.deadline import Deadline, Overdue
from checker.documents import Entry, Isolation, Settings, articles, fetch
from checker.documents.collect import STDIN
from checker.documents.contract import Source
from checker.documents.limits import DEFAULTS, Limits
from checker.errors import DocumentError, failure
from checker.model.document import Document
from checker.model.findings import Incomplete
from checker.model.kept import Extracted
from checker.reading.memory import Memory
from checker.store import fingerprint
from checker.vocabulary.tables import Vocabulary


class FileRead(NamedTuple):
    """What came out of one file: articles with their claims, and what of it could not be read."""

    articles: list[Extracted]
    incomplete: tuple[Incomplete, ...] = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads files by one vocabulary and one set of settings.

    as_of:  the publication date of articles that carry none
    memory: where to look first and what to keep there, None for neither
    """

    vocabulary: Vocabulary
    settings: Settings
    as_of: date | None = None
    memory: Memory | None = None

    def files(self, entries: Sequence[Entry]) -> Iterator[FileRead]:
        """The files one after the other, in the order of the entries."""
        with Isolation() as isolation:
            for entry in entries:
                yield self.file(entry, isolation)

    def file(self, entry: Entry, isolation: Isolation) -> FileRead:
        """One file. What could not be read whole is never kept: it is named again in the next run."""
        try:
            source = fetch(entry, self.settings)
        except DocumentError as error:
            return FileRead([], (Incomplete(error.file, error.reason, error.hint),))
        key = self._key(source)
        known = self.memory.get(key) if self.memory is not None else None
        if known is not None:
            return FileRead(known)
        reading = articles(source, self.as_of, isolation)
        found: list[Extracted] = []
        incomplete = [*reading.incomplete]
        for document in reading.documents:
            try:
                found.append(extracted(document, self.vocabulary, self.settings.limits))
            except DocumentError as error:
                incomplete.append(Incomplete(error.file, error.reason, error.hint))
        if self.memory is not None and not incomplete:
            self.memory.put(key, found)
        return FileRead(found, tuple(incomplete))

    def recall(self, entry: Entry) -> FileRead | None:
        """A file out of memory alone; None where it has to be read, as standard input always has."""
        if self.memory is None or entry.path == STDIN:
            return None
        try:
            known = self.memory.get(self._key(fetch(entry, self.settings)))
        except DocumentError:
            return None
        return None if known is None else FileRead(known)

    def _key(self, source: Source) -> bytes:
        """All that the articles of a file depend on."""
        program = fingerprint.program(self.vocabulary.folders) if self.memory is not None else b""
        told = (repr(self.settings), str(self.as_of), self.vocabulary.overlay)
        return fingerprint.key(program, told, source.file, source.data)


def extracted(document: Document, vocabulary: Vocabulary, limits: Limits = DEFAULTS) -> Extracted:
    """An article with all its claims. Raises DocumentError where reading fails on it or takes too long."""
    from checker.extract import extract  # its grammars take a third of a short run that finds all in memory

    try:
        with Deadline(limits.seconds):
            return Extracted(document, extract(document, vocabulary))
    except Overdue:
        raise limits.exceeded("seconds", document.file, "takes too long to be understood") from None
    except Exception as bug:  # one article that we cannot read costs that article
        hint = f"could not be understood ({failure(bug)}); the others were. Please report this"
        raise DocumentError(document.file, "extractor-failed", hint) from bug
