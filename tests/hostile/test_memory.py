"""A run's memory grows with its text and not with the pairs in it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.running import ROOT

# The peak of its own memory: getrusage hands that of the parent on to a child.
PEAK = """
import sys
from checker.cli import main
try:
    main()
finally:
    peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
    print(peak.split()[1], file=sys.stderr)
"""
ROWS = 1800
LINES = {
    "rows of numbers": "\n".join(f"2005/{i} {i * 7:,} {i * 3} {i} {i * 11:,}" for i in range(1, ROWS)),
    "one line of words": "The office will say so. " * 20_000,
    "many figures of one kind": "\n\n".join(f"The {i} boats of 2024 caught 1{i % 90 + 10} tonnes." for i in range(500)),
}


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the kernel tells no peak")
@pytest.mark.parametrize("text", LINES)
def test_what_a_text_takes_is_not_what_its_pairs_would(text: str, tmp_path: Path) -> None:
    """Rows of 20,000 numbers took 1.6 GB where each pair of one sentence was kept."""
    (tmp_path / "a.txt").write_text(LINES[text], "utf-8")
    command = [sys.executable, "-c", PEAK, str(tmp_path), "--no-cache", "--isolated"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode in (0, 1, 3), done.stderr
    assert int(done.stderr.split()[-1]) < 200 << 10
