"""The scores of the comparison with other libraries: the same measure under any name is right, another is not."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.accuracy import scoring
from benchmarks.accuracy.compare import markdown
from benchmarks.accuracy.scoring import Score


def quantity(value: object, unit: str, kind: str) -> dict[str, Any]:
    return {"value": value, "unit": unit, "kind": kind, "start": 0, "end": 5}


def scored(gold: dict[str, Any], found: dict[str, Any], scope: str) -> Score:
    row = {"id": "1", "source": "suite", "scope": [scope], "quantities": [gold]}
    return scoring.quantities([row], {"1": [found]})["suite"]


@pytest.mark.parametrize(
    ("gold", "found", "right"),
    [
        (quantity(2, "gram", "physical"), quantity(2000, "Milligram", "physical"), 1),
        (quantity(4, "meter**2", "physical"), quantity(4, "square metre", "physical"), 1),
        (quantity(50, "cent", "currency"), quantity(0.5, "USD", "currency"), 1),
        (quantity(3, "USD", "currency"), quantity(3, "Dollar", "currency"), 1),
        (quantity(3, "USD", "currency"), quantity(3, "Euro", "currency"), 0),
        (quantity(3, "meter", "physical"), quantity(3, "foot", "physical"), 0),
        (quantity([1, 2], "meter", "physical"), quantity([1, 2], "metre", "physical"), 1),
        (quantity([1, 2], "meter", "physical"), quantity(1.5, "metre", "physical"), 0),
        (quantity(100, "degC", "temperature"), quantity(212, "degF", "temperature"), 1),
        (quantity(7, "", "number"), quantity(7, "apples", "number"), 1),
    ],
)
def test_values_and_measures(gold: dict[str, Any], found: dict[str, Any], right: int) -> None:
    assert scored(gold, found, gold["kind"]) == Score(right, 1, 1)


def test_kinds_that_a_text_is_not_scored_on_do_not_count() -> None:
    assert scored(quantity(3, "USD", "currency"), quantity(9, "meter", "physical"), "currency") == Score(0, 0, 1)


def test_a_date_needs_both_its_days() -> None:
    gold = {"start": 0, "end": 4, "resolved": [["2024-01-01", "2024-12-31"]]}
    row = {"id": "1", "source": "suite", "dates": [gold]}
    whole = {"start": 0, "end": 4, "from": "2024-01-01", "to": "2024-12-31"}
    day = {**whole, "to": "2024-01-01"}
    assert scoring.dates([row], {"1": [whole]})["suite"].f1 == 1
    assert scoring.dates([row], {"1": [day]})["suite"].f1 == 0


def test_names_are_scored_at_the_best_threshold() -> None:
    rows = [{"source": "pairs/a", "same": same} for same in (True, True, False)]
    assert scoring.names(rows, [0.9, 0.7, 0.6])["pairs"] == Score(2, 2, 2)


def test_the_best_figure_of_a_line_is_bold_and_a_suite_without_answers_counts_what_was_found() -> None:
    columns = {
        "factcheck": {"a": Score(1, 1, 1), "b": Score(0, 0, 0)},
        "peer": {"a": Score(1, 2, 1), "b": Score(0, 3, 0)},
    }
    assert markdown(columns).splitlines()[2:] == [
        "| a | 1 | **1.000** | 0.667 |",
        "| b | 0 | 0 found | 3 found |",
    ]
