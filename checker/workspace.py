"""Articles that stay in memory: each is read and understood once, and all are checked again when one of them changes.

What a watcher, a language server and a live review have in common.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass

from checker.documents import collect, parse_text, read
from checker.documents.collect import Entry
from checker.errors import DocumentError
from checker.model.findings import Incomplete, Ledger, Report
from checker.model.kept import Extracted
from checker.pipeline import Options, check, extracted
from checker.rules.rule import Rule
from checker.vocabulary.tables import Vocabulary

# What tells a changed file without reading it: its number, size and time of change.
Stamp = tuple[int, int, int, int]


@dataclass(slots=True)
class _Held:
    """A file as it was read last: its article, or why there is none."""

    stamp: Stamp | None
    article: Extracted | None
    problem: Incomplete | None = None


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
        self._paths, self._rules, self._vocabulary, self._options = tuple(paths), tuple(rules), vocabulary, options
        self._held: dict[str, _Held] = {}
        self._typed: dict[str, _Held] = {}
        self._unreadable: tuple[Incomplete, ...] = ()
        self._ignored: dict[str, int] = {}

    def refresh(self) -> bool:
        """Read what is new or changed on the disk and forget what is gone; True where anything did change.

        Raises UsageError where one of the paths does not exist any more.
        """
        collected = collect(self._paths)
        before, self._held = self._held, {}
        unreadable = tuple(Incomplete(e.file, e.reason, e.hint) for e in collected.unreadable)
        changed = unreadable != self._unreadable
        self._unreadable, self._ignored = unreadable, dict(collected.ignored)
        for entry in collected.entries:
            entry = Entry(entry.file.removeprefix(self._below), entry.path)
            stamp, known = _stamp(entry.path), before.get(entry.file)
            if known is not None and known.stamp == stamp is not None:
                self._held[entry.file] = known
            else:
                self._held[entry.file] = self._read(entry, stamp)
                changed = True
        return changed or before.keys() != self._held.keys()

    def type(self, file: str, text: str) -> None:
        """Lay the text of an open editor over a file."""
        try:
            article = extracted(parse_text(file, text, self._options.as_of), self._vocabulary)
            self._typed[file] = _Held(None, article)
        except DocumentError as error:
            self._typed[file] = _Held(None, None, Incomplete(error.file, error.reason, error.hint))

    def untype(self, file: str) -> None:
        """Take away what was laid over a file: what stands on the disk counts again."""
        self._typed.pop(file, None)

    def report(self) -> Report:
        """All rules held against all articles as they stand now."""
        held = {**self._held, **self._typed}
        articles = [held[file].article for file in sorted(held)]
        problems = [item for file in sorted(held) if (item := held[file].problem) is not None]
        ledger = Ledger(selected=len(held) + len(self._unreadable), ignored=dict(self._ignored))
        incomplete = [*self._unreadable, *problems]
        present = [article for article in articles if article is not None]
        return check(present, self._rules, self._vocabulary, self._options, incomplete, ledger)

    def _read(self, entry: Entry, stamp: Stamp | None) -> _Held:
        try:
            return _Held(stamp, extracted(read(entry, self._options.as_of), self._vocabulary))
        except DocumentError as error:
            return _Held(stamp, None, Incomplete(error.file, error.reason, error.hint))


def _stamp(path: str) -> Stamp | None:
    try:
        info = os.stat(path)
    except OSError:
        return None
    return (info.st_dev, info.st_ino, info.st_size, info.st_mtime_ns)
