"""Predictions of checker.names for pairs of names. usage: names.py PAIRS.jsonl PREDICTIONS.jsonl

PAIRS.jsonl has one {"a": ..., "b": ...} a line; PREDICTIONS.jsonl gets {"i": line number from 0,
"score": 0 to 1, "verdict": ..., "reason": ...}.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from checker.names.compare import compare
from checker.vocabulary.tables import shipped


def main(pairs: Path, predictions: Path) -> None:
    vocabulary = shipped()
    rows = [json.loads(line) for line in pairs.read_text("utf-8").splitlines() if line.strip()]
    with predictions.open("w", encoding="utf-8") as out:
        for i, row in enumerate(rows):
            match = compare(row["a"], row["b"], vocabulary)
            found = {"i": i, "score": round(match.score, 4), "verdict": match.verdict, "reason": match.reason}
            out.write(json.dumps(found, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
