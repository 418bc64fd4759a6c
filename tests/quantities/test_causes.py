"""Why two figures may differ: the slips that a report names, each from two printed amounts."""

from __future__ import annotations

import pytest

from checker.quantities.causes import likely_causes
from checker.quantities.grammar import quantity_grammar
from checker.vocabulary.tables import shipped


def causes(first: str, second: str) -> str:
    one, other = (quantity_grammar(shipped()).find(text)[0] for text in (first, second))
    return " ".join(likely_causes(one, other, (first, second)))


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("5 percent", "5 percentage points", "percentage points"),
        ("1,347 tonnes", "1,437 tonnes", "swapped"),
        ("3.4 million tonnes", "3.4 billion tonnes", "1,000 times"),
        ("340 kilometres", "340 miles", "a unit may be wrong"),
        ("24,000 tonnes", "2,000 tonnes", "12 times"),
    ],
)
def test_the_slip_is_named(first: str, second: str, said: str) -> None:
    assert said in causes(first, second)


@pytest.mark.parametrize(("first", "second"), [("26 dollars", "zero dollars"), ("1.5 barrels", "1.5 percent")])
def test_where_no_slip_explains_it_none_is_named(first: str, second: str) -> None:
    assert causes(first, second) == ""
