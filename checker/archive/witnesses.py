"""Drafts -> what an archive holds that could contradict them, found through its index."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from checker.errors import StoreError
from checker.model.findings import Incomplete
from checker.model.kept import Extracted

SERVERS = ("postgresql://", "postgres://")
FILES = (".sqlite", ".sqlite3", ".db")
# The slug of an archive that could not be asked: without it there is no verdict.
UNASKED = "archive"


@dataclass(slots=True)
class Witnesses:
    """Archived articles with the claims that drafts are held against, and archives that could not be asked."""

    articles: list[Extracted] = field(default_factory=list)
    incomplete: list[Incomplete] = field(default_factory=list)


def is_archive(where: str) -> bool:
    """True for the address of a server, and for a file that is called as archives are."""
    return where.startswith(SERVERS) or (where.endswith(FILES) and not Path(where).is_dir())


def witnesses(drafts: Sequence[Extracted], archives: Sequence[str]) -> Witnesses:
    """What the archives hold against the drafts; an article that several of them hold counts once.

    Raises UsageError where there is no such archive.
    """
    found = Witnesses()
    if not archives:
        return found
    from checker.blocking import BLOCKING
    from checker.store.connect import open_archive

    met: dict[str, Extracted] = {}
    for where in archives:
        try:
            archive = open_archive(where)
            try:
                for extracted in archive.against(drafts, BLOCKING):
                    met.setdefault(extracted.document.file, extracted)
            finally:
                archive.close()
        except StoreError as error:
            hint = f"{error}; the draft was not held against it"
            found.incomplete.append(Incomplete(where.partition("?")[0].rpartition("@")[2], UNASKED, hint))
    found.articles = [met[file] for file in sorted(met)]
    return found
