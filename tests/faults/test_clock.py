"""FLT-18: no clock has a say, whatever it shows and wherever it jumps to in the middle of a run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.running import stories
from tests.running import ROOT

# A machine whose clock begins at a second and jumps by so many at each look; date.today() looks at it too.
JUMPING = """
import itertools, sys, time
shown = itertools.count(float(sys.argv[1]), float(sys.argv[2]))
time.time = lambda: next(shown)
time.time_ns = lambda: int(next(shown) * 1e9)

from datetime import date
assert date.today().year != date(2025, 3, 4).year
from checker.cli import main
sys.argv = ["factcheck", *sys.argv[3:]]
main()
"""
FIRST, LAST = 0.0, 4102444800.0  # 1970 and 2100


def run(script: list[str], folder: Path, kept: Path) -> tuple[int, bytes, dict[str, bytes]]:
    """Exit code, standard output and reports of a cold run, which a warm one repeats."""
    kinds = ("json", "sarif", "junit", "csv", "html")
    reports = [word for kind in kinds for word in ("--report", f"{kind}={kept / kind}")]
    kept.mkdir()
    command = [sys.executable, *script, str(folder), "--cache", "--cache-dir", str(kept / "cache"), *reports]
    ends = []
    for _ in range(2):
        done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, timeout=120)
        assert done.stderr == b""
        ends.append((done.returncode, done.stdout, {kind: (kept / kind).read_bytes() for kind in kinds}))
    assert ends[0] == ends[1]
    return ends[0]


@pytest.mark.parametrize(("start", "step"), [(FIRST, 0.0), (LAST, 0.0), (LAST, -3600.0)])
def test_the_clock_changes_no_byte(start: float, step: float, tmp_path: Path) -> None:
    folder = stories(tmp_path / "stories", 4)
    usual = run(["-m", "checker"], folder, tmp_path / "usual")
    assert usual[0] == 1
    for path in folder.iterdir():
        os.utime(path, (start, start))
    assert run(["-c", JUMPING, str(start), str(step)], folder, tmp_path / "odd") == usual
