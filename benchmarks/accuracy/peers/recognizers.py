"""recognizers-text-suite: its models for the kinds of figures that a text is scored on, and its dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from benchmarks.accuracy.peers.rows import Row, answer

CULTURE = "en-us"
# What a text is scored on, and the model that finds it.
MODELS = {
    "currency": "currency", "physical": "dimension", "temperature": "temperature", "age": "age",
    "percent": "percentage", "number": "number", "ordinal": "ordinal", "range": "number_range",
}  # fmt: skip


@cache
def model(name: str) -> Any:
    from recognizers_number import NumberRecognizer
    from recognizers_number_with_unit import NumberWithUnitRecognizer

    owner = NumberWithUnitRecognizer if name in ("currency", "dimension", "temperature", "age") else NumberRecognizer
    return getattr(owner(CULTURE), f"get_{name}_model")()


def quantities(row: Row) -> Iterator[Row]:
    scope = set(row["scope"])
    every = bool(scope & {"all", "recall"})
    taken: list[tuple[int, int]] = []
    for kind, name in MODELS.items():
        if kind == "range" or not (every or kind in scope):
            continue
        for found in model(name).parse(row["text"]):
            value = (found.resolution or {}).get("value")
            if value in (None, "null") or any(a <= found.start <= b for a, b in taken):
                continue
            taken.append((found.start, found.end))
            unit = "percent" if kind == "percent" else (found.resolution or {}).get("unit") or ""
            number = float(str(value).rstrip("%").replace(",", ""))
            yield {"start": found.start, "end": found.end + 1, "value": number, "unit": unit, "kind": kind}


def dates(row: Row) -> Iterator[Row]:
    from recognizers_date_time import recognize_datetime

    told = row.get("reference_date")
    reference = datetime.fromisoformat(told) if told else None
    for found in recognize_datetime(row["text"], CULTURE, reference=reference):
        values = [v for v in (found.resolution or {}).get("values", []) if v.get("type") in ("date", "daterange")]
        if not values:
            continue
        value = values[-1]
        first, last = value.get("start", value.get("value")), value.get("end", value.get("value"))
        if "end" in value:  # its ranges stop before their end
            last = (date.fromisoformat(value["end"][:10]) - timedelta(days=1)).isoformat()
        yield {"start": found.start, "end": found.end + 1, "from": first, "to": last}


if __name__ == "__main__":
    answer(lambda row: {"quantities": list(quantities(row))} if "scope" in row else {"dates": list(dates(row))})
