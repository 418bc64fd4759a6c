"""A finding as the template sees it, and as the script does."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from checker.model.findings import Finding
from checker.report import RenderOptions, RuleText
from checker.report.page.behind import Behind
from checker.report.page.compared import pair, rows
from checker.report.page.grouping import about_people, groups
from checker.report.page.plots.choose import plot
from checker.report.page.quotation import quotations
from checker.report.page.reasons import reasons
from checker.report.places import gather, where
from checker.report.safe import visible, whole

FEW, EACH = 6, 2


def card(finding: Finding, options: RenderOptions, behind: Behind, numbers: Mapping[str, int]) -> dict[str, Any]:
    """All that the template shows of a finding, made visible."""
    kinds = gather(finding.sides, FEW, EACH)
    two = pair(finding.sides, behind)
    compared = rows(*two) if two else []
    files = list(dict.fromkeys(side.document.file for side in finding.sides))
    return {
        "id": finding.id,
        "rule": visible(finding.rule),
        "severity": finding.severity.value,
        "suppressed": "" if finding.suppressed is None else visible(finding.suppressed.told),
        "decided": visible(finding.decided),
        "message": visible(finding.message),
        "first": where(finding.sides[0]),
        "elsewhere": len(files) - 1,
        "sides": quotations([side for kind in kinds for side in kind.shown], numbers),
        "others": [{"says": k.says, "places": [where(side) for side in k.others]} for k in kinds if k.others],
        "compared": compared,
        "reasons": reasons(finding.explanation, two, compared),
        "plot": plot(finding, behind),
    }


def record(
    finding: Finding, rule: RuleText | None, behind: Behind, numbers: Mapping[str, int], shown: Mapping[str, Any]
) -> dict[str, Any]:
    """What the script filters, groups, sorts and decides by; `claim`, `text` and `quotes` go into decisions.

    shown: the card; its digest tells a live page whether anything about the finding has changed
    """
    files = list(dict.fromkeys(side.document.file for side in finding.sides))
    return {
        "id": finding.id,
        "rule": whole(finding.rule),
        "kind": visible(finding.kind),
        "severity": finding.severity.value,
        "message": visible(finding.message),
        "claim": finding.claim,
        "text": finding.text,
        "quotes": sorted({whole(" ".join(side.quote.split())) for side in finding.sides}),
        "places": [where(side) for side in finding.sides[:FEW]],
        "sides": len(finding.sides),
        "files": [numbers[file] for file in files if file in numbers],
        "people": about_people(finding, behind),
        "settled": finding.suppressed.by if finding.suppressed else "",
        **groups(finding, behind, visible(rule.title) if rule else visible(finding.rule))._asdict(),
        "name": visible(finding.rule),
        "digest": sha256(repr(shown).encode("utf-8", "surrogatepass")).hexdigest()[:12],
    }
