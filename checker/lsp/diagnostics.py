"""A finding as diagnostics: one at each of its places, each with the others as related places."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from checker.lsp.places import range_of, uri_of
from checker.model.findings import Finding, Report, Severity, Side
from checker.report.safe import visible

if TYPE_CHECKING:
    from lsprotocol.types import Diagnostic
    from pygls.workspace import PositionCodec

# Related places shown with each diagnostic; all of them are in the reports.
MOST = 10


def diagnostics(report: Report, root: Path, codec: PositionCodec) -> dict[str, list[Diagnostic]]:
    """The diagnostics of every article that has any, by file; suppressed findings are left out."""
    found: dict[str, list[Diagnostic]] = {}
    for finding in report.findings:
        if finding.suppressed is None:
            for side in finding.sides:
                found.setdefault(side.document.file, []).append(_diagnostic(finding, side, root, codec))
    return found


def _diagnostic(finding: Finding, side: Side, root: Path, codec: PositionCodec) -> Diagnostic:
    from lsprotocol.types import Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Location

    levels = {
        Severity.ERROR: DiagnosticSeverity.Error,
        Severity.WARNING: DiagnosticSeverity.Warning,
        Severity.NOTE: DiagnosticSeverity.Information,
    }
    others = [other for other in finding.sides if other is not side][:MOST]
    return Diagnostic(
        range=range_of(side.document, side.span, codec),
        message=visible(finding.message),
        severity=levels[finding.severity],
        code=finding.rule,
        source="factcheck",
        data=finding.id,
        related_information=[
            DiagnosticRelatedInformation(
                Location(uri_of(o.document.file, root), range_of(o.document, o.span, codec)),
                visible(o.quote) + (f": {visible(o.note)}" if o.note else ""),
            )
            for o in others
        ],
    )


def explained(finding: Finding) -> str:
    """A finding with its explanation, as plain text for a hover."""
    steps = "\n".join(f"- {visible(step)}" for step in finding.explanation)
    return f"{finding.severity}: {visible(finding.message)} ({finding.rule})\n\n{steps}"
