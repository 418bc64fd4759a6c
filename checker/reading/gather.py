"""Paths -> all their articles with their claims, with what could not be read and what was passed over."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from checker.documents import Collected, Entry, collect
from checker.documents.versions import superseded
from checker.errors import LedgerError
from checker.model.findings import Incomplete
from checker.model.kept import Extracted
from checker.reading.reader import FileRead

Files = Callable[[Sequence[Entry]], Iterator[FileRead]]


@dataclass(slots=True)
class Gathered:
    """What was read.

    selected: number of articles, and of files that gave none
    drafts:   names of the articles under the paths that were asked about; the others are sources
    """

    articles: list[Extracted] = field(default_factory=list)
    incomplete: list[Incomplete] = field(default_factory=list)
    ignored: dict[str, int] = field(default_factory=dict)
    selected: int = 0
    drafts: frozenset[str] = frozenset()

    def add(self, collected: Collected, files: Files) -> None:
        """Read what was collected."""
        self.incomplete += (Incomplete(e.file, e.reason, e.hint) for e in collected.unreadable)
        self.selected += len(collected.unreadable)
        self.take(files(collected.entries))
        for reason, number in collected.ignored.items():
            self.ignored[reason] = self.ignored.get(reason, 0) + number

    def take(self, files: Iterable[FileRead]) -> None:
        """Count in what came out of files."""
        for articles, incomplete in files:
            self.articles += articles
            self.incomplete += incomplete
            names = {a.document.file for a in articles} | {item.file for item in incomplete}
            if not names:
                raise LedgerError("a file gave neither an article nor a reason")
            self.selected += len(names)

    def leave_out_superseded(self) -> None:
        """Keep the latest version of each story; the others are counted by the version that replaces them."""
        replaced = superseded([article.document for article in self.articles])
        left_out = {self.articles[index].document.file for index in replaced}
        for index, later in replaced.items():
            reason = f"superseded: {self.articles[index].document.file} by {later.file}"
            self.ignored[reason] = self.ignored.get(reason, 0) + 1
        self.articles = [article for index, article in enumerate(self.articles) if index not in replaced]
        # One that could not be read whole stays named.
        named = {item.file for item in self.incomplete}
        self.selected -= sum(file not in named for file in left_out)


def gather(paths: Sequence[str], against: Sequence[str], files: Files, stdin_name: str) -> Gathered:
    """The articles under `paths` and, as sources, those under `against`; `files` reads them (checker.reading.reader).

    Raises UsageError where a path does not exist; then nothing is read.
    """
    drafts = collect(paths, stdin_name=stdin_name)
    sources = collect(against, but=drafts)
    gathered = Gathered()
    gathered.add(drafts, files)
    gathered.drafts = frozenset(article.document.file for article in gathered.articles)
    gathered.add(sources, files)
    gathered.leave_out_superseded()
    return gathered
