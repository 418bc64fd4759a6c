"""The rules that found something: each once on the page, with its reason and its examples."""

from __future__ import annotations

from typing import Any

from checker.model.findings import Report
from checker.report import RenderOptions
from checker.report.safe import visible


def rules(report: Report, options: RenderOptions) -> list[dict[str, Any]]:
    """The rules in alphabetical order; a rule without a text has a title alone."""
    found = sorted({finding.rule for finding in report.findings})
    return [_rule(name, options) for name in found]


def _rule(name: str, options: RenderOptions) -> dict[str, Any]:
    text = options.rules.get(name)
    return {
        "id": visible(name),
        "title": visible(text.title) if text else "",
        "why": visible(text.why) if text else "",
        "examples": [
            (verdict, visible(title), [_lines(article) for article in articles])
            for verdict, title, articles in (text.examples if text else ())
        ],
    }


def _lines(text: str) -> list[str]:
    return [visible(line) for line in text.splitlines() if line.strip()]
