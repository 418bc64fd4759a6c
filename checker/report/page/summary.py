"""The top of the page: what was checked, what could not be, how often it rings, and the trend against the baseline."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from checker.model.findings import Report, Severity
from checker.report.page.standing import APART, CHECKED, CONFLICT, STATES, Standing
from checker.report.verdict import count

WORD = re.compile(r"\w+")
WIDTH = 600


class Share(NamedTuple):
    """A stretch of the bar of claims: `x` and `width` out of WIDTH."""

    state: str
    label: str
    number: int
    x: int
    width: int


class Summary(NamedTuple):
    """Figures for the top of the page.

    words:  in the blocks of all articles
    burden: open findings per 1,000 words, as text; "" without words
    trend:  against the baseline, "" where none is in force
    """

    open: int
    settled: int
    words: int
    burden: str
    trend: str
    severities: tuple[tuple[str, int], ...]
    shares: tuple[Share, ...]


def summary(report: Report, standing: Sequence[Standing]) -> Summary:
    """What a report amounts to, counted."""
    alive = sum(finding.suppressed is None for finding in report.findings)
    words = sum(len(WORD.findall(d.text, b.start, b.end)) for d in report.documents for b in d.blocks)
    burden = f"{alive * 1000 / words:.1f}" if words else ""
    settled = len(report.findings) - alive
    numbers = Counter(finding.severity for finding in report.findings)
    severities = tuple((severity.value, numbers[severity]) for severity in Severity if numbers[severity])
    return Summary(alive, settled, words, burden, _trend(report), severities, tuple(_shares(standing)))


def _trend(report: Report) -> str:
    known = sum(f.suppressed is not None and f.suppressed.by == "baseline" for f in report.findings)
    gone = sum(remark.kind == "stale-baseline" for remark in report.remarks)
    if not known and not gone:
        return ""
    new = sum(finding.suppressed is None for finding in report.findings)
    return f"{count(new, 'new finding')}, {known:,} known, {gone:,} gone since the baseline"


def _shares(standing: Sequence[Standing]) -> list[Share]:
    numbers = Counter(stands.state for stands in standing)
    shares, x, seen = [], 0, 0
    for state in (CONFLICT, CHECKED, APART):
        seen += numbers[state]
        end = seen * WIDTH // len(standing) if standing else 0
        shares.append(Share(state, STATES[state], numbers[state], x, end - x))
        x = end
    return shares
