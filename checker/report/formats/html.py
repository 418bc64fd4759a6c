"""One self-contained page: both statements side by side, the reasons, the rule, and the ledger."""

from __future__ import annotations

import base64
import re
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from checker.model.findings import Finding, Report, Severity, Side
from checker.report import RenderOptions
from checker.report.places import excerpt, where
from checker.report.safe import visible
from checker.report.verdict import not_compared, notices, passed_over, verdict

FOLDER = Path(__file__).parent
LONGEST = 600


def render(report: Report, options: RenderOptions) -> str:
    """The page. Article text enters through the template's escaping alone; script and style are named by hash."""
    style, script = ((FOLDER / name).read_text("utf-8") for name in ("page.css", "page.js"))
    environment = Environment(
        loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    page = environment.get_template("page.html").render(
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
        verdict=verdict(report),
        state=report.verdict,
        counts=[(s.value, sum(f.severity is s for f in report.findings)) for s in Severity],
        findings=[_finding(finding, options) for finding in report.findings],
        incomplete=[(visible(i.file), visible(i.hint)) for i in report.incomplete],
        notices=[(visible(file), visible(notice)) for file, notice in notices(report)],
        documents=_documents(report),
        not_compared=not_compared(report),
        passed_over=passed_over(report),
        ledger=report.ledger,
    )
    return re.sub(r"\n\s*\n+", "\n", page) + "\n"


def _hash(text: str) -> str:
    return base64.b64encode(sha256(text.encode("utf-8")).digest()).decode("ascii")


def _finding(finding: Finding, options: RenderOptions) -> dict[str, Any]:
    rule = options.rules.get(finding.rule)
    return {
        "id": finding.id,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": visible(finding.message),
        "sides": [_side(side) for side in finding.sides],
        "steps": [visible(step) for step in finding.explanation],
        "why": rule.why if rule else "",
        "examples": [(verdict, name, [visible(a) for a in articles]) for verdict, name, articles in rule.examples]
        if rule
        else [],
    }


def _side(side: Side) -> dict[str, Any]:
    title = side.document.quote(side.document.title) if side.document.title else ""
    return {
        "where": where(side),
        "date": side.document.published.isoformat() if side.document.published else "undated",
        "title": visible(title),
        "excerpt": excerpt(side, LONGEST),
        "note": visible(side.note),
    }


def _documents(report: Report) -> list[dict[str, Any]]:
    claims: dict[str, int] = {}
    for claim in report.claims:
        claims[claim.document.file] = claims.get(claim.document.file, 0) + 1
    return [
        {
            "file": visible(d.file),
            "title": visible(d.quote(d.title)) if d.title else "",
            "date": f"{d.published}, from {d.dated_by}" if d.published else "undated",
            "claims": claims.get(d.file, 0),
            "findings": sum(any(side.document is d for side in f.sides) for f in report.findings),
        }
        for d in report.documents
    ]
