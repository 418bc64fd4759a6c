"""Shows what a desk would be told about real articles, for a reader to judge: each article alone, and all together.

usage: python -m benchmarks.alarms ARTICLES.jsonl [--out FINDINGS.jsonl] [--notes] [--kind KIND ...]

ARTICLES.jsonl has one {"id", "text", "date", "title"} a line; date (YYYY-MM-DD) and title may be missing. A finding
that only the run over all articles has is marked "together". FINDINGS.jsonl has one finding a line with an empty
"verdict" to be filled in (right, question, false).
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from checker.model.findings import Finding
from checker.pipeline import run_texts
from checker.rules.loader import load_rules
from checker.vocabulary.tables import shipped, shipped_rules


def article(row: dict[str, Any]) -> tuple[str, str]:
    """A row as a file of the run: its name, and its text with date and title on top."""
    head = f"date {row['date']}\n" if row.get("date") else ""
    title = f"{row['title']}\n\n" if row.get("title") else ""
    return f"{row['id']}.txt", f"{head}{title}{row['text']}"


def findings(texts: Sequence[tuple[str, str]], way: str, seen: set[str]) -> Iterator[dict[str, Any]]:
    """The findings of one run as rows, without those that were seen before."""
    for finding in run_texts(texts, load_rules([str(shipped_rules())]), shipped()).findings:
        mark = f"{finding.rule} {[(side.document.file, side.span) for side in finding.sides]}"
        if mark not in seen:
            seen.add(mark)
            yield row(finding, way)


def row(finding: Finding, way: str) -> dict[str, Any]:
    """A finding with the sentences around its places."""
    places = [
        {"file": s.document.file, "quote": s.quote, "sentence": s.document.quote(s.sentence)} for s in finding.sides
    ]
    return {
        "way": way,
        "id": finding.id,
        "rule": finding.rule,
        "severity": str(finding.severity),
        "message": finding.message,
        "places": places,
        "verdict": "",
    }


def main() -> None:
    """Print the findings and the burden, and write them to a file where asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles")
    parser.add_argument("--out")
    parser.add_argument("--notes", action="store_true", help="show notes as well")
    parser.add_argument("--kind", action="append", default=[], help="only these rules")
    options = parser.parse_args()
    texts = [article(json.loads(line)) for line in Path(options.articles).read_text("utf-8").splitlines() if line]
    seen: set[str] = set()
    rows = [found for text in texts for found in findings([text], "alone", seen)]
    rows += findings(texts, "together", seen)
    shown = [
        r for r in rows
        if (options.notes or r["severity"] != "note") and (not options.kind or r["rule"] in options.kind)
    ]  # fmt: skip
    for found in shown:
        print(f"{found['way']:8} {found['severity']:7} {found['rule']}: {found['message']}")
        for place in found["places"][:4]:
            print(f"         {place['file']}: “{place['quote']}” in: {place['sentence'][:300]!r}")
    if options.out:
        Path(options.out).write_text("".join(f"{json.dumps(r, ensure_ascii=False)}\n" for r in shown), "utf-8")
    loud = [r for r in rows if r["severity"] != "note"]
    print(f"\n{len(texts)} articles, {len(loud)} errors and warnings, {len(rows) - len(loud)} notes")
    for (name, way), number in sorted(Counter((r["rule"], r["way"]) for r in loud).items()):
        print(f"{number:5} {name} ({way})")


if __name__ == "__main__":
    main()
