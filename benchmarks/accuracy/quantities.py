"""Writes our quantities for a scorer.

usage: python -m benchmarks.accuracy.quantities GOLD.jsonl PREDICTIONS.jsonl

GOLD.jsonl has one {"id": ..., "text": ...} a line, with "source" where a public suite's own conventions apply (see
`benchmarks.accuracy.conventions`); each line of PREDICTIONS.jsonl is {"id": ..., "quantities": [{"start", "end",
"value": x or [low, high], "unit", "kind"}]}. The gold answers are never looked at.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from benchmarks.accuracy.conventions import predictions
from checker.quantities.grammar import quantity_grammar
from checker.vocabulary.tables import shipped


def main(gold: str, target_file: str) -> None:
    """Read texts from one file and write predictions to the other."""
    grammar = quantity_grammar(shipped())
    with Path(gold).open(encoding="utf-8") as source, Path(target_file).open("w", encoding="utf-8") as target:
        for line in source:
            row = json.loads(line)
            found = predictions(grammar, row["text"], row.get("source", ""), row.get("currency_hint") or "")
            target.write(json.dumps({"id": row["id"], "quantities": found}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:3])
