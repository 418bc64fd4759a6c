"""Measures what docs/performance.md says first, into benchmarks/performance.json; `benchmarks.page` writes the page.

usage: python -m benchmarks.performance [--n 1000] [--rounds 3]

All ratios are of one run of this script: B is one number pass of the standard library's `re` over the same texts, P is
`python -c pass`; both are measured between the others.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import statistics
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.corpus.writing import main as write_corpus
from benchmarks.environment import machine
from benchmarks.run_time import NUMBER, child, cpu
from checker.archive.keep import keep
from checker.archive.witnesses import witnesses
from checker.pipeline import Options, read, run
from checker.reading import FileRead
from checker.rules.loader import load_rules
from checker.store.connect import open_archive
from checker.vocabulary.tables import shipped, shipped_rules

HOME = Path(__file__).parent
RESULTS = HOME / "performance.json"


def measure(number: int, rounds: int) -> dict[str, Any]:
    """CPU seconds, medians of some rounds; the cold run is measured with as many empty caches."""
    rules, vocabulary = load_rules([str(shipped_rules())]), shipped()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with contextlib.redirect_stdout(io.StringIO()):
            write_corpus(["--n", str(number), "--seed", "1", "--out", name])
        articles = str(folder / "articles")
        gathered = read([articles], vocabulary, Options())
        texts = [extracted.document.text for extracted in gathered.articles]
        times: dict[str, list[float]] = {key: [] for key in ("b", "cold", "warm", "changed", "p", "version", "seeds")}
        changed = sorted(Path(articles).rglob("*.txt"))[number // 2]
        child(sys.executable, "-m", "checker", "seeds/", "--no-cache")  # compiles the modules, as the first use does
        for turn in range(rounds):
            options = Options(cache=folder / f"cache{turn}")
            times["b"].append(cpu(lambda: [sum(1 for _ in NUMBER.finditer(text)) for text in texts]))
            times["cold"].append(cpu(lambda how=options: run([articles], rules, vocabulary, how)))  # type: ignore[misc]
            times["warm"].append(cpu(lambda how=options: run([articles], rules, vocabulary, how)))  # type: ignore[misc]
            changed.write_text(changed.read_text("utf-8") + f" It was the {turn + 1}th time.", "utf-8")
            times["changed"].append(cpu(lambda how=options: run([articles], rules, vocabulary, how)))  # type: ignore[misc]
            times["p"].append(child(sys.executable, "-c", "pass"))
            times["version"].append(child(sys.executable, "-m", "checker", "--version"))
            times["seeds"].append(child(sys.executable, "-m", "checker", "seeds/", "--no-cache"))
        archive = open_archive(str(folder / "archive.sqlite"), create=True)
        keep(archive, [FileRead(gathered.articles)])
        claims = archive.stats().claims
        archive.close()
        drafts = gathered.articles[:: max(1, number // 50)]
        asked = [cpu(lambda d=d: witnesses([d], [str(folder / "archive.sqlite")])) for d in drafts]  # type: ignore[misc]
    medians = {key: statistics.median(values) for key, values in times.items()}
    load = os.getloadavg()[0]
    return {"machine": machine(), "load": load, "articles": number, "rounds": rounds, "claims": claims} | {
        "seconds": medians | {"asked": statistics.median(asked)}
    }


def section(result: dict[str, Any]) -> list[str]:
    """The head of docs/performance.md, from the results alone."""
    seconds, number = result["seconds"], result["articles"]
    unit, plain = seconds["b"], seconds["p"]
    rows = [
        ("whole run, nothing in the cache", seconds["cold"] / unit, 40, "B"),
        ("whole run, all in the cache: times as fast", seconds["cold"] / seconds["warm"], 8, "at least"),
        ("one article changed, seconds of CPU", seconds["changed"], 2, "s"),
        ("`factcheck --version`", seconds["version"] / plain, 6, "P"),
        ("`factcheck seeds/` without cache, seconds of CPU", seconds["seeds"], 0.25, "s"),
    ]
    lines = [
        "# Performance",
        "",
        f"Made by `python -m benchmarks.performance` on {result['machine']}; load {result['load']:.1f} when it ended.",
        f"{number:,} generated articles (`benchmarks/corpus`), medians of {result['rounds']} rounds of CPU time.",
        "B is one number pass of the standard library's `re` over the same texts in the same process, P is `python -c",
        "pass`. Read the ratios, not the seconds: other work on the machine moves both sides of a ratio.",
        "",
        "| what | measured | aim | met |",
        "| --- | ---: | ---: | --- |",
    ]
    for what, value, aim, how in rows:
        met = value >= aim if how == "at least" else value <= aim
        measured, wanted = (f"{value:.2f} s", f"{aim} s") if how == "s" else (f"{value:.1f}", f"{aim}")
        unit_name = f" {how}" if how in ("B", "P") else ""
        lines.append(f"| {what} | {measured}{unit_name} | {wanted}{unit_name} | {'yes' if met else '**no**'} |")
    cold, warm = (f"{seconds[key] / number * 1000:.2f} ms" for key in ("cold", "warm"))
    return [
        *lines,
        "",
        f"An article costs {cold} without cache and {warm} with it; one number pass {unit / number * 1000:.3f} ms.",
        f"Holding a draft against an archive of {result['claims']:,} claims (SQLite), opening included, takes",
        f"{seconds['asked'] * 1000:.0f} ms of CPU. The aims for the cache are meant for 10,000 articles.",
    ]


def main() -> None:
    """Measure, and keep the results."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--n", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    result = measure(options.n, options.rounds)
    RESULTS.write_text(json.dumps(result, indent=1, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
