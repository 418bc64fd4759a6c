"""One self-contained page to read, to decide on and to print; checker/report/page/ is made for it."""

from __future__ import annotations

from checker.model.findings import Report
from checker.report import RenderOptions
from checker.report.page.render import render as page


def render(report: Report, options: RenderOptions) -> str:
    """The page for a browser, in ASCII: it works from disk, offline, and reads without its script."""
    return page(report, options)
