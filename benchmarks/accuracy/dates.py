"""Writes our dates for a scorer.

usage: python -m benchmarks.accuracy.dates GOLD.jsonl PREDICTIONS.jsonl

GOLD.jsonl has one {"id", "text", "reference_date"} a line; each line of PREDICTIONS.jsonl is {"id", "dates":
[{"start", "end", "from", "to"}]}. Only names are mapped here, nothing is decided.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

from checker.dates.grammar import date_grammar
from checker.model.values import Period
from checker.vocabulary.tables import shipped


def prediction(period: Period) -> dict[str, str | int | None]:
    """One period under the names of the scorer."""
    return {
        "start": period.start,
        "end": period.end,
        "from": period.first.isoformat() if period.first else None,
        "to": period.last.isoformat() if period.last else None,
    }


def main(gold: str, predictions: str) -> None:
    """Read texts from one file and write predictions to the other."""
    grammar = date_grammar(shipped())
    with Path(gold).open(encoding="utf-8") as source, Path(predictions).open("w", encoding="utf-8") as target:
        for line in source:
            row = json.loads(line)
            published = date.fromisoformat(row["reference_date"][:10]) if row.get("reference_date") else None
            found = [prediction(p) for p in grammar.find(row["text"], published) if p.first or p.last]
            target.write(json.dumps({"id": row["id"], "dates": found}) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:3])
