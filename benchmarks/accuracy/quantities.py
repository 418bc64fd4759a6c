"""Writes our quantities for a scorer.

usage: python -m benchmarks.accuracy.quantities GOLD.jsonl PREDICTIONS.jsonl

GOLD.jsonl has one {"id": ..., "text": ...} a line; each line of PREDICTIONS.jsonl is {"id": ..., "quantities":
[{"start", "end", "value": x or [low, high], "unit", "kind"}]}. Only names are mapped here, nothing is decided.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from checker.model.values import Quantity
from checker.quantities.grammar import quantity_grammar
from checker.vocabulary.tables import shipped

UNITS = {"barrel": "oil_barrel"}
KINDS = {"points": "percent", "multiple": "number", "fraction": "number"}


def prediction(quantity: Quantity) -> dict[str, Any]:
    """One figure under the names that the scorers of public test suites use."""
    unit = UNITS.get(quantity.unit, quantity.unit)
    if quantity.per and quantity.kind in ("physical", "currency"):
        unit = f"{unit}/{UNITS.get(quantity.per, quantity.per)}"
    value: float | list[float | None] = float(quantity.value)
    if quantity.ends is not None:
        value = [float(quantity.ends[0]), float(quantity.ends[1])]
    row = {"start": quantity.start, "end": quantity.end, "value": value, "unit": unit}
    return {**row, "kind": KINDS.get(quantity.kind, quantity.kind), "hedge": quantity.hedge}


def main(gold: str, predictions: str) -> None:
    """Read texts from one file and write predictions to the other."""
    grammar = quantity_grammar(shipped())
    with Path(gold).open(encoding="utf-8") as source, Path(predictions).open("w", encoding="utf-8") as target:
        for line in source:
            row = json.loads(line)
            found = [prediction(q) for q in grammar.find(row["text"])]
            target.write(json.dumps({"id": row["id"], "quantities": found}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:3])
