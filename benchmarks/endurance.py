"""Puts whole articles and damaged ones through the program, and counts what it could not bear.

usage: python -m benchmarks.endurance ARTICLES [ARTICLES...] [--seed 1] [--keep]

ARTICLES is a folder of articles, or a .jsonl file with one {"id", "text", "date", "title"} a line. Each article is
checked as it is, cut at a random byte, doubled, and with one byte in a hundred changed, in runs over all articles of a
kind. What counts are internal errors and time-outs; damage that is named as such ("encoding", "empty", "language") is
the right answer. Ends with 1 where anything counted.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.alarms import article
from benchmarks.lasting import keep
from checker.model.findings import Report
from checker.pipeline import run
from checker.rules.loader import load_rules
from checker.vocabulary.tables import shipped, shipped_rules

# Reasons for which an article is incomplete through our fault.
ERRORS = ("rule-failed", "extractor-failed", "reader-failed", "worker-died")
TIMEOUTS = ("limit:seconds", "limit:rule-seconds", "limit:worker-memory")
# Longer names are cut, so that a damaged copy never differs by its name.
LONGEST = 80
SUMS = ("articles", "refused", "errors", "timeouts")
FORM = "{:8} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9}"


class Counted(NamedTuple):
    """What one kind of damage came to; seconds are of the processor."""

    kind: str
    articles: int
    checked: int
    refused: int
    errors: int
    timeouts: int
    findings: int
    seconds: float


def cut(data: bytes, chance: random.Random) -> bytes:
    """The article up to a random byte."""
    return data[: chance.randint(0, len(data))]


def doubled(data: bytes, chance: random.Random) -> bytes:
    """The article twice."""
    return data + data


def flipped(data: bytes, chance: random.Random) -> bytes:
    """The article with one bit in each hundred bytes changed; in half of all articles the bytes stay readable."""
    changed, bits = bytearray(data), chance.choice((7, 8))
    for _ in range(max(1, len(data) // 100) if data else 0):
        changed[chance.randrange(len(data))] ^= 1 << chance.randrange(bits)
    return bytes(changed)


def whole(data: bytes, chance: random.Random) -> bytes:
    """The article as it is."""
    return data


KINDS: tuple[Callable[[bytes, random.Random], bytes], ...] = (whole, cut, doubled, flipped)


def articles(sources: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """All articles of the sources by name."""
    for source in map(Path, sources):
        if source.is_dir():
            yield from ((path.name, path.read_bytes()) for path in sorted(source.rglob("*")) if path.is_file())
        else:
            rows = (json.loads(line) for line in source.read_text("utf-8").splitlines() if line)
            yield from ((name, text.encode("utf-8", "replace")) for name, text in map(article, rows))


def counted(kind: str, report: Report, seconds: float) -> Counted:
    """A report as a row."""
    reasons = Counter(item.reason for item in report.incomplete)
    return Counted(
        kind,
        report.ledger.selected,
        report.ledger.checked,
        len({item.file for item in report.incomplete}),
        sum(reasons[reason] for reason in ERRORS),
        sum(reasons[reason] for reason in TIMEOUTS),
        len(report.findings),
        round(seconds, 1),
    )


def endure(sources: Sequence[str], seed: int) -> Iterator[Counted]:
    """A row for each kind of damage."""
    rules, vocabulary = load_rules([str(shipped_rules())]), shipped()
    for kind in KINDS:
        chance = random.Random(f"{seed} {kind.__name__}")
        with tempfile.TemporaryDirectory() as folder:
            for number, (name, data) in enumerate(articles(sources)):
                stem, dot, ending = name.rpartition(".")
                path = Path(folder, f"{number:05}-{(stem or ending)[:LONGEST]}{dot}{ending if dot else ''}")
                path.write_bytes(kind(data, chance))
            began = time.process_time()
            report = run([folder], rules, vocabulary)
            yield counted(kind.__name__, report, time.process_time() - began)
            for item in report.incomplete:
                if item.reason in (*ERRORS, *TIMEOUTS):
                    print(f"{Path(item.file).name}: {item.reason}: {item.hint}", flush=True)


def main() -> int:
    """Print a row for each kind of damage, and keep them where asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="+")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", action="store_true", help="for docs/reliability.md")
    options = parser.parse_args()
    rows = []
    print(FORM.format("", "articles", "checked", "refused", "errors", "time-outs", "findings"))
    for row in endure(options.articles, options.seed):
        rows.append(row)
        print(FORM.format(*row), flush=True)
    if options.keep:
        keep("endurance", **{name: sum(getattr(row, name) for row in rows) for name in SUMS})
    return 1 if any(row.errors or row.timeouts for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
