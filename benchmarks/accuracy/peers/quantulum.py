"""quantulum3: quantities with units; a range is its middle with an uncertainty."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.peers.rows import Row, answer

KINDS = {"currency": "currency", "temperature": "temperature", "time": "time", "dimensionless": "number"}


def quantities(row: Row) -> Iterator[Row]:
    from quantulum3 import parser

    for found in parser.parse(row["text"]):
        start, end = found.span
        entity, unit = found.unit.entity.name, found.unit.name
        kind = "percent" if unit.startswith("percent") else KINDS.get(entity, "physical")
        name = "" if kind == "number" else "percent" if kind == "percent" else unit
        yield {"start": start, "end": end, "value": float(found.value), "unit": name, "kind": kind}


if __name__ == "__main__":
    answer(lambda row: {"quantities": list(quantities(row))})
