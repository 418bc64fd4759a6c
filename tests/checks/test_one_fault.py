"""One finding a fault, explained by the most precise witness, and what a run was not told is counted."""

from __future__ import annotations

from datetime import date

from checker.model.findings import Severity
from checker.pipeline import Options, run_texts
from checker.rules.loader import load_rules
from checker.vocabulary.tables import shipped, shipped_rules
from tests.articles import check_texts, quotes
from tests.running import factcheck


def test_two_places_are_not_reported_by_two_rules() -> None:
    report = check_texts(
        "“There are 40 families still waiting for help,” she said.",
        "“There are 14 families still waiting for help,” she said.",
    )
    loud = [finding for finding in report.findings if finding.severity is not Severity.NOTE]
    assert len(loud) == 1
    assert loud[0].kind in ("quote-drift", "figure-conflict")


def test_three_figures_are_held_against_the_most_precise() -> None:
    report = check_texts(
        "Exports of Georgia were $6.6 billion in 2024.",
        "In 2024, Georgia's exports were about $6 billion.",
        "Exports of Georgia were $5.912 billion in 2024, the bank said.",
    )
    (finding,) = [f for f in report.findings if f.kind == "figure-conflict"]
    assert "$6.6 billion" in quotes(finding)
    told = " ".join(finding.explanation)
    assert "5.912" in told


def test_sources_that_the_text_contrasts_are_named_in_a_warning() -> None:
    report = check_texts(
        "Exports of Georgia were $6.6 billion in 2024 according to customs data, while exports of Georgia in 2024 were "
        "$5.9 billion according to the bank's estimate."
    )
    (finding,) = [f for f in report.findings if f.kind == "figure-conflict"]
    assert finding.severity is Severity.WARNING
    told = " ".join(finding.explanation)
    assert "customs" in told
    assert "bank" in told


def test_two_speakers_who_state_a_figure_as_fact_are_no_excuse() -> None:
    report = check_texts(
        "Exports of Georgia were $6.6 billion in 2024, minister Ada Obi said.\n\n"
        "Exports of Georgia were $5.9 billion in 2024, governor Jon Berg said."
    )
    (finding,) = [f for f in report.findings if f.kind == "figure-conflict"]
    assert finding.severity is Severity.ERROR


def test_announcements_wait_for_today() -> None:
    texts = [("a.txt", "date 2025-01-04\nThe museum will open in March 2025, the city said.")]
    rules = load_rules([str(shipped_rules())])
    untold = run_texts(texts, rules, shipped())
    assert untold.findings == ()
    told = run_texts(texts, rules, shipped(), Options(today=date(2025, 6, 1)))
    assert [finding.kind for finding in told.findings] == ["overtaken-announcement"]


def test_today_is_a_day_and_never_the_clock() -> None:
    assert factcheck("seeds/", "--today", "soon").code == 2
    assert factcheck("seeds/", "--today", "2025-06-01").code == 1
