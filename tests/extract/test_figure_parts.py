"""What a figure is about where the words beside it leave it out: lists, ellipses, comparisons, states."""

from __future__ import annotations

import pytest

from checker.documents import parse_text
from checker.extract import extract
from checker.model.claims import FigureClaim
from checker.vocabulary.tables import shipped

CASES = [
    ("The Reds took 61 seats in 2023. The Greens hold 17.", "17", "seats", "greens", None),
    ("Visitors numbered 90,000 in 2024. Most were from Spain, with 12,000.", "12,000", "visitors", "ES", "2024-01-01"),
    ("The toll rose to 44 on Friday from 39 a day earlier.", "39", "deaths", None, None),
    ("Iceland will spend 1.2 percent of its income on defence.", "1.2 percent", "defence-spending", "IS", None),
    ("In Malta 4,100 people were out of work in May.", "4,100", "unemployed", "MT", "2025-05-01"),
    ("Exports of Malta were €9 million in 2024 and imports came to €8 million.", "€8 million", "imports", None, "2024"),
    ("Trade of Malta in April:\n\n- exports: €2 bn\n\n- imports: €3 bn", "€3 bn", "imports", "MT", "2025-04-01"),
    ("Wool output in Malta was up 4 percent to 900 tonnes in May.", "4 percent", "growth:output", "MT", "2025-05-01"),
    ("Storms in Malta have displaced 700 people since May 28.", "700", "displaced", "MT", "2025-05-28"),
]  # fmt: skip


def figure(text: str, said: str) -> FigureClaim:
    """The last claim about the figure `said`."""
    document = parse_text("a.txt", f"date 2025-06-09\n{text}", None)
    found = [c for c in extract(document, shipped()) if isinstance(c, FigureClaim) and document.quote(c.span) == said]
    return found[-1]


@pytest.mark.parametrize(("text", "said", "measure", "subject", "day"), CASES)
def test_what_is_left_out_is_found(text: str, said: str, measure: str, subject: str | None, day: str | None) -> None:
    claim = figure(text, said)
    assert claim.measure is not None
    assert claim.measure.value == measure
    if subject is not None:
        assert claim.subject is not None
        assert claim.subject.value.removeprefix("@article ") == subject
    if day is not None:
        assert claim.period is not None
        assert claim.period.value.startswith(day)


def test_whose_turnover_it_is_does_not_narrow_it() -> None:
    claim = figure(
        "Malt House had revenue of €9 million in 2024. The company's turnover was €8 million in 2024.", "€8 million"
    )
    assert claim.scope == ()


def test_some_among_the_dead_are_a_part() -> None:
    assert "part" in figure("In the mine 12 people died. Three women were among the dead.", "Three").scope
