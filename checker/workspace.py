"""Articles that stay in memory: each is read and understood once, and all are checked again when one of them changes.

What a watcher, a language server and a live review have in common.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.documents import collect, parse_text
from checker.errors import DocumentError
from checker.model.findings import Incomplete, Ledger, Report
from checker.pipeline import Options, check
from checker.reading import FileRead, Gathered, Reader, Recent, extracted
from checker.rules.rule import Rule
from checker.vocabulary.tables import Vocabulary


class Workspace:
    """The articles under some paths, with texts that are being typed laid over them.

    rules, vocabulary and options are those of every check; a change of them needs a new workspace.
    below: a folder whose path is left out of the files' names
    """

    def __init__(
        self,
        paths: Sequence[str],
        rules: Sequence[Rule],
        vocabulary: Vocabulary,
        options: Options = Options(),  # noqa: B008 - frozen
        below: str = "",
    ) -> None:
        self._below = f"{below.rstrip('/')}/" if below else ""
        self._paths, self._rules, self._options = tuple(paths), tuple(rules), options
        self._memory = Recent()
        self._reader = Reader(vocabulary, options.reading, options.as_of, self._memory)
        self._read: dict[str, FileRead] = {}
        self._typed: dict[str, FileRead] = {}
        self._unreadable: list[Incomplete] = []
        self._ignored: dict[str, int] = {}
        self._report: Report | None = None

    def refresh(self) -> bool:
        """Read what is new or changed on the disk and forget what is gone; True where anything did change.

        Raises UsageError where one of the paths does not exist any more.
        """
        collected = collect(self._paths)
        entries = [replace(entry, file=entry.file.removeprefix(self._below)) for entry in collected.entries]
        self._memory.turn()
        before = (self._read, self._unreadable)
        files = (entry.file for entry in entries)
        self._read = dict(zip(files, self._reader.files(entries), strict=True))
        self._unreadable = [Incomplete(e.file, e.reason, e.hint) for e in collected.unreadable]
        self._ignored = dict(collected.ignored)
        changed = before != (self._read, self._unreadable)
        if changed:
            self._report = None
        return changed

    def type(self, file: str, text: str) -> None:
        """Lay the text of an open editor over a file."""
        self._report = None
        try:
            document = parse_text(file, text, self._options.as_of)
            self._typed[file] = FileRead([extracted(document, self._reader.vocabulary)])
        except DocumentError as error:
            self._typed[file] = FileRead([], (Incomplete(error.file, error.reason, error.hint),))

    def untype(self, file: str) -> None:
        """Take away what was laid over a file: what stands on the disk counts again."""
        self._report = None
        self._typed.pop(file, None)

    def report(self) -> Report:
        """All rules held against all articles as they stand now; checked once for each state."""
        if self._report is None:
            self._report = self._checked()
        return self._report

    def _checked(self) -> Report:
        gathered = Gathered()
        held = {**self._read, **self._typed}
        gathered.take(held[file] for file in sorted(held))
        gathered.leave_out_superseded()
        incomplete = [*self._unreadable, *gathered.incomplete]
        ledger = Ledger(
            selected=gathered.selected + len(self._unreadable), ignored={**self._ignored, **gathered.ignored}
        )
        return check(gathered.articles, self._rules, self._reader.vocabulary, self._options, incomplete, ledger)
