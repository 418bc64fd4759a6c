"""Measures what a run on a cluster costs an article, and writes the table in docs/cluster.md.

usage: python -m benchmarks.cluster_cost [--sizes 400 1600]

The tasks are those that workers run, here one after the other in this process, so that their processor time can be
counted; what Dask adds is not in it. benchmarks/cluster_cost.json holds what the table is made from.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import platform
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.corpus.writing import main as write_corpus
from checker.engine.cluster import Cluster
from checker.engine.run import Engine, run_on
from checker.pipeline import Options
from checker.rules.loader import load_rules
from checker.vocabulary.tables import shipped, shipped_rules

HOME = Path(__file__).parent
RESULTS, PAGE = HOME / "cluster_cost.json", HOME.parent / "docs" / "cluster.md"
BEGIN, END = "<!-- cost -->", "<!-- /cost -->"
MANY, CORES = 10_000_000, 64


class Here(Cluster):
    """Runs tasks in this process, and adds up what each kind costs."""

    def __init__(self) -> None:
        super().__init__(None)
        self.cpu: dict[str, float] = {}
        self.written = 0

    def weigh(self, scratch: str) -> None:
        """Note how much is in the shared folder; what that costs is nobody's."""
        before = time.process_time()
        self.written = sum(file.stat().st_size for file in Path(scratch).rglob("*.parquet"))
        self.cpu["nobody"] = self.cpu.get("nobody", 0.0) + time.process_time() - before

    def each(self, task: Callable[..., Any], calls: Sequence[tuple[Any, ...]]) -> Iterator[Any]:
        """The results, in order."""
        for call in calls:
            before = time.process_time()
            result = task(*call)
            self.cpu[task.__name__] = self.cpu.get(task.__name__, 0.0) + time.process_time() - before
            yield result
        if calls:
            self.weigh(calls[0][0].scratch)


def measure(number: int) -> dict[str, Any]:
    """Seconds and bytes an article of each step."""
    here = Here()
    with tempfile.TemporaryDirectory() as name:
        with contextlib.redirect_stdout(io.StringIO()):
            write_corpus(["--n", str(number), "--seed", "1", "--out", name])
        before = time.process_time()
        engine = Engine(scratch=name, portion=100, listed=0)
        rules = tuple(load_rules([str(shipped_rules())]))
        run_on(engine, [str(Path(name) / "articles")], rules, shipped(), Options(), here)
        driver = time.process_time() - before - sum(here.cpu.values())
    steps = {"read": here.cpu["read_part"], "share": here.cpu["share"], "cross": here.cpu["cross"], "driver": driver}
    return {
        "articles": number,
        "ms": {step: seconds / number * 1000 for step, seconds in steps.items()},
        "bytes": here.written / number,
    }


def table(results: dict[str, Any]) -> str:
    """The section of the page, from the results alone."""
    rows = results["rows"]
    lines = [
        f"Made by `python -m benchmarks.cluster_cost` on {results['machine']}, with load {results['load']:.1f}.",
        "Milliseconds of processor time an article of generated news:",
        "",
        "| articles | reading | own checks and sharing by key | cross-check | driver | shared folder |",
        "| ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for row in rows:
        times = " | ".join(f"{row['ms'][step]:.2f}" for step in ("read", "share", "cross", "driver"))
        lines.append(f"| {row['articles']:,} | {times} | {row['bytes'] / 1000:.1f} kB |")
    last = rows[-1]
    workers = sum(last["ms"][step] for step in ("read", "share", "cross"))
    hours, driver = workers * MANY / 3.6e6, last["ms"]["driver"] * MANY / 3.6e6
    lines += [
        "",
        f"For {MANY:,} articles, at the costs of the last row: {hours:.0f} core hours of workers",
        f"({hours / CORES:.1f} hours on {CORES} cores), {driver:.1f} hours of one core for the driver, and",
        f"{last['bytes'] * MANY / 1e9:.0f} GB in the shared folder.",
    ]
    return "\n".join(lines)


def main() -> None:
    """Measure, and write results and page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[400, 1600])
    rows = [measure(number) for number in sorted(parser.parse_args().sizes)]
    machine = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    results = {"machine": machine, "load": os.getloadavg()[0], "rows": rows}
    RESULTS.write_text(json.dumps(results, indent=1, sort_keys=True) + "\n", "utf-8")
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    PAGE.write_text(f"{before}{BEGIN}\n{table(results)}\n{END}{rest.partition(END)[2]}", "utf-8")


if __name__ == "__main__":
    main()
