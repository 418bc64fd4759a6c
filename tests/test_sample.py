"""reports/ holds the page that `scripts/run` leaves, kept fresh."""

from __future__ import annotations

import json
from pathlib import Path

from tests.running import ROOT, factcheck


def test_the_sample_is_what_a_run_leaves(tmp_path: Path) -> None:
    factcheck("seeds/", "--report", f"html={tmp_path}/seeds.html")
    fresh = (tmp_path / "seeds.html").read_text("utf-8")
    assert (ROOT / "reports/seeds.html").read_text("utf-8") == fresh, "run: scripts/run"


def test_the_picture_shows_what_a_run_finds() -> None:
    png = (ROOT / "reports/review.png").read_bytes()
    assert png.startswith(b"\x89PNG")
    start = png.index(b"tEXtDescription\0") + len(b"tEXtDescription\0")
    shown = json.loads(png[start : png.index(b"]", start) + 1])
    found = json.loads(factcheck("seeds/", "--format", "json").out)["findings"]
    assert shown == [finding["message"] for finding in found], "run: python scripts/screenshot.py"
    assert "(reports/review.png)" in (ROOT / "README.md").read_text("utf-8")
