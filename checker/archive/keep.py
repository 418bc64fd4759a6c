"""Articles as they are read -> an archive that holds them as they are now, however many there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from checker.archive.latest import Latest
from checker.blocking import BLOCKING
from checker.documents.collect import shown
from checker.errors import LedgerError
from checker.model.findings import Incomplete
from checker.model.kept import Extracted
from checker.reading import FileRead
from checker.store.archive import Archive

# Articles in one transaction: few enough that another desk does not wait long.
BATCH = 200


@dataclass(slots=True)
class Kept:
    """What was done, in articles; `incomplete` could not be read and stands in the archive as before."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    removed: int = 0
    incomplete: list[Incomplete] = field(default_factory=list)


def keep(archive: Archive, files: Iterable[FileRead], gone_from: Sequence[str] = ()) -> Kept:
    """Add articles or replace them, each batch whole or not at all; what is gone from some paths is removed.

    A run that was cut off is finished by running it again: what is in the archive already is left alone. Of several
    versions of a story the latest is kept. Nothing but names is held in memory for longer than a batch.
    """
    kept, present = Kept(), set[str]()
    archive.upgrade(BLOCKING)
    for batch in _batches(_standing(files, kept)):
        change = archive.add(batch, BLOCKING)
        kept.added += change.added
        kept.updated += change.updated
        kept.unchanged += change.unchanged
        present.update(article.document.file for article in batch)
    unread = {item.file for item in kept.incomplete}
    gone = [f for f in _below(archive, gone_from) if f not in present and unread.isdisjoint(_places(f))]
    for at in range(0, len(gone), BATCH):
        kept.removed += len(archive.remove(gone[at : at + BATCH]))
    return kept


def _standing(files: Iterable[FileRead], kept: Kept) -> Iterator[Extracted]:
    """The articles that were read whole; those that are versions of a story come last, and only the latest."""
    with Latest() as latest:
        for articles, incomplete in files:
            if not articles and not incomplete:
                raise LedgerError("a file gave neither an article nor a reason")
            kept.incomplete += incomplete
            unread = {item.file for item in incomplete}
            for article in articles:
                if article.document.file in unread:
                    continue
                if article.document.version is None:
                    yield article
                else:
                    latest.hold(article, article.document.version)
        yield from latest.standing()


def _batches(articles: Iterable[Extracted]) -> Iterator[list[Extracted]]:
    batch: list[Extracted] = []
    for article in articles:
        batch.append(article)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _below(archive: Archive, paths: Sequence[str]) -> Iterator[str]:
    """The archived articles under some paths; "a.jsonl#7" is an article of the feed a.jsonl."""
    for path in dict.fromkeys(shown(path).rstrip("/") for path in paths):
        for file in archive.files(path):
            if file == path or file.startswith((f"{path}/", f"{path}#")):
                yield file


def _places(file: str) -> Iterator[str]:
    """A file, the feed it is an article of, and the folders it is in: where one could not be read, nothing is gone."""
    yield file
    place = file.rpartition("#")[0] or file
    while place:
        yield place
        place = place.rpartition("/")[0]
    yield "/" if file.startswith("/") else "."
