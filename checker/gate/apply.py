"""The gate as a whole: a report and what a desk says about it, in one fixed order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from checker.gate import baseline, decisions
from checker.gate.changes import touching
from checker.gate.comments import has_comments, read_comments
from checker.gate.names import RuleNames
from checker.gate.severities import Override, grade
from checker.gate.sidecars import has_sidecar, read_sidecars
from checker.gate.waivers import Waiver, waive
from checker.model.document import Document
from checker.model.findings import Finding, Remark, Report


@dataclass(frozen=True, slots=True)
class Desk:
    """What a desk says about findings.

    names:     of all rules that are loaded, whether they ran or not
    ran:       ids of the rules that ran
    severities: the desk's own, the general ones first
    obey:      whether suppressions in and beside the articles count; articles may come from anybody
    decisions, baseline: what the files hold, with their paths
    changed:   absolute paths of changed files, None for all; `since` is the revision
    today:     the day that end dates are held against
    """

    names: RuleNames
    ran: frozenset[str]
    severities: Sequence[Override] = ()
    obey: bool = False
    decisions: tuple[str, Sequence[decisions.Decision]] | None = None
    baseline: tuple[str, Sequence[baseline.Entry]] | None = None
    changed: frozenset[str] | None = None
    since: str = ""
    today: date | None = None


def gate(report: Report, desk: Desk) -> Report:
    """The report with severities, suppressions, decisions and baseline laid over it; changed articles come last.

    Raises UsageError where a sidecar file is wrong.
    """
    findings: tuple[Finding, ...] = report.findings
    remarks: list[Remark] = list(report.remarks)
    if desk.severities:
        findings = tuple(grade(findings, desk.severities, desk.names))
    waivers, told = _waivers(report.documents, desk.obey)
    findings, more = waive(findings, waivers, desk.names, desk.ran, desk.today)
    remarks += (*told, *more)
    if desk.decisions is not None:
        findings, more = decisions.honour(findings, desk.decisions[1], desk.decisions[0])
        remarks += more
    if desk.baseline is not None:
        findings, more = baseline.settle(findings, desk.baseline[1], report.documents, desk.baseline[0])
        remarks += more
    if desk.changed is not None:
        findings, more = touching(findings, desk.changed, desk.since)
        remarks += more
    return replace(report, findings=findings, remarks=tuple(sorted(remarks)))


def _waivers(documents: Sequence[Document], obey: bool) -> tuple[list[Waiver], list[Remark]]:
    if obey:
        waivers, remarks = read_comments(documents)
        return [*waivers, *read_sidecars(documents)], remarks
    return [], [
        Remark(
            document.file,
            0,
            "suppressions-not-obeyed",
            "holds suppressions, which count only with obey-suppressions = true in the configuration",
        )
        for document in documents
        if has_comments(document) or has_sidecar(document)
    ]
