"""Articles that are checked again and again, with the gate laid over each report."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace

from checker.cli.preparing import Prepared, desk_of, run_options
from checker.gate import decisions
from checker.gate.apply import gate
from checker.model.findings import Finding, Report
from checker.report.writing import write
from checker.workspace import Workspace


class Live(Workspace):
    """A workspace whose reports have passed the gate; decisions and baseline are read anew for each of them.

    below: a folder whose path is left out of the files' names; decisions lie there unless configured
    """

    def __init__(self, prepared: Prepared, paths: Sequence[str], below: str = "") -> None:
        super().__init__(paths, prepared.rules, prepared.vocabulary, run_options(prepared, paths), below)
        self._prepared = prepared
        self._file = prepared.settings.maybe("decisions") or os.path.join(below, decisions.FILE)

    def report(self) -> Report:
        """All rules held against all articles as they stand now, after the gate."""
        known = (self._file, self._made()) if os.path.lexists(self._file) else None
        return gate(super().report(), replace(desk_of(self._prepared, without=("decisions",)), decisions=known))

    def decide(self, finding: Finding, decision: str) -> None:
        """Write a decision down, in place of an older one about the finding. Raises UsageError or OSError."""
        others = (made for made in self._made() if made.finding != finding.id)
        write(self._file, decisions.dump([*others, decisions.decide(finding, decision)]))

    def _made(self) -> tuple[decisions.Decision, ...]:
        return decisions.load(self._file) if os.path.lexists(self._file) else ()
