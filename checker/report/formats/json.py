"""The versioned JSON report that other programs rely on; docs/json.md says what each field means."""

from __future__ import annotations

import json
from typing import Any

from checker.model.findings import Finding, Report, Side
from checker.report import RenderOptions

VERSION = 1


def render(report: Report, options: RenderOptions) -> str:
    """The report as one JSON object, ASCII, two spaces deep."""
    return json.dumps(_report(report), indent=2, ensure_ascii=True, allow_nan=False) + "\n"


def _report(report: Report) -> dict[str, Any]:
    ledger = report.ledger
    return {
        "version": VERSION,
        "verdict": report.verdict,
        "complete": report.complete,
        "documents": _documents(report),
        "findings": [_finding(finding) for finding in report.findings],
        "incomplete": [{"file": i.file, "reason": i.reason, "hint": i.hint} for i in report.incomplete],
        "remarks": [{"file": r.file, "line": r.line, "kind": r.kind, "message": r.message} for r in report.remarks],
        "ledger": {
            "documents": {
                "selected": ledger.selected,
                "checked": ledger.checked,
                "incomplete": ledger.selected - ledger.checked,
                "ignored": dict(sorted(ledger.ignored.items())),
            },
            "claims": {
                "found": ledger.claims_found,
                "compared": ledger.claims_compared,
                "not_compared": dict(sorted(ledger.not_compared.items())),
            },
        },
    }


def _documents(report: Report) -> list[dict[str, Any]]:
    reasons = {item.file: item.reason for item in reversed(report.incomplete)}
    claims: dict[str, int] = {}
    for claim in report.claims:
        claims[claim.document.file] = claims.get(claim.document.file, 0) + 1
    rows = {
        document.file: {
            "file": document.file,
            "date": document.published.isoformat() if document.published else None,
            "title": document.quote(document.title) if document.title else None,
            "language": document.language,
            "status": "incomplete" if document.file in reasons else "checked",
            "reason": reasons.get(document.file),
            "claims": claims.get(document.file, 0),
            "notices": list(document.notices),
        }
        for document in report.documents
    }
    for file, reason in reasons.items():
        unread = {"date": None, "title": None, "language": None, "status": "incomplete"}
        rows.setdefault(file, {"file": file, **unread, "reason": reason, "claims": 0, "notices": []})
    return [rows[file] for file in sorted(rows)]


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "rule": finding.rule,
        "kind": finding.kind,
        "severity": finding.severity.value,
        "message": finding.message,
        "explanation": list(finding.explanation),
        "places": [_place(side) for side in finding.sides],
        "suppressed": finding.suppressed.told if finding.suppressed else None,
        "suppression": finding.suppressed._asdict() if finding.suppressed else None,
        "decided": finding.decided or None,
        "claim": finding.claim,
        "text": finding.text,
    }


def _place(side: Side) -> dict[str, Any]:
    position = side.document.position(side.span)
    return {
        "file": side.document.file,
        "line": position.line,
        "column": position.column,
        "page": position.page,
        "paragraph": position.paragraph,
        "start": position.start,
        "end": position.end,
        "quote": side.document.quote(side.span),
        "sentence": side.document.quote(side.sentence),
        "note": side.note,
    }
