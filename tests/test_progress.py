"""The bar on standard error: on a terminal while many files are read, and nowhere else."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

MANY, FEW = 120, 3


def standard_error(folder: Path, terminal: bool, **environment: str) -> tuple[bytes, bytes]:
    """What goes to standard output, and to standard error where that is a terminal or else a file."""
    leader, follower = pty.openpty()
    call = [sys.executable, "-m", "checker", str(folder), "--no-cache", "--format", "concise"]
    env = {**os.environ, "TERM": "xterm", **environment}
    told = b""
    with (folder.parent / "out").open("wb+") as out, (folder.parent / "err").open("wb+") as err:
        with subprocess.Popen(call, stdout=out, stderr=follower if terminal else err, env=env) as running:
            os.close(follower)
            with suppress(OSError):  # a terminal that nobody writes to any more has an error in place of an end
                while part := os.read(leader, 65536):
                    told += part
            running.wait(60)
        os.close(leader)
        out.seek(0)
        err.seek(0)
        return out.read(), told + err.read()


@pytest.mark.parametrize(
    ("number", "terminal", "environment", "shown"),
    [
        (MANY, True, {}, True),
        (FEW, True, {}, False),
        (MANY, False, {}, False),
        (MANY, True, {"TERM": "dumb"}, False),
    ],
)
def test_the_bar(number: int, terminal: bool, environment: dict[str, str], shown: bool, tmp_path: Path) -> None:
    (tmp_path / "stories").mkdir()
    for at in range(number):
        (tmp_path / f"stories/{at:03d}.txt").write_text("date 2025-02-03\nIt rained in Oslo on Monday.", "utf-8")
    out, told = standard_error(tmp_path / "stories", terminal, **environment)
    assert (b"Reading" in told) == shown
    assert not shown or f"{number}/{number}".encode() in told
    assert f"Checked {number} articles" in out.decode()
    assert b"Reading" not in out
