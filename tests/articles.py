"""Short articles as readers meet them, checked by the shipped rules in memory."""

from __future__ import annotations

from checker.model.findings import Finding, Report
from checker.pipeline import run_texts
from checker.rules.loader import load_rules
from checker.vocabulary.tables import shipped, shipped_rules


def check_texts(*texts: str, date: str = "2025-03-04") -> Report:
    """The report on articles that are published one day after the other unless they say so themselves."""
    dated = [text if text.startswith("date ") else f"date {date}\n{text}" for text in texts]
    rules = load_rules([str(shipped_rules())])
    return run_texts([(f"article-{i}.txt", text) for i, text in enumerate(dated)], rules, shipped())


def quotes(finding: Finding) -> list[str]:
    """The quoted words of a finding, by place."""
    return [side.document.quote(side.span) for side in finding.sides]


def found(report: Report, kind: str) -> list[list[str]]:
    """The quoted words of every finding of a kind."""
    return [quotes(finding) for finding in report.findings if finding.kind == kind]
