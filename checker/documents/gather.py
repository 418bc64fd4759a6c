"""Paths -> all their Documents, with what could not be read and what was passed over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from checker.documents.collect import Collected, collect
from checker.documents.isolation import Isolation
from checker.documents.read import read
from checker.documents.settings import AS_USUAL, Settings
from checker.documents.versions import superseded
from checker.model.document import Document
from checker.model.findings import Incomplete


@dataclass(slots=True)
class Gathered:
    """What was read.

    selected: number of articles, and of files that gave none
    drafts:   names of the articles under the paths that were asked about; the others are sources
    """

    documents: list[Document] = field(default_factory=list)
    incomplete: list[Incomplete] = field(default_factory=list)
    ignored: dict[str, int] = field(default_factory=dict)
    selected: int = 0
    drafts: frozenset[str] = frozenset()

    def add(self, collected: Collected, as_of: date | None, settings: Settings, isolation: Isolation) -> None:
        """Read what was collected."""
        self.incomplete += (Incomplete(e.file, e.reason, e.hint) for e in collected.unreadable)
        self.selected += len(collected.unreadable)
        for entry in collected.entries:
            reading = read(entry, as_of, settings, isolation)
            self.documents += reading.documents
            self.incomplete += reading.incomplete
            names = {d.file for d in reading.documents} | {item.file for item in reading.incomplete}
            self.selected += len(names)
        for reason, number in collected.ignored.items():
            self.ignored[reason] = self.ignored.get(reason, 0) + number

    def leave_out_superseded(self) -> None:
        """Keep the latest version of each story; the others are counted by the version that replaces them."""
        replaced = superseded(self.documents)
        for index, later in replaced.items():
            reason = f"superseded: {self.documents[index].file} by {later.file}"
            self.ignored[reason] = self.ignored.get(reason, 0) + 1
        self.documents = [document for index, document in enumerate(self.documents) if index not in replaced]
        self.selected -= len(replaced)


def gather(
    paths: Sequence[str], against: Sequence[str] = (), as_of: date | None = None, settings: Settings = AS_USUAL
) -> Gathered:
    """The articles under `paths` and, as sources, those under `against`. Raises UsageError where a path does not exist.

    as_of: the publication date of articles that carry none
    """
    drafts = collect(paths, stdin_name=settings.stdin_name)
    sources = collect(against, but=drafts)
    gathered = Gathered()
    with Isolation() as isolation:
        gathered.add(drafts, as_of, settings, isolation)
        gathered.drafts = frozenset(document.file for document in gathered.documents)
        gathered.add(sources, as_of, settings, isolation)
    gathered.leave_out_superseded()
    return gathered
