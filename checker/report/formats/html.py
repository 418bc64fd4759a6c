"""One self-contained page: both statements side by side, the reasons, the rule, and the ledger."""

from __future__ import annotations

import base64
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from checker.model.findings import Finding, Report, Severity, Side
from checker.report import RenderOptions
from checker.report.places import Gathered, excerpt, gather, spot, where
from checker.report.safe import visible
from checker.report.verdict import not_compared, notices, passed_over, verdict

FOLDER = Path(__file__).parent
LONGEST = 600
FEW, EACH = 6, 2


def render(report: Report, options: RenderOptions) -> str:
    """The page, in ASCII. Text enters through the template's escaping alone; script and style are named by hash."""
    style, script = ((FOLDER / name).read_text("utf-8") for name in ("page.css", "page.js"))
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
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
        incomplete=[(visible(i.file), visible(i.reason), visible(i.hint)) for i in report.incomplete],
        notices=[(visible(file), visible(notice)) for file, notice in notices(report)]
        + [(spot(remark), visible(remark.message)) for remark in report.remarks],
        documents=_documents(report),
        not_compared=not_compared(report),
        passed_over=passed_over(report),
        ledger=report.ledger,
    )
    return page.encode("ascii", "xmlcharrefreplace").decode("ascii") + "\n"


def _hash(text: str) -> str:
    return base64.b64encode(sha256(text.encode("utf-8")).digest()).decode("ascii")


def _finding(finding: Finding, options: RenderOptions) -> dict[str, Any]:
    rule = options.rules.get(finding.rule)
    kinds = gather(finding.sides, FEW, EACH)
    return {
        "id": finding.id,
        "rule": visible(finding.rule),
        "severity": finding.severity.value,
        "suppressed": None if finding.suppressed is None else visible(finding.suppressed.told),
        "message": visible(finding.message),
        "sides": [_side(side) for kind in kinds for side in kind.shown],
        "others": [_others(kind) for kind in kinds if kind.others],
        "steps": [visible(step) for step in finding.explanation],
        "title": visible(rule.title) if rule else "",
        "why": visible(rule.why) if rule else "",
        "examples": [
            (verdict, visible(name), [_lines(text) for text in articles])
            for verdict, name, articles in (rule.examples if rule else ())
        ],
    }


def _lines(text: str) -> list[str]:
    return [visible(line) for line in text.splitlines() if line.strip()]


def _others(kind: Gathered) -> dict[str, Any]:
    return {"says": kind.says, "places": [where(side) for side in kind.others]}


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
    claims = Counter(claim.document.file for claim in report.claims)
    findings = Counter(file for f in report.findings for file in {side.document.file for side in f.sides})
    return [
        {
            "file": visible(d.file),
            "title": visible(d.quote(d.title)) if d.title else "",
            "date": visible(f"{d.published}, from {d.dated_by}") if d.published else "undated",
            "claims": claims[d.file],
            "findings": findings[d.file],
        }
        for d in report.documents
    ]
