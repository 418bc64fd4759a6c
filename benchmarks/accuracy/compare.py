"""Our figures, dates and names beside those of other libraries, on the same texts and by the same rules.

usage: python -m benchmarks.accuracy.compare GOLD_DIR [--environment DIR] [--markdown FILE]

GOLD_DIR holds quantities.jsonl, dates.jsonl or names.jsonl, or all of them; what is missing is left out. The other
libraries (requirements-peers.txt) are installed into an environment of their own the first time, never beside us.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.accuracy import dates, names, quantities, scoring
from benchmarks.accuracy.scoring import Score
from benchmarks.environment import ROOT, environment

HERE = Path(__file__).parent
OURS = "factcheck"
PEERS = {
    "quantities": {
        "Recognizers": "recognizers", "quantulum3": "quantulum", "price-parser": "priceparser", "text2num": "text2num",
    },
    "dates": {"Recognizers": "recognizers", "dateparser": "dateparsing"},
    "names": {"rapidfuzz": "fuzzy"},
}  # fmt: skip
TITLES = {
    "quantities": "Figures: value and unit, F1",
    "dates": "Dates: first and last day, F1",
    "names": "Names: one person or two, F1 at the threshold that serves each library best",
}
INTRODUCTION = """# Accuracy beside other libraries

Made by `python -m benchmarks.accuracy.compare`; the rules are in `benchmarks/accuracy/scoring.py`. Each library is run
on the texts of public test suites, its own among them. Our figures are written down in a suite's own conventions
(`benchmarks/accuracy/conventions.py`, `benchmarks/accuracy/date_conventions.py`), those of the others as they give
them; 0.000 is also what a library gets that does not serve a kind.
"""
Table = dict[str, dict[str, Score]]


def main(arguments: list[str]) -> None:
    """Print one table for every set, and write them as Markdown where asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, metavar="GOLD_DIR")
    parser.add_argument("--environment", type=Path, default=ROOT / "build" / "peers")
    parser.add_argument("--markdown", type=Path)
    options = parser.parse_args(arguments)
    sets = [name for name in PEERS if (options.gold / f"{name}.jsonl").is_file()]
    if not sets:
        parser.error(f"{options.gold} holds none of {', '.join(f'{name}.jsonl' for name in PEERS)}")
    python = environment(options.environment, HERE / "requirements-peers.txt")
    written = []
    for name in sets:
        written.append(f"## {TITLES[name]}\n\n{markdown(table(name, options.gold / f'{name}.jsonl', python))}")
        print(written[-1], flush=True)
    if options.markdown:
        options.markdown.write_text("\n".join([INTRODUCTION, *written]), "utf-8")


def table(name: str, gold: Path, python: Path) -> Table:
    """The score of every library on every suite of a set."""
    rows = [json.loads(line) for line in gold.read_text("utf-8").splitlines() if line.strip()]
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "predictions.jsonl"
        _ours(name, gold, target)
        columns = {OURS: _scored(name, rows, target)}
        for peer, module in PEERS[name].items():
            command = [
                str(python),
                "-W",
                "ignore",
                "-m",
                f"benchmarks.accuracy.peers.{module}",
                str(gold.resolve()),
                str(target),
            ]
            subprocess.run(command, cwd=ROOT, check=True, stderr=subprocess.DEVNULL)
            columns[peer] = _scored(name, rows, target)
    return columns


def _ours(name: str, gold: Path, target: Path) -> None:
    if name == "names":
        names.main(gold, target)
    else:
        (quantities if name == "quantities" else dates).main(str(gold), str(target))


def _scored(name: str, rows: list[dict[str, Any]], predictions: Path) -> dict[str, Score]:
    found = [json.loads(line) for line in predictions.read_text("utf-8").splitlines()]
    if name == "names":
        return scoring.names(rows, [one.get("score", 0.0) for one in found])
    answers = {one["id"]: one.get(name, []) for one in found}
    return (scoring.quantities if name == "quantities" else scoring.dates)(rows, answers)


def markdown(columns: Table) -> str:
    """A table with a line for every suite, the best figure of each in bold; "3 found" where nothing is to be found."""
    lines = [f"| suite | expected | {' | '.join(columns)} |", f"| --- | ---: |{' ---: |' * len(columns)}"]
    for suite, ours in columns[OURS].items():
        found = [scores[suite] for scores in columns.values()]
        best = max(f"{score.f1:.3f}" for score in found)
        shown = [f"**{best}**" if f"{score.f1:.3f}" == best else f"{score.f1:.3f}" for score in found]
        if not ours.expected:
            shown = [f"{score.predicted} found" for score in found]
        lines.append(f"| {suite} | {ours.expected} | {' | '.join(shown)} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main(sys.argv[1:])
