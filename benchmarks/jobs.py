"""Times a run of one process beside one of two, on folders small and large, into benchmarks/jobs.json.

usage: python -m benchmarks.jobs [SIZE ...] [--rounds 3]

Sizes are numbers of generated articles (5 50 200 1000 unless told). Each run is a process of its own, without a cache;
one and two processes take turns, and the least of some rounds counts. The clock is what matters here, so other work on
the machine shows: the load is kept with the figures.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.corpus.writing import main as write_corpus
from benchmarks.environment import machine
from benchmarks.run_time import child

RESULTS = Path(__file__).parent / "jobs.json"
JOBS = (1, 2)


def timed(folder: str, jobs: int) -> tuple[float, float]:
    """Seconds by the clock and of CPU, all processes together, of one run from the command line."""
    command = (sys.executable, "-m", "checker", folder, "--no-cache", "--jobs", str(jobs), "--format", "json")
    begin = time.monotonic()
    spent = child(*command)
    return time.monotonic() - begin, spent


def measure(folder: str, rounds: int) -> dict[str, dict[str, float]]:
    """By number of processes, the least seconds of some rounds."""
    taken: dict[int, list[tuple[float, float]]] = {jobs: [] for jobs in JOBS}
    for _ in range(rounds):
        for jobs in JOBS:
            taken[jobs].append(timed(folder, jobs))
    return {
        str(jobs): {"clock": min(clock for clock, _ in all_), "cpu": min(cpu for _, cpu in all_)}
        for jobs, all_ in taken.items()
    }


def section(result: dict[str, Any]) -> list[str]:
    """The section of docs/performance.md, from the results alone."""
    lines = [
        "## Two processes",
        "",
        f"Made by `python -m benchmarks.jobs` on {result['machine']}, load {result['load']:.1f}: the",
        "command line without cache, start-up included, the least of some rounds. `--jobs 2`",
        "starts other processes only where there are files enough to be worth it.",
        "",
        "| articles | `--jobs 1` | `--jobs 2` | by the clock | CPU |",
        "| ---: | ---: | ---: | ---: | ---: |",
    ]
    for size, row in sorted(result["sizes"].items(), key=lambda item: int(item[0])):
        one, two = row["1"], row["2"]
        lines.append(
            f"| {int(size):,} | {one['clock']:.2f} s | {two['clock']:.2f} s | × {two['clock'] / one['clock']:.2f}"
            f" | × {two['cpu'] / one['cpu']:.2f} |"
        )
    return lines


def main() -> None:
    """Measure, and keep the results."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=[5, 50, 200, 1000])
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    measured = {}
    for size in given.sizes:
        with tempfile.TemporaryDirectory() as name:
            with contextlib.redirect_stdout(io.StringIO()):
                write_corpus(["--n", str(size), "--seed", "1", "--out", name])
            measured[str(size)] = measure(str(Path(name) / "articles"), given.rounds)
    result = {"machine": machine(), "load": os.getloadavg()[0], "sizes": measured}
    RESULTS.write_text(json.dumps(result, indent=1, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
