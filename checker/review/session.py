"""One review: the report as it stands, the page about it, and the decisions that are made on it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import Protocol

from checker.errors import UsageError
from checker.gate.decisions import Decision
from checker.model.findings import Finding, Report
from checker.report import RenderOptions
from checker.report.page.render import render


class Articles(Protocol):
    """What a review works on: see checker.workspace.Workspace, with decisions kept in a file as well."""

    def refresh(self) -> bool:
        """Read what changed on the disk, decisions included; True where anything did."""

    def report(self) -> Report:
        """All findings as they stand now, with the decisions laid over them."""

    def decisions(self) -> tuple[Decision, ...]:
        """The decisions in force."""

    def decide(self, finding: Finding, decision: str, note: str, by: str, on: str) -> None:
        """Write a decision down."""

    def withdraw(self, finding: str) -> None:
        """Take a decision back."""


class Session:
    """All of it behind one lock: browsers ask from several threads.

    `version` changes with every change that a reader should see.
    options: how to render with some decisions in force
    """

    def __init__(self, articles: Articles, options: Callable[[Sequence[Decision]], RenderOptions]) -> None:
        self._articles, self._options = articles, options
        self._lock = threading.Lock()
        self._version = 0
        self._report: Report | None = None
        self._page = ""

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

        Raises UsageError where the finding, the word or the file is not known, OSError where it cannot be written.
        """
        with self._lock:
            self._look()
            if decision:
                self._articles.decide(self._find(finding), decision, note, by, on)
            else:
                self._articles.withdraw(finding)
            self._look()
            return str(self._version)

    def _find(self, finding: str) -> Finding:
        found = self._report.findings if self._report else ()
        for one in found:
            if one.id == finding:
                return one
        raise UsageError(f"there is no finding {finding!r} any more")

    def _look(self) -> None:
        """Make the page anew where anything was saved since the last look, or could not be read then."""
        if self._articles.refresh() or self._report is None:
            self._report = None
            report = self._articles.report()
            self._page = render(report, self._options(self._articles.decisions()), live=True)
            self._report = report
            self._version += 1
