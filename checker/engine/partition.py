"""Some files -> a Parquet file of their articles with all claims, and a short account of it for the driver."""

from __future__ import annotations

import socket
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from checker.documents import Entry
from checker.engine.job import Job, program
from checker.engine.tables import Row, write
from checker.errors import UsageError
from checker.model.document import Version
from checker.model.findings import Incomplete
from checker.reading import Reader
from checker.reference.mentions import mentions

# Stands in the shared folder, so that a worker knows it from an empty one of the same name.
MARKER = "factcheck-run"


class ArticleRead(NamedTuple):
    """What the driver knows of an article. mentions: claims that its text makes against a reference table."""

    file: str
    version: Version | None
    claims: int
    mentions: int


class PartRead(NamedTuple):
    """What came out of each file of a partition, in order."""

    files: list[tuple[list[ArticleRead], tuple[Incomplete, ...]]]


def part_file(job: Job, number: int) -> Path:
    """Where the articles of a partition are."""
    return Path(job.scratch) / "articles" / f"{number:06}.parquet"


def read_part(job: Job, number: int, entries: Sequence[Entry]) -> PartRead:
    """Read files on a worker. Raises UsageError where the worker is not fit for it."""
    _check_worker(job)
    reader = Reader(job.vocabulary, job.reading, job.as_of)
    read = list(reader.files(entries))
    write(part_file(job, number), [Row(article, []) for found in read for article in found.articles])
    referring = bool(job.vocabulary.reference)
    return PartRead(
        [
            (
                [
                    ArticleRead(
                        document.file,
                        document.version,
                        len(claims),
                        sum(1 for _ in mentions(document, job.vocabulary)) if referring else 0,
                    )
                    for document, claims in found.articles
                ],
                found.incomplete,
            )
            for found in read
        ]
    )


def _check_worker(job: Job) -> None:
    host = socket.gethostname()
    if program(job.vocabulary) != job.program:
        raise UsageError(f"the worker on {host} has another factcheck, or other tables of words; install the same one")
    if not (Path(job.scratch) / MARKER).is_file():
        hint = "name one that all machines share with --scratch DIR"
        raise UsageError(f"the worker on {host} does not see the folder {job.scratch}; {hint}")
