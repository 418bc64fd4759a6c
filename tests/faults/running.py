"""Runs of the program in a machine that fails."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from tests.running import ROOT

STORY = "date 2025-03-04\nGrowth of Peru was {} percent in 2024, Ana Quispe said on Tuesday in Lima.\n"


def stories(folder: Path, number: int) -> Path:
    """Articles of which the first two contradict each other."""
    folder.mkdir()
    for n in range(number):
        (folder / f"{n:04}.txt").write_text(STORY.format(9 if n == 1 else 3), "utf-8")
    return folder


def started(*arguments: str | Path, shell: str = "") -> subprocess.Popen[bytes]:
    """A run that has begun, in a process group of its own. shell: what stands before it in a line of the shell."""
    command = [sys.executable, "-m", "checker", *map(str, arguments)]
    if shell:
        command = ["/bin/sh", "-c", f'{shell} exec "$0" "$@"', *command]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, start_new_session=True)


def ended(run: subprocess.Popen[bytes], seconds: float = 60) -> tuple[int, str, str]:
    """Exit code and outputs; fails where a process of the run is left behind."""
    out, err = run.communicate(timeout=seconds)
    assert b"Traceback" not in out + err, err
    patience = time.monotonic() + 2
    while left(run.pid) and time.monotonic() < patience:
        time.sleep(0.05)
    assert not left(run.pid), "a process outlived its run by two seconds"
    return run.returncode, out.decode(), err.decode()


def left(group: int) -> list[int]:
    """Processes of a group that are still at work."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[2]) == group and fields[0] != "Z":
                found.append(int(entry.name))
    return found
