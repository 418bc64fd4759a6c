"""Findings for a spreadsheet: one row for each place of each finding."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.findings import Report
from checker.report import RenderOptions
from checker.report.spreadsheet import to_csv

COLUMNS = (
    "finding", "rule", "kind", "severity", "message", "file", "line", "column", "quote", "note", "suppressed",
    "decided",
)  # fmt: skip


def render(report: Report, options: RenderOptions) -> str:
    """All findings, suppressed ones with their reason, then a row for each article that was not checked in full."""
    return to_csv(COLUMNS, _rows(report), frozenset())


def _rows(report: Report) -> Iterator[tuple[str | int, ...]]:
    for finding in report.findings:
        lead = (finding.id, finding.rule, finding.kind, finding.severity.value, finding.message)
        state = finding.suppressed.told if finding.suppressed else ""
        for side in finding.sides:
            at = side.document.position(side.span)
            place = (side.document.file, at.line, at.column, side.quote, side.note)
            yield (*lead, *place, state, finding.decided)
    for item in report.incomplete:
        yield ("", item.reason, "incomplete", "error", item.hint, item.file, 1, 1, "", "", "", "")
