"""The conventions of public test suites, applied to our figures without a look at their answers."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.accuracy.conventions import predictions
from checker.quantities.grammar import quantity_grammar
from checker.vocabulary.tables import shipped


def rows(text: str, source: str, hint: str = "") -> list[dict[str, Any]]:
    return predictions(quantity_grammar(shipped()), text, source, hint)


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("", "400 square kilometres", [(400.0, "kilometer**2")]),
        ("recognizers/CurrencyModel", "$85 a barrel", [(85.0, "USD")]),
        ("recognizers/DimensionModel", "eight to 10 feet tall", [(10.0, "foot")]),
        ("recognizers/NumberModel", "on 5/17/2018", [(5.0, ""), (17.0, ""), (2018.0, "")]),
        ("recognizers/NumberModel", "the 180ml bottle", []),
        ("recognizers/NumberRangeModel", "more than 20 of 50", [([20.0, None], "")]),
        ("recognizers/NumberRangeModel", "no more than 20 and at least 5", [([5.0, 20.0], "")]),
        ("recognizers/PercentModel", "percent of 20", [(20.0, "percent")]),
        ("quantulum3/quantities", "from 4 mg to 6 mg in 1979", [(5.0, "milligram"), (1979.0, "")]),
        ("quantulum3/quantities", "3 years, 2 months", [(3.0, "year"), (2.0, "month")]),
        ("price-parser/EX", "39.95", [(39.95, "")]),
    ],
)
def test_each_suite_has_its_way(source: str, text: str, expected: list[tuple[object, str]]) -> None:
    assert [(row["value"], row["unit"]) for row in rows(text, source)] == expected


def test_a_price_tag_takes_the_currency_of_the_second_input() -> None:
    assert [row["unit"] for row in rows("39.95", "price-parser/EX", "From £ 39.95")] == ["GBP"]
