"""The foot of the page: every article with what was found in it, and all that a person should know of the run."""

from __future__ import annotations

from collections import Counter
from typing import Any

from checker.model.findings import Report
from checker.report.places import spot
from checker.report.safe import visible
from checker.report.verdict import not_compared, notices, passed_over


def ledger(report: Report) -> dict[str, Any]:
    """What was read and compared, as the template shows it."""
    claims = Counter(claim.document.file for claim in report.claims)
    findings = Counter(file for f in report.findings for file in {side.document.file for side in f.sides})
    return {
        "found": f"{report.ledger.claims_found:,}",
        "compared": f"{report.ledger.claims_compared:,}",
        "not_compared": not_compared(report),
        "passed_over": passed_over(report),
        "notices": [
            *((visible(file), visible(notice)) for file, notice in notices(report)),
            *((spot(remark), visible(remark.message)) for remark in report.remarks),
        ],
        "documents": [
            {
                "file": visible(d.file),
                "title": visible(d.quote(d.title)) if d.title else "",
                "date": visible(f"{d.published}, from {d.dated_by}") if d.published else "undated",
                "claims": claims[d.file],
                "findings": findings[d.file],
            }
            for d in report.documents
        ],
    }
