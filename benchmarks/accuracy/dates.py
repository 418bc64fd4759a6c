"""Writes our dates for a scorer.

usage: python -m benchmarks.accuracy.dates GOLD.jsonl PREDICTIONS.jsonl

GOLD.jsonl has one {"id", "text", "reference_date", "source", "doc"} a line, "doc" where lines are of one article; each
line of PREDICTIONS.jsonl is {"id", "dates": [{"start", "end", "from", "to"}]}. Nothing is decided here but what a
suite calls a date: benchmarks/accuracy/date_conventions.py.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from itertools import groupby
from pathlib import Path

from benchmarks.accuracy.date_conventions import convention
from checker.dates.grammar import date_grammar
from checker.model.values import Period
from checker.vocabulary.tables import shipped


def prediction(period: Period, origin: int) -> dict[str, str | int | None]:
    """One period under the names of the scorer, its place counted from `origin`."""
    return {
        "start": period.start - origin,
        "end": period.end - origin,
        "from": period.first.isoformat() if period.first else None,
        "to": period.last.isoformat() if period.last else None,
    }


def main(gold: str, predictions: str) -> None:
    """Read texts from one file and write predictions to the other; lines with one "doc" are read as one article."""
    with Path(gold).open(encoding="utf-8") as source, Path(predictions).open("w", encoding="utf-8") as target:
        rows = [json.loads(line) for line in source]
        for _, group in groupby(rows, key=lambda row: row.get("doc") or row["id"]):
            article = list(group)
            told = article[0].get("reference_date")
            published = date.fromisoformat(told[:10]) if told else None
            suite = convention(article[0]["source"])
            grammar = date_grammar(shipped(), suite.diary)
            text, blocks = "", []
            for row in article:
                blocks.append((len(text), len(text) + len(row["text"])))
                text += row["text"] + "\n"
            for row, (start, _), found in zip(
                article, blocks, grammar.article(text, published, blocks, suite.options), strict=True
            ):
                parts = [one for period in found for one in suite.rewrite(period, text, published)]
                dates = [prediction(p, start) for p in parts if p.first or p.last]
                target.write(json.dumps({"id": row["id"], "dates": dates}) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:3])
