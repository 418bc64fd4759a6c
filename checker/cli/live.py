"""Articles that are checked again and again, with the gate laid over each report."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace

from checker.cli.preparing import Prepared, desk_of, run_options
from checker.errors import UsageError
from checker.gate import decisions
from checker.gate.apply import gate
from checker.gate.decisions import Decision
from checker.model.findings import Finding, Report
from checker.report.writing import write
from checker.workspace import Workspace

# What tells a changed file without reading it: device, number, size and time of change; None where there is none.
Stamp = tuple[int, int, int, int] | None


class Live(Workspace):
    """A workspace whose reports have passed the gate; decisions and baseline are read anew for each of them.

    below: a folder whose path is left out of the files' names; decisions lie there unless configured
    file:  the decisions file; it need not exist yet
    """

    def __init__(self, prepared: Prepared, paths: Sequence[str], below: str = "") -> None:
        super().__init__(paths, prepared.rules, prepared.vocabulary, run_options(prepared, paths), below)
        self._prepared = prepared
        self.file = prepared.settings.maybe("decisions") or os.path.join(below, decisions.FILE)
        self._stamp = _stamp(self.file)

    def refresh(self) -> bool:
        """As a workspace does; decisions that changed on the disk are a change as well."""
        before, self._stamp = self._stamp, _stamp(self.file)
        return super().refresh() or before != self._stamp

    def report(self) -> Report:
        """All rules held against all articles as they stand now, after the gate. Raises UsageError for a wrong file."""
        known = (self.file, self.decisions()) if os.path.lexists(self.file) else None
        return gate(super().report(), replace(desk_of(self._prepared, without=("decisions",)), decisions=known))

    def decisions(self) -> tuple[Decision, ...]:
        """The decisions in force, as their file has them now. Raises UsageError where it is wrong."""
        return decisions.load(self.file) if os.path.lexists(self.file) else ()

    def decide(self, finding: Finding, decision: str, note: str = "", by: str = "", on: str = "") -> None:
        """Write a decision down, in place of an older one about the finding. Raises UsageError or OSError."""
        self._keep([*self._others(finding.id), decisions.decide(finding, decision, note, by, on)])

    def withdraw(self, finding: str) -> None:
        """Take the decision about a finding back. Raises UsageError where there is none, OSError."""
        others = self._others(finding)
        if len(others) == len(self.decisions()):
            raise UsageError(f"there is no decision about {finding!r}")
        self._keep(others)

    def _others(self, finding: str) -> list[Decision]:
        return [made for made in self.decisions() if made.finding != finding]

    def _keep(self, made: Sequence[Decision]) -> None:
        write(self.file, decisions.dump(made))


def _stamp(path: str) -> Stamp:
    try:
        info = os.stat(path)
    except OSError:
        return None
    return (info.st_dev, info.st_ino, info.st_size, info.st_mtime_ns)
