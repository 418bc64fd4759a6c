"""Measures what an article costs as the number of articles grows, into benchmarks/growth.json; prints the exponent.

usage: python -m benchmarks.growth [SIZE ...] [--jobs N ...]

Sizes are numbers of generated articles (1000 and 10000 unless told; 100000 take a quarter of an hour of CPU). Each is
measured in a process of its own, so that its peak of memory is its own. Sizes that are not measured keep their figures.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.corpus.writing import main as write_corpus
from benchmarks.environment import machine
from benchmarks.plot import Line, exponent, plot
from benchmarks.run_time import NUMBER, cpu
from checker.pipeline import Options, run
from checker.reading import FileRead
from checker.rules.loader import load_rules
from checker.vocabulary.tables import shipped, shipped_rules

HOME = Path(__file__).parent
RESULTS = HOME / "growth.json"


def used() -> float:
    """CPU seconds of this process and of those that it waited for."""
    return time.process_time() + sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])


def measure(folder: str, number: int, jobs: int) -> dict[str, Any]:
    """One whole run without a cache: CPU seconds of reading and of checking, of one number pass, peak memory in MB."""
    rules, vocabulary = load_rules([str(shipped_rules())]), shipped()
    read = 0.0

    def watch(files: Iterator[FileRead], total: int) -> Iterator[FileRead]:
        nonlocal read
        yield from files
        read = used() if total else read

    began, clock = used(), time.monotonic()
    report = run([folder], rules, vocabulary, Options(jobs=jobs, watch=watch))
    ended, wall = used(), time.monotonic() - clock
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "articles": number,
        "jobs": jobs,
        "reading": read - began,
        "checking": ended - read,
        "wall": wall,
        "peak": peak,
        "pass": cpu(lambda: [sum(1 for _ in NUMBER.finditer(d.text)) for d in report.documents]),
        "findings": len(report.findings),
        "incomplete": len(report.incomplete),
        "load": os.getloadavg()[0],
    }


def exponent_of(runs: Sequence[dict[str, Any]]) -> float:
    """The power of the number of articles with which CPU time grows."""
    return exponent([(run["articles"], run["reading"] + run["checking"]) for run in runs])


def alone(result: dict[str, Any]) -> list[dict[str, Any]]:
    """The runs of one process, by size."""
    return sorted((run for run in result["runs"].values() if run["jobs"] == 1), key=lambda run: int(run["articles"]))


def picture(result: dict[str, Any]) -> str:
    """docs/growth.svg: seconds of CPU and peak memory against the number of articles."""
    runs = alone(result)
    seconds = tuple((float(run["articles"]), run["reading"] + run["checking"]) for run in runs)
    memory = tuple((float(run["articles"]), float(run["peak"])) for run in runs)
    lines = (Line("seconds of CPU", seconds), Line("peak memory, MB", memory))
    return plot("Cost of a whole run without cache", "articles", "", lines)


def section(result: dict[str, Any]) -> list[str]:
    """The section of docs/performance.md, from the results alone."""
    runs = alone(result)
    lines = [
        "## Growth",
        "",
        f"Made by `python -m benchmarks.growth` on {result['machine']}: generated articles, no cache, one process,",
        "each size in a process of its own. B is one number pass of `re` over the same texts.",
        "",
        "| articles | reading and extraction, ms an article | checks, ms an article | × B | peak memory | incomplete |",
        "| ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for one in runs:
        each = [one[part] / one["articles"] * 1000 for part in ("reading", "checking")]
        passes = (one["reading"] + one["checking"]) / one["pass"]
        lines.append(
            f"| {one['articles']:,} | {each[0]:.2f} | {each[1]:.2f} | {passes:.0f} | {one['peak']:,.0f} MB"
            f" | {one['incomplete']:,} |"
        )
    if len(runs) > 1:
        grows = f"CPU time grows with the number of articles to the power of {exponent_of(runs):.2f}."
        lines += ["", grows, "", "![Cost against size, both axes logarithmic](growth.svg)"]
    return lines


def main() -> None:
    """Measure each size in a child, and keep the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=[1000, 10000])
    parser.add_argument("--jobs", nargs="*", type=int, default=[1])
    parser.add_argument("--child", metavar="FOLDER", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        print(json.dumps(measure(options.child, options.sizes[0], options.jobs[0])))
        return
    kept = json.loads(RESULTS.read_text("utf-8"))["runs"] if RESULTS.exists() else {}
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            with contextlib.redirect_stdout(io.StringIO()):
                write_corpus(["--n", str(size), "--seed", "1", "--out", folder])
            for jobs in options.jobs:
                kept[f"{size} {jobs}"] = _in_a_child(str(Path(folder) / "articles"), size, jobs)
    result = {"machine": machine(), "runs": kept}
    if len(alone(result)) > 1:
        print(f"CPU time grows with the number of articles to the power of {exponent_of(alone(result)):.2f}.")
    RESULTS.write_text(json.dumps(result, indent=1, sort_keys=True) + "\n", "utf-8")


def _in_a_child(folder: str, size: int, jobs: int) -> Any:
    command = [sys.executable, "-m", "benchmarks.growth", str(size), "--jobs", str(jobs), "--child", folder]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


if __name__ == "__main__":
    main()
