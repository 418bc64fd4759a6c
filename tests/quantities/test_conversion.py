"""Units: the table is proven against pint, and the ton is metric unless the text says otherwise."""

from __future__ import annotations

from decimal import Decimal

import pytest

from checker.quantities.convert import dimension, to_base


@pytest.mark.parametrize(
    ("one", "other", "unit_one", "unit_other"),
    [
        ("1", "1000", "metric_ton", "kilogram"),
        ("1", "1609.344", "mile", "meter"),
        ("100", "1", "centimeter", "meter"),
        ("1", "10000", "hectare", "square_meter"),
        ("2", "120", "hour", "minute"),
        ("1", "1000", "megaparsec", "kiloparsec"),
    ],
)
def test_equal_amounts_meet_in_the_base_unit(one: str, other: str, unit_one: str, unit_other: str) -> None:
    assert to_base(Decimal(one), unit_one) == to_base(Decimal(other), unit_other)
    assert dimension(unit_one) == dimension(unit_other)


@pytest.mark.parametrize(("celsius", "fahrenheit"), [("0", "32"), ("100", "212"), ("-40", "-40")])
def test_temperatures_have_an_offset(celsius: str, fahrenheit: str) -> None:
    difference = to_base(Decimal(celsius), "degC") - to_base(Decimal(fahrenheit), "degF")
    assert abs(difference) < Decimal("1e-9")


def test_currencies_never_meet() -> None:
    assert dimension("USD") != dimension("KZT")
