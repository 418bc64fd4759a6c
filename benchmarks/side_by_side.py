"""Times our whole run beside other libraries on the same articles, into benchmarks/side_by_side.json.

usage: python -m benchmarks.side_by_side [--n 200] [--seconds 10] [--environment DIR]

The other libraries (benchmarks/peers/requirements.txt) are installed into an environment of their own the first time,
and run there in a process of their own. Every time is divided by B, one number pass of the standard library's `re` over
the same texts, measured in the same process before and after, so that the machine's speed is in both.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.corpus.writing import main as write_corpus
from benchmarks.environment import ROOT, environment, machine
from benchmarks.peers.timing import unit
from benchmarks.run_time import cpu
from checker.documents import Isolation, Settings, collect, read
from checker.extract import extract
from checker.model.document import Document
from checker.pipeline import run
from checker.rules.loader import load_rules
from checker.version import VERSION
from checker.vocabulary.tables import shipped, shipped_rules

HOME = Path(__file__).parent
RESULTS = HOME / "side_by_side.json"
REQUIREMENTS = HOME / "peers" / "requirements.txt"
ROUNDS = 3
Rows = dict[str, dict[str, Any]]


def documents_in(folder: str) -> list[Document]:
    """The articles as our own reader gives them."""
    isolation = Isolation()
    return [d for entry in collect([folder]).entries for d in read(entry, None, Settings(), isolation).documents]


def ours(folder: str, documents: Sequence[Document]) -> Rows:
    """Our whole run from file to finding, and extraction alone; no cache, one process, the best of some rounds."""
    rules, vocabulary = load_rules([str(shipped_rules())]), shipped()
    texts = [document.text for document in documents]
    work: dict[str, Callable[[], object]] = {
        "factcheck, the whole run": lambda: run([folder], rules, vocabulary),
        "factcheck, extraction alone": lambda: [extract(document, vocabulary) for document in documents],
    }
    found = {}
    for name, call in work.items():
        call()
        before = unit(texts)
        cost = min(cpu(call) for _ in range(ROUNDS)) / len(texts)
        found[name] = {"version": VERSION, "seconds": cost, "read": len(texts), "pass": (before + unit(texts)) / 2}
    return found


def peers(texts: list[str], seconds: float, python: Path) -> Rows:
    """What `benchmarks.peers.timing` says in the others' environment."""
    with tempfile.TemporaryDirectory() as name:
        told = Path(name) / "texts.json"
        told.write_text(json.dumps(texts), "utf-8")
        command = [str(python), "-W", "ignore", "-m", "benchmarks.peers.timing", str(told), "--seconds", str(seconds)]
        done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    answer: Rows = json.loads(done.stdout.splitlines()[-1])
    return answer


def section(result: dict[str, Any]) -> list[str]:
    """The section of docs/performance.md, from the results alone."""
    rows = sorted(result["rows"].items(), key=lambda item: item[1]["seconds"] / item[1]["pass"])
    mine = result["rows"]["factcheck, the whole run"]
    lines = [
        "## Beside other libraries",
        "",
        f"Made by `python -m benchmarks.side_by_side` on {result['machine']}; {result['articles']} generated articles",
        f"of {result['words']} words at the median, one process, CPU time. B is one number pass of `re` over the same",
        "texts, measured beside each row. The others only find or mark something in a text; factcheck reads the files,",
        "extracts every kind of claim and holds all articles against each other.",
        "",
        "| what | version | articles read | ms an article | × B | × factcheck |",
        "| --- | --- | ---: | ---: | ---: | ---: |",
    ]
    for name, row in rows:
        passes = row["seconds"] / row["pass"]
        whole = passes / (mine["seconds"] / mine["pass"])
        lines.append(
            f"| {name} | {row['version']} | {row['read']} | {row['seconds'] * 1000:.2f} | {passes:.0f} | {whole:.2f} |"
        )
    return lines


def main() -> None:
    """Measure, and keep the results."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--n", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=10, help="of CPU for each of the others")
    parser.add_argument("--environment", type=Path, default=ROOT / "build" / "timed-peers")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        with contextlib.redirect_stdout(io.StringIO()):
            write_corpus(["--n", str(given.n), "--seed", "1", "--out", name])
        folder = str(Path(name) / "articles")
        documents = documents_in(folder)
        texts = [document.text for document in documents]
        rows = ours(folder, documents) | peers(texts, given.seconds, environment(given.environment, REQUIREMENTS))
    words = sorted(len(text.split()) for text in texts)[len(texts) // 2]
    result = {"machine": machine(), "articles": len(texts), "words": words, "rows": rows}
    RESULTS.write_text(json.dumps(result, indent=1, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
