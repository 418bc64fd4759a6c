"""Reviewdog Diagnostic Format (rdjson), by which reviewdog comments on any code host."""

from __future__ import annotations

import json
from typing import Any

from checker.model.findings import Report, Severity, Side
from checker.report import RenderOptions
from checker.report.region import byte_columns, region
from checker.report.safe import visible

LEVELS = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def render(report: Report, options: RenderOptions) -> str:
    """One diagnostic a finding, its other places as related locations. Columns count UTF-8 bytes, as reviewdog does."""
    diagnostics: list[dict[str, Any]] = [
        {
            "message": visible(f"not checked in full: {item.hint}"),
            "location": {"path": visible(item.file)},
            "severity": "ERROR",
            "code": {"value": item.reason},
        }
        for item in report.incomplete
    ]
    for finding in report.findings:
        if finding.suppressed is None:
            first, *others = finding.sides
            diagnostics.append(
                {
                    "message": "\n".join(map(visible, (finding.message, *finding.explanation))),
                    "location": _location(first),
                    "severity": LEVELS[finding.severity],
                    "code": {"value": finding.rule},
                    "relatedLocations": [
                        {"message": visible(side.note or side.quote), "location": _location(side)} for side in others
                    ],
                }
            )
    result = {"source": {"name": "factcheck"}, "diagnostics": diagnostics}
    return json.dumps(result, indent=2, ensure_ascii=True) + "\n"


def _location(side: Side) -> dict[str, Any]:
    at, (first, last) = region(side), byte_columns(side)
    return {
        "path": visible(side.document.file),
        "range": {
            "start": {"line": at.line, "column": first},
            "end": {"line": at.end_line, "column": last},
        },
    }
