"""Times a whole run against one number pass of the standard library's `re` over the same text.

usage: python -m benchmarks.run_time [--n 300] [--seed 1] [--rounds 5] [--profile]

The unit B is the CPU time of `NUMBER.finditer` over the articles' texts in memory, measured in the same process and
interleaved with the runs, so that the ratio holds when the machine's speed drifts. Children are measured in P, the CPU
time of `python -c pass`.
"""

from __future__ import annotations

import argparse
import cProfile
import os
import pstats
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.corpus.writing import main as write_corpus
from checker.documents import Isolation, Settings, collect, read
from checker.extract import extract, extractors
from checker.extract.context.frame import reader
from checker.pipeline import run
from checker.rules.loader import load_rules
from checker.vocabulary.tables import shipped, shipped_rules

NUMBER = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?(?: ?(?:billion|million|thousand))?")


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of one call."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def child(*command: str) -> float:
    """CPU seconds of a child process, which keeps its compiled modules as it does for users."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, capture_output=True, check=False, env=kept)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def stages(folder: str) -> dict[str, Callable[[], object]]:
    """The whole run and its stages, by name; the unit B is among them."""
    rules, vocabulary = load_rules([str(shipped_rules())]), shipped()
    entries = collect([folder]).entries
    isolation = Isolation()
    documents = [d for entry in entries for d in read(entry, None, Settings(), isolation).documents]
    grammars = reader(vocabulary)
    frames = [grammars.read(document) for document in documents]
    for document in documents[:20]:
        extract(document, vocabulary)
    return {
        "B, one number pass": lambda: [sum(1 for _ in NUMBER.finditer(d.text)) for d in documents],
        "reading": lambda: [read(entry, None, Settings(), isolation) for entry in entries],
        "sentences, figures, dates, people, places": lambda: [grammars.read(document) for document in documents],
        "what each figure is about": lambda: [list(e.claims(frame)) for frame in frames for e in extractors()],
        "whole run, checks included": lambda: run([folder], rules, vocabulary),
    }


def table(folder: str, number: int, rounds: int) -> list[str]:
    """The medians as Markdown rows."""
    work = stages(folder)
    times: dict[str, list[float]] = {name: [] for name in work}
    for _ in range(rounds):
        for name, call in work.items():
            times[name].append(cpu(call))
    unit = statistics.median(times["B, one number pass"])
    rows = [f"| {number} articles | ms an article | × B |", "| --- | ---: | ---: |"]
    for name, values in times.items():
        median = statistics.median(values)
        rows.append(f"| {name} | {median / number * 1000:.3f} | {median / unit:.1f} |")
    plain = statistics.median(child(sys.executable, "-c", "pass") for _ in range(rounds))
    for words in (["--version"], ["seeds/"]):
        median = statistics.median(child(sys.executable, "-m", "checker", *words) for _ in range(rounds))
        rows.append(f"| `factcheck {' '.join(words)}`: {median:.3f} s of CPU | | {median / plain:.1f} P |")
    return rows


def main() -> None:
    """Write a corpus to a temporary folder and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--n", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--profile", action="store_true", help="show the 25 functions that take most of a run")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        write_corpus(["--n", str(options.n), "--seed", str(options.seed), "--out", folder])
        articles = str(Path(folder) / "articles")
        if options.profile:
            call = stages(articles)["whole run, checks included"]
            profile = cProfile.Profile()
            profile.runcall(call)
            pstats.Stats(profile).sort_stats("tottime").print_stats(25)
        print("\n".join(table(articles, options.n, options.rounds)))


if __name__ == "__main__":
    main()
