"""reports/ holds the page that `scripts/run` leaves, kept fresh."""

from __future__ import annotations

from pathlib import Path

from tests.running import ROOT, factcheck


def test_the_sample_is_what_a_run_leaves(tmp_path: Path) -> None:
    factcheck("seeds/", "--report", f"html={tmp_path}/seeds.html")
    fresh = (tmp_path / "seeds.html").read_text("utf-8")
    assert (ROOT / "reports/seeds.html").read_text("utf-8") == fresh, "run: scripts/run"
