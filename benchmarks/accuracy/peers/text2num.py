"""text2num: numbers in words turned into digits; the digits of the result are its numbers."""

from __future__ import annotations

import re

from benchmarks.accuracy.peers.rows import Row, answer

NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def quantities(row: Row) -> list[Row]:
    from text_to_num import alpha2digit

    turned = alpha2digit(row["text"], "en")
    return [
        {"start": None, "end": None, "value": float(digits), "unit": "", "kind": "number"}
        for digits in NUMBER.findall(turned)
    ]


if __name__ == "__main__":
    answer(lambda row: {"quantities": quantities(row)})
