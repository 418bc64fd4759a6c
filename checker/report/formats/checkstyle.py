"""Checkstyle XML, which many build servers and editors read."""

from __future__ import annotations

from checker.model.findings import Report, Severity
from checker.report import RenderOptions
from checker.report.places import where
from checker.report.region import region
from checker.report.xml import child, document, root

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "info"}


def render(report: Report, options: RenderOptions) -> str:
    """One `file` an article, one `error` a finding at its first place. Suppressed findings are left out."""
    top = root("checkstyle", version="4.3")
    files = sorted({d.file for d in report.documents} | {item.file for item in report.incomplete})
    for name in files:
        file = child(top, "file", name=name)
        for item in report.incomplete:
            if item.file == name:
                child(file, "error", line=1, severity="error", message=item.hint, source=f"factcheck.{item.reason}")
        for finding in report.findings:
            first, *others = finding.sides
            if first.document.file != name or finding.suppressed is not None:
                continue
            at = region(first)
            here = "" if at else f"{where(first)}: "
            also = f" [other at {', '.join(where(side) for side in others)}]" if others else ""
            child(
                file,
                "error",
                line=at.line if at else 1,
                column=at.column if at else 1,
                severity=LEVELS[finding.severity],
                message=here + finding.message + also,
                source=f"factcheck.{finding.rule}",
            )
    return document(top)
