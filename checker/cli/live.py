"""Articles that are checked again and again, with the gate laid over each report."""

from __future__ import annotations

from collections.abc import Sequence

from checker.cli.preparing import Prepared, desk_of, run_options
from checker.gate.apply import gate
from checker.model.findings import Report
from checker.workspace import Workspace


class Live(Workspace):
    """A workspace whose reports have passed the gate; decisions and baseline are read anew for each of them."""

    def __init__(self, prepared: Prepared, paths: Sequence[str], below: str = "") -> None:
        options = run_options(prepared, paths)
        super().__init__(paths, prepared.rules, prepared.vocabulary, options, below)
        self._prepared = prepared

    def report(self) -> Report:
        """All rules held against all articles as they stand now, after the gate."""
        return gate(super().report(), desk_of(self._prepared))
