"""Runs the program as its users do: in a process of its own."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from checker.cli import main

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"


class Outcome(NamedTuple):
    code: int
    out: str
    err: str


def factcheck(*arguments: str | Path, cwd: Path = ROOT, env: dict[str, str] | None = None) -> Outcome:
    done = subprocess.run(
        [sys.executable, "-m", "checker", *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=cwd,
        timeout=60,
        check=False,
        env=None if env is None else {"PATH": "/usr/bin:/bin", **env},
    )
    assert "Traceback" not in done.stderr + done.stdout
    return Outcome(done.returncode, done.stdout, done.stderr)


def findings(*arguments: str | Path, cwd: Path = ROOT) -> tuple[int, dict[str, Any]]:
    outcome = factcheck(*arguments, "--format", "json", cwd=cwd)
    return outcome.code, json.loads(outcome.out)


def in_process(*arguments: str | Path, cwd: Path, bugs: bool = False) -> Outcome:
    """The same through the same entry point without a process of its own, for tests of many small runs.

    bugs: whether the test looks at what the program takes for faults of its own
    """
    out, err = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as patch, chdir(cwd), redirect_stdout(out), redirect_stderr(err):
        patch.setattr(sys, "argv", ["factcheck", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
    assert bugs or "failed (" not in err.getvalue()
    assert isinstance(ended.value.code, int)
    return Outcome(int(ended.value.code), out.getvalue(), err.getvalue())
