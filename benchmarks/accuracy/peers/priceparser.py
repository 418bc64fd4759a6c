"""price-parser: the one price of a text."""

from __future__ import annotations

from benchmarks.accuracy.peers.rows import Row, answer


def quantities(row: Row) -> list[Row]:
    from price_parser import Price

    price = Price.fromstring(row["text"], currency_hint=row.get("currency_hint"))
    if price.amount is None:
        return []
    return [
        {"start": None, "end": None, "value": float(price.amount), "unit": price.currency or "", "kind": "currency"}
    ]


if __name__ == "__main__":
    answer(lambda row: {"quantities": quantities(row)})
