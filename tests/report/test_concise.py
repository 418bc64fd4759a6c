"""One line a finding."""

from __future__ import annotations

from checker.model.findings import Incomplete
from checker.report import load
from tests.report.samples import OPTIONS, conflict, report


def test_a_finding_is_a_line() -> None:
    line = load("concise").render(conflict(), OPTIONS).splitlines()[0]
    assert line == (
        "a.txt:1:46: error figure-conflict: trade is both “$1,340 billion” and “$1.7 billion” [other at b/b.txt:2:46]"
    )


def test_an_input_that_was_not_checked_is_a_line() -> None:
    page = load("concise").render(report(incomplete=(Incomplete("bad.txt", "encoding", "save it"),)), OPTIONS)
    assert "bad.txt: incomplete encoding: save it\n" in page
