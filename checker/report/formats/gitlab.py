"""GitLab Code Quality: a JSON array that merge requests show."""

from __future__ import annotations

import json
from typing import Any

from checker.model.findings import Report, Severity
from checker.report import RenderOptions
from checker.report.places import where
from checker.report.region import holder, region
from checker.report.safe import visible

LEVELS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(report: Report, options: RenderOptions) -> str:
    """One issue a finding, at its first place; an article that was not checked in full is a blocker."""
    issues: list[dict[str, Any]] = [
        {
            "description": visible(f"not checked in full: {item.hint}"),
            "check_name": item.reason,
            "fingerprint": f"{item.reason}:{visible(item.file)}",
            "severity": "blocker",
            "location": {"path": visible(holder(item.file)), "lines": {"begin": 1}},
        }
        for item in report.incomplete
    ]
    for finding in report.findings:
        if finding.suppressed is not None:
            continue
        first, *others = finding.sides
        at = region(first)
        here = "" if at else f"{where(first)}: "
        also = f" [other at {', '.join(where(side) for side in others)}]" if others else ""
        issues.append(
            {
                "description": here + visible(finding.message) + also,
                "check_name": finding.rule,
                "fingerprint": finding.id,
                "severity": LEVELS[finding.severity],
                "location": {
                    "path": visible(holder(first.document.file)),
                    "lines": {"begin": at.line, "end": at.end_line} if at else {"begin": 1},
                },
            }
        )
    return json.dumps(issues, indent=2, ensure_ascii=True) + "\n"
