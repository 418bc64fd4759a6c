"""Paths -> an archive that holds their articles as they are now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from checker.blocking import lookups
from checker.documents.collect import shown
from checker.model.findings import Incomplete
from checker.reading import Gathered
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


def keep(archive: Archive, gathered: Gathered, gone_from: Sequence[str] = ()) -> Kept:
    """Add articles or replace them, each batch whole or not at all; what is gone from some paths is removed.

    A run that was cut off is finished by running it again: what is in the archive already is left alone.
    """
    kept = Kept(incomplete=gathered.incomplete)
    unread = {item.file for item in gathered.incomplete}
    articles = [a for a in gathered.articles if a.document.file not in unread]
    for at in range(0, len(articles), BATCH):
        change = archive.add(articles[at : at + BATCH], lookups)
        kept.added += change.added
        kept.updated += change.updated
        kept.unchanged += change.unchanged
    present = {article.document.file for article in articles} | unread
    gone = [file for file in _below(archive, gone_from) if file not in present and _source(file) not in unread]
    for at in range(0, len(gone), BATCH):
        kept.removed += len(archive.remove(gone[at : at + BATCH]))
    return kept


def _below(archive: Archive, paths: Sequence[str]) -> Iterator[str]:
    """The archived articles under some paths; "a.jsonl#7" is an article of the feed a.jsonl."""
    for path in dict.fromkeys(shown(path).rstrip("/") for path in paths):
        for file in archive.files(path):
            if file == path or file.startswith((f"{path}/", f"{path}#")):
                yield file


def _source(file: str) -> str:
    return file.rpartition("#")[0] or file
