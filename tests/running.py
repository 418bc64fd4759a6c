"""Runs the program as its users do: in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

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
