"""Which plot a finding gets: the first whose data it has."""

from __future__ import annotations

from checker.model.findings import Finding
from checker.report.page.behind import Behind
from checker.report.page.plots.drawing import Plot
from checker.report.page.plots.intervals import intervals
from checker.report.page.plots.parts import parts
from checker.report.page.plots.spellings import spellings
from checker.report.page.plots.timeline import timeline


def plot(finding: Finding, behind: Behind) -> Plot | None:
    """Parts against a whole, figures, dates or spellings; None where none of them can be drawn."""
    for draw in (parts, intervals, timeline, spellings):
        if drawn := draw(finding, behind):
            return drawn
    return None
