"""docs/performance.md is what the benchmark's results say, and the benchmark runs."""

from __future__ import annotations

import json

from benchmarks.performance import PAGE, RESULTS, measure, page


def test_the_page_is_made_from_the_results() -> None:
    assert page(json.loads(RESULTS.read_text("utf-8"))) == PAGE.read_text("utf-8")


def test_the_benchmark_measures_what_the_page_shows() -> None:
    result = measure(10, 1)
    assert result["claims"] > 10
    assert all(seconds >= 0 for seconds in result["seconds"].values())
    result["seconds"] = dict.fromkeys(result["seconds"], 1.0)
    assert "| `factcheck --version` | 1.0 P | 6 P | yes |" in page(result)
