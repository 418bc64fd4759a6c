"""One file -> its Documents, and what of it could not be read."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from checker.documents.assemble import assemble
from checker.documents.collect import STDIN, Entry
from checker.documents.contract import Parsed, Source
from checker.documents.isolation import Isolation
from checker.documents.limits import Limits
from checker.documents.parse import parse
from checker.documents.recognise import is_isolated
from checker.documents.settings import Settings
from checker.errors import DocumentError
from checker.model.document import Document
from checker.model.findings import Incomplete

CHUNK = 65_536


class Reading(NamedTuple):
    """What came out of one file: articles, and parts that could not be read (each names the file or article)."""

    documents: tuple[Document, ...]
    incomplete: tuple[Incomplete, ...] = ()


def fetch(entry: Entry, settings: Settings) -> Source:
    """A file's bytes, with how to read them. Raises DocumentError where they cannot be had."""
    data = _stdin(entry, settings.limits) if entry.path == STDIN else _bytes(entry, settings.limits)
    return Source(entry.file, data, settings)


def read(entry: Entry, as_of: date | None, settings: Settings, isolation: Isolation) -> Reading:
    """The articles in a file of the disk; see `articles`."""
    try:
        return articles(fetch(entry, settings), as_of, isolation)
    except DocumentError as error:
        return Reading((), (Incomplete(error.file, error.reason, error.hint),))


def articles(source: Source, as_of: date | None, isolation: Isolation) -> Reading:
    """The articles in a file's bytes; containers and markup are read in the worker of `isolation`.

    as_of: the publication date of articles that carry none
    """
    try:
        parsed = isolation.read(source) if is_isolated(source) else parse(source)
    except DocumentError as error:
        return Reading((), (Incomplete(error.file, error.reason, error.hint),))
    return _reading(source.file, parsed, as_of)


def parse_text(file: str, text: str, as_of: date | None) -> Document:
    """The one article in a text in memory; the extension of `file` says what format it has. Raises DocumentError."""
    articles = parse(Source(file, text.encode("utf-8", "surrogatepass"), given=text))
    reading = _reading(file, articles[:1], as_of)
    for item in reading.incomplete:
        raise DocumentError(item.file, item.reason, item.hint)
    return reading.documents[0]


def _reading(file: str, articles: Sequence[Parsed], as_of: date | None) -> Reading:
    documents: list[Document] = []
    incomplete: list[Incomplete] = []
    taken: dict[str, int] = {}
    for article in articles:
        taken[article.part] = taken.get(article.part, 0) + 1
        again = f"~{taken[article.part]}" if taken[article.part] > 1 else ""
        name = f"{file}#{article.part}{again}" if article.part or again else file
        incomplete += (Incomplete(name, gap.reason, gap.hint) for gap in article.gaps)
        if not article.text and article.gaps:
            continue
        try:
            documents.append(assemble(name, article, as_of))
        except DocumentError as error:
            incomplete.append(Incomplete(error.file, error.reason, error.hint))
    if not documents and not incomplete:
        incomplete.append(Incomplete(file, "empty", "holds no article"))
    return Reading(tuple(documents), tuple(incomplete))


def _bytes(entry: Entry, limits: Limits) -> bytes:
    """The bytes of a regular file, from one descriptor; never waits on a pipe, and notices a change while reading."""
    try:
        handle = os.open(entry.path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        raise DocumentError(entry.file, "unreadable", f"cannot be opened: {error.strerror}") from None
    try:
        before = os.fstat(handle)
        if not stat.S_ISREG(before.st_mode):
            raise DocumentError(entry.file, "not-a-regular-file", "is not a regular file")
        if before.st_size > limits.file_size:
            raise limits.exceeded("file_size", entry.file, f"is {before.st_size:,} bytes long")
        data = _whole(handle, limits.file_size)
        after = os.fstat(handle)
    except OSError as error:
        raise DocumentError(entry.file, "unreadable", f"cannot be read: {error.strerror}") from None
    finally:
        os.close(handle)
    if len(data) != before.st_size or (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise DocumentError(entry.file, "changed", "changed while it was read; check it again when it is saved")
    return data


def _stdin(entry: Entry, limits: Limits) -> bytes:
    """The bytes of standard input, to its end."""
    try:
        data = _whole(0, limits.file_size)
    except OSError as error:
        raise DocumentError(entry.file, "unreadable", f"cannot be read: {error.strerror}") from None
    if len(data) > limits.file_size:
        raise limits.exceeded("file_size", entry.file, "is longer than what is read")
    return data


def _whole(handle: int, limit: int) -> bytes:
    parts: list[bytes] = []
    size = 0
    while size <= limit and (part := os.read(handle, CHUNK)):
        parts.append(part)
        size += len(part)
    return b"".join(parts)
