"""Reviewdog Diagnostic Format (rdjson), by which reviewdog comments on any code host."""

from __future__ import annotations

import json
from typing import Any

from checker.model.findings import Report, Severity, Side
from checker.report import RenderOptions
from checker.report.places import where
from checker.report.region import byte_columns, holder, region
from checker.report.safe import visible

LEVELS = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def render(report: Report, options: RenderOptions) -> str:
    """One diagnostic a finding, its other places as related locations. Columns count UTF-8 bytes, as reviewdog does."""
    diagnostics: list[dict[str, Any]] = [
        {
            "message": visible(f"not checked in full: {item.hint}"),
            "location": {"path": visible(holder(item.file))},
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
                    "message": "\n".join(map(visible, (_lead(first) + finding.message, *finding.explanation))),
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


def _lead(side: Side) -> str:
    """The place in words where reviewdog cannot be told it in numbers."""
    return "" if region(side) else f"{where(side)}: "


def _location(side: Side) -> dict[str, Any]:
    path, at = visible(holder(side.document.file)), region(side)
    if at is None:
        return {"path": path}
    first, last = byte_columns(side, at)
    return {
        "path": path,
        "range": {
            "start": {"line": at.line, "column": first},
            "end": {"line": at.end_line, "column": last},
        },
    }
