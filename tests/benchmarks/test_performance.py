"""docs/performance.md is what the benchmarks' results say, and the benchmarks run."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import growth, jobs, names_growth, performance, side_by_side
from benchmarks.corpus.writing import main as write_corpus
from benchmarks.page import PAGE, PICTURE, page, picture
from benchmarks.peers.timing import number_pass, timed
from benchmarks.plot import Line, exponent, plot


def test_the_page_is_made_from_the_results() -> None:
    assert page() == PAGE.read_text("utf-8"), "run: python -m benchmarks.page"
    drawn = picture()
    assert drawn is None or drawn == PICTURE.read_text("utf-8"), "run: python -m benchmarks.page"


def test_the_benchmark_measures_what_the_page_shows() -> None:
    result = performance.measure(10, 1)
    assert result["claims"] > 10
    assert all(seconds >= 0 for seconds in result["seconds"].values())
    result["seconds"] = dict.fromkeys(result["seconds"], 1.0)
    assert "| `factcheck --version` | 1.0 P | 6 P | yes |" in performance.section(result)


def test_a_run_is_measured_beside_other_libraries(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_corpus(["--n", "6", "--seed", "1", "--out", str(tmp_path)])
    folder = str(tmp_path / "articles")
    documents = side_by_side.documents_in(folder)
    rows = side_by_side.ours(folder, documents)
    assert {row["read"] for row in rows.values()} == {6}
    cost, read = timed(number_pass, [document.text for document in documents], 0)
    assert cost >= 0
    assert read == 3
    # A clock of CPU time may stand still for milliseconds: six texts are too few for it.
    for row in rows.values():
        row["pass"] = 1.0
    mine = rows["factcheck, the whole run"]["seconds"] = 3.0
    rows["another"] = {"version": "1", "seconds": mine * 2, "read": 3, "pass": 1.0}
    lines = side_by_side.section({"machine": "m", "articles": 6, "words": 300, "rows": rows})
    assert lines[-1].startswith("| another | 1 | 3 |")
    assert lines[-1].endswith("| 2.00 |")


def test_growth_is_told_by_its_exponent(tmp_path: Path) -> None:
    write_corpus(["--n", "6", "--seed", "1", "--out", str(tmp_path)])
    run = growth.measure(str(tmp_path / "articles"), 6, 1) | {"reading": 2.0, "checking": 1.0, "pass": 1.0}
    assert run["peak"] > 10
    twice = run | {"articles": 12, "reading": run["reading"] * 4, "checking": run["checking"] * 4}
    result = {"machine": "m", "runs": {"6 1": run, "12 1": twice}}
    assert any("to the power of 2.00" in line for line in growth.section(result))
    assert "exponent 2.00" in growth.picture(result)


def test_a_plot_places_points_by_their_decades() -> None:
    drawn = plot("T <1>", "size", "cost", [Line("a", ((10, 1), (1000, 100)))])
    assert "<title>T &lt;1&gt;</title>" in drawn
    assert 'd="M70.0 270.0 L540.0 40.0"' in drawn
    assert exponent([(10, 5), (100, 5)]) == pytest.approx(0)


def test_names_are_measured_with_the_recall_of_their_blocks() -> None:
    people = names_growth.people(60)
    row = names_growth.cost(people)
    assert row["whole"] >= row["blocking"] >= 0
    row = {"pairs": 3, "blocking": 1e-5, "whole": 2e-5}
    same, kept = names_growth.recall(people)
    assert same >= kept
    result = {"machine": "m", "sizes": {"60": row}, "recall": {"names": 60, "same": 200, "kept": 199}}
    assert "recall 0.9950" in names_growth.section(result)[-1]


def test_two_processes_are_held_against_one() -> None:
    row = {"1": {"clock": 1.0, "cpu": 1.0}, "2": {"clock": 0.5, "cpu": 1.1}}
    assert jobs.section({"machine": "m", "load": 1.0, "sizes": {"50": row}})[-1].endswith("| × 0.50 | × 1.10 |")
