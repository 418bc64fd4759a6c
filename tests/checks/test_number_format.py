"""Separators that can be read two ways."""

from __future__ import annotations

import pytest

from checker.model.findings import Severity
from tests.articles import check_texts, found

KIND = "number-format-ambiguity"


def test_a_doubtful_comma_is_a_note() -> None:
    report = check_texts("Exports of Norway amounted to $1,340 billion in 2024.")
    assert found(report, KIND) == [["$1,340 billion"]]
    assert all(f.severity is Severity.NOTE for f in report.findings if f.kind == KIND)


def test_both_marks_as_thousands_separators_weigh_more() -> None:
    report = check_texts("The fund gave 22.500 shillings to each farm. The bank added 41,300,000 shillings.")
    (finding,) = [f for f in report.findings if f.kind == KIND]
    assert finding.severity is Severity.WARNING
    assert len(finding.sides) == 2


@pytest.mark.parametrize("text", ["The port handled 12,500 tonnes.", "Sales were $1.7 billion.", "It cost €3.50."])
def test_plain_figures_are_not_in_doubt(text: str) -> None:
    assert found(check_texts(text), KIND) == []
