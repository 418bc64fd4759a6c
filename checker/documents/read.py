"""One file -> one Document."""

from __future__ import annotations

import os
import re
import stat
from datetime import date
from pathlib import PurePosixPath

from checker.documents.collect import Entry
from checker.documents.contract import Parsed, Source
from checker.documents.dating import day_in_name
from checker.documents.decode import decode
from checker.documents.formats import by_extension
from checker.documents.language import is_served
from checker.documents.notices import notices
from checker.errors import DocumentError
from checker.model.document import Document, Span, line_starts

MAX_BYTES = 20_000_000
CHUNK = 65_536
META_CHARSET = re.compile(rb"<meta[^>]{0,300}charset\s*=\s*[\"']?([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)


def read(entry: Entry, as_of: date | None) -> Document:
    """The article in a file. Raises DocumentError where it cannot be read or holds no text."""
    data = _bytes(entry)
    declared = META_CHARSET.search(data, 0, 4096)
    text, remarks = decode(data, entry.file, declared[1].decode("ascii") if declared else None)
    return _document(entry.file, text, as_of, remarks)


def parse_text(file: str, text: str, as_of: date | None) -> Document:
    """The article in a text in memory; the extension of `file` says what format it has."""
    return _document(file, text, as_of, ())


def _document(file: str, text: str, as_of: date | None, remarks: tuple[str, ...]) -> Document:
    extension = PurePosixPath(file).suffix.lower()
    parsed: Parsed = by_extension().get(extension, by_extension()[".txt"]).parse(Source(file, text))
    if not parsed.blocks:
        raise DocumentError(file, "empty", "holds no article text")
    body = parsed.text[parsed.blocks[0].start : parsed.blocks[-1].end]
    if not is_served(body):
        raise DocumentError(file, "language", "is not in English, and no grammar serves its language yet")
    published, dated_by = _published(parsed, file, as_of)
    headline = next((Span(b.start, b.end) for b in parsed.blocks if b.kind == "headline"), None)
    return Document(
        file=file,
        source=text,
        text=parsed.text,
        blocks=parsed.blocks,
        published=published,
        dated_by=dated_by,
        title=parsed.title or headline,
        segments=parsed.segments,
        notices=(*remarks, *parsed.notices, *notices(text)),
        lines=line_starts(text),
    )


def _published(parsed: Parsed, file: str, as_of: date | None) -> tuple[date | None, str]:
    if parsed.published is not None:
        return parsed.published, parsed.dated_by
    named = day_in_name(PurePosixPath(file).name)
    if named is not None:
        return named, "the file name"
    return as_of, "--as-of" if as_of else ""


def _bytes(entry: Entry) -> bytes:
    """The bytes of a regular file, from one descriptor; never waits on a pipe, never follows a link."""
    try:
        handle = os.open(entry.path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        raise DocumentError(entry.file, "unreadable", f"cannot be opened: {error.strerror}") from None
    try:
        info = os.fstat(handle)
        if not stat.S_ISREG(info.st_mode):
            raise DocumentError(entry.file, "not-a-regular-file", "is not a regular file")
        if info.st_size > MAX_BYTES:
            hint = f"is larger than {MAX_BYTES // 1_000_000} MB; split it"
            raise DocumentError(entry.file, "limit:file-bytes", hint)
        parts = []
        while part := os.read(handle, CHUNK):
            parts.append(part)
        return b"".join(parts)
    except OSError as error:
        raise DocumentError(entry.file, "unreadable", f"cannot be read: {error.strerror}") from None
    finally:
        os.close(handle)
