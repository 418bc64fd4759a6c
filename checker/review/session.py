"""One review: the report as it stands, the page about it, and the decisions file that it writes to."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from checker.errors import UsageError
from checker.gate import decisions
from checker.gate.decisions import Decision
from checker.model.findings import Finding, Report
from checker.report import RenderOptions
from checker.report.page.render import render
from checker.report.writing import write
from checker.workspace import Workspace

# What tells a changed file without reading it: device, number, size and time of change; None where it is gone.
Stamp = tuple[int, int, int, int] | None


@dataclass(frozen=True, slots=True)
class Desk:
    """What a session is given by the command line.

    judge:   lays decisions, baseline and suppressions over a report; reads their files anew each time
    options: how to render with some decisions in force
    file:    the decisions file; it need not exist yet
    """

    judge: Callable[[Report], Report]
    options: Callable[[Sequence[Decision]], RenderOptions]
    file: str


class Session:
    """All of it behind one lock: browsers ask from several threads.

    `version` changes with every change that a reader should see.
    """

    def __init__(self, articles: Workspace, desk: Desk) -> None:
        self._articles, self._desk = articles, desk
        self._lock = threading.Lock()
        self._version = 0
        self._raw: Report | None = None
        self._report: Report | None = None
        self._page = ""
        self._decided: Stamp = None

    def version(self) -> str:
        """The number of the present state, after a look at the disk. Raises UsageError where a file is wrong."""
        with self._lock:
            self._look()
            return str(self._version)

    def page(self) -> str:
        """The page about the present state."""
        with self._lock:
            self._look()
            return self._page

    def decide(self, finding: str, decision: str, note: str, by: str, on: str) -> str:
        """Write down a decision about a finding, or take it back ("" for `decision`); the new version.

        The file is read anew and replaced as a whole. Raises UsageError where the finding, the word or the file is not
        known, OSError where the file cannot be written.
        """
        with self._lock:
            self._look()
            made = self._in_file()
            kept = [one for one in made if one.finding != finding]
            if decision:
                kept.append(decisions.decide(self._find(finding), decision, note, by, on))
            elif len(kept) == len(made):
                raise UsageError(f"there is no decision about {finding!r}")
            write(self._desk.file, decisions.dump(kept))
            self._judge()
            return str(self._version)

    def _find(self, finding: str) -> Finding:
        found = self._report.findings if self._report else ()
        for one in found:
            if one.id == finding:
                return one
        raise UsageError(f"there is no finding {finding!r} any more")

    def _in_file(self) -> tuple[Decision, ...]:
        return decisions.load(self._desk.file) if os.path.lexists(self._desk.file) else ()

    def _look(self) -> None:
        """Read again what was saved since the last look."""
        if self._articles.refresh() or self._raw is None:
            self._raw = self._articles.report()
            self._judge()
        elif _stamp(self._desk.file) != self._decided:
            self._judge()

    def _judge(self) -> None:
        assert self._raw is not None
        self._decided = _stamp(self._desk.file)
        self._report = self._desk.judge(self._raw)
        self._page = render(self._report, self._desk.options(self._in_file()), live=True)
        self._version += 1


def _stamp(path: str) -> Stamp:
    try:
        info = os.stat(path)
    except OSError:
        return None
    return (info.st_dev, info.st_ino, info.st_size, info.st_mtime_ns)
