"""SARIF 2.1.0 (OASIS) for code scanning services: both places, stable fingerprints, and what could not be checked."""

from __future__ import annotations

import json
from typing import Any

from checker.model.findings import Finding, Incomplete, Remark, Report, Severity, Side, Suppression
from checker.report import RenderOptions
from checker.report.places import where
from checker.report.region import holder, region, uri
from checker.report.safe import visible, whole
from checker.version import VERSION

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT = "SRCROOT"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def render(report: Report, options: RenderOptions) -> str:
    """One run as a SARIF log, in ASCII. An input that was not checked makes the run unsuccessful (appendix I)."""
    rules = sorted(set(options.rules) | {finding.rule for finding in report.findings})
    index = {rule: number for number, rule in enumerate(rules)}
    run: dict[str, Any] = {
        "tool": {
            "driver": {
                "name": "factcheck",
                "semanticVersion": VERSION,
                "rules": [_rule(rule, options) for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": "The folder that factcheck was run in."}}},
        "invocations": [_invocation(report)],
        "artifacts": [{"location": _file(file)} for file in sorted({holder(d.file) for d in report.documents})],
        "results": [_result(finding, index[finding.rule]) for finding in report.findings],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2, ensure_ascii=True, allow_nan=False) + "\n"


def _rule(rule: str, options: RenderOptions) -> dict[str, Any]:
    told = options.rules.get(rule)
    if told is None:
        return {"id": rule}
    return {"id": rule, "shortDescription": _text(told.title), "fullDescription": _text(told.why.strip())}


def _invocation(report: Report) -> dict[str, Any]:
    invocation: dict[str, Any] = {"executionSuccessful": report.complete}
    notices = [_not_checked(item) for item in report.incomplete] + [_remark(remark) for remark in report.remarks]
    if report.ledger.selected == 0:
        notices.append({"level": "error", "message": _text("Nothing was checked: no article was found.")})
    if notices:
        invocation["toolExecutionNotifications"] = notices
    return invocation


def _not_checked(item: Incomplete) -> dict[str, Any]:
    return {
        "level": "error",
        "descriptor": {"id": item.reason or "incomplete"},
        "message": _text(f"{item.file} was not checked in full: {item.hint}"),
        "locations": [{"physicalLocation": {"artifactLocation": _file(item.file)}}],
    }


def _remark(remark: Remark) -> dict[str, Any]:
    return {"level": "note", "descriptor": {"id": remark.kind}, "message": _text(f"{remark.file}: {remark.message}")}


def _result(finding: Finding, index: int) -> dict[str, Any]:
    first, *others = finding.sides
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": LEVELS[finding.severity],
        "message": _text("\n".join(map(visible, (finding.message, *finding.explanation)))),
        "locations": [_location(first)],
        "partialFingerprints": {"factcheckFinding/v1": finding.id, "factcheckClaim/v1": finding.claim},
        "suppressions": [_suppression(finding.suppressed)] if finding.suppressed else [],
    }
    if others:
        result["relatedLocations"] = [_location(side, number) for number, side in enumerate(others, 1)]
    return result


def _location(side: Side, number: int | None = None) -> dict[str, Any]:
    at = region(side)
    place: dict[str, Any] = {"artifactLocation": _file(side.document.file)}
    told = f"“{side.quote}”" + (f" ({side.note})" if side.note else "")
    if at is not None:
        place["region"] = {
            "startLine": at.line,
            "startColumn": at.column,
            "endLine": at.end_line,
            "endColumn": at.end_column,
            "snippet": {"text": whole(side.quote)},
        }
    else:
        told = f"{where(side)}: {told}"
    location: dict[str, Any] = {} if number is None else {"id": number}
    return location | {"physicalLocation": place, "message": _text(told)}


def _suppression(suppression: Suppression) -> dict[str, Any]:
    return {
        "kind": "inSource" if suppression.by == "comment" else "external",
        "status": "accepted",
        "justification": visible(suppression.told),
    }


def _file(file: str) -> dict[str, str]:
    address = uri(holder(file))
    return {"uri": address} if file.startswith("/") else {"uri": address, "uriBaseId": ROOT}


def _text(text: str) -> dict[str, str]:
    """A message. Brackets are escaped, or a viewer would make a link of them (SARIF 2.1.0, 3.11.6)."""
    shown = "\n".join(visible(line) for line in text.split("\n"))
    return {"text": shown.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")}
