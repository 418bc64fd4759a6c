"""Amounts in the rarer forms of newsrooms, tables and trade reports: one figure each, and what stays two or none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from checker.model.values import Quantity
from checker.quantities.grammar import quantity_grammar
from checker.vocabulary.tables import shipped


def find(text: str) -> list[Quantity]:
    return quantity_grammar(shipped()).find(text)


@pytest.mark.parametrize(
    ("text", "printed", "kind", "value", "unit"),
    [
        ("NZ $26 million was set aside", "NZ $26 million", "currency", "2.6e7", "NZD"),
        ("about hk$ 10.05 billion", "hk$ 10.05 billion", "currency", "1.005e10", "HKD"),
        ("a charge of 30 MUSD", "30 MUSD", "currency", "3e7", "USD"),
        ("a turnover of 450 kEUR", "450 kEUR", "currency", "4.5e5", "EUR"),
        ("they lost 75 USD million", "75 USD million", "currency", "7.5e7", "USD"),
        ("a fine of rupees 500 crore", "rupees 500 crore", "currency", "5e9", "INR"),
        ("a loss of $-99.99", "$-99.99", "currency", "-99.99", "USD"),
        ("it sold for 15 dollars 50.", "15 dollars 50", "currency", "15.5", "USD"),
        ("quarter million euros", "quarter million euros", "currency", "2.5e5", "EUR"),
        ("12 lakhs", "12 lakhs", "number", "1.2e6", ""),
        (".5 percent of all", ".5 percent", "percent", "0.5", "percent"),
        ("3 point 5 million", "3 point 5 million", "number", "3.5e6", ""),
        ("1 ½ tonnes", "1 ½ tonnes", "physical", "1.5", "metric_ton"),
        ("5/8 of the land", "5/8", "fraction", "0.625", ""),
        ("one twenty two", "one twenty two", "number", "122", ""),
        ("EUR:500", "EUR:500", "currency", "500", "EUR"),
        ("a 5,000-pound fine", "5,000-pound", "currency", "5000", "GBP"),
        ("2 million pounds", "2 million pounds", "currency", "2e6", "GBP"),
        ("a 40-pound dog", "40-pound", "physical", "40", "pound"),
        ("500 pounds of flour", "500 pounds", "physical", "500", "pound"),
        ("100 pounds of funding", "100 pounds", "currency", "100", "GBP"),
        ("shale laid down 5 Ma ago", "5 Ma", "time", "5", "megayear"),
        ("five million and a half people", "five million and a half", "number", "5.5e6", ""),
        ("fifty  two villages", "fifty  two", "number", "52", ""),
        ("the twentyfifth session", "twentyfifth", "ordinal", "25", ""),
        ("forty-five (45) members", "forty-five (45)", "number", "45", ""),
        ("500,000 bpd of crude", "500,000 bpd", "physical", "5e5", "barrel"),
        ("shipped 3.2 bcm of gas", "3.2 bcm", "physical", "3.2e9", "cubic_meter"),
        ("a wall 4 km² wide", "4 km²", "physical", "4", "square_kilometer"),
        ("some 12 dunams of land", "12 dunams", "physical", "12", "dunam"),
        ("a 90 degrees angle", "90 degrees", "physical", "90", "degree"),
        ("it was 30 degrees outside", "30 degrees", "temperature", "30", "degree"),
        ("a 9\" pipe", "9\"", "physical", "9", "inch"),
        ("he is 6 ft 2 in tall", "6 ft 2 in", "physical", "6.1666666666666666666666666667", "foot"),
        ("weighing 2,000 ± 5 kg", "2,000 ± 5 kg", "physical", "2000", "kilogram"),
        ("at 56 km s−1", "56 km s−1", "physical", "56", "kilometer"),
        ("close to absolute zero", "absolute zero", "temperature", "0", "kelvin"),
        ("half-litre bottles", "half-litre", "physical", "0.5", "liter"),
        ("they drank a gallon of beer", "a gallon", "physical", "1", "gallon"),
        ("a mass of 2.5×10^6 kg", "2.5×10^6 kg", "physical", "2.5e6", "kilogram"),
        ("about 1.2M", "1.2M", "number", "1.2e6", ""),
        ("- 1,200,000", "- 1,200,000", "number", "-1.2e6", ""),
    ],
)  # fmt: skip
def test_forms(text: str, printed: str, kind: str, value: str, unit: str) -> None:
    (found,) = find(text)
    start = found.start - (2 if printed.startswith("- ") else 0)
    assert (text[start : found.end], found.kind, found.unit) == (printed, kind, unit)
    assert abs(found.value - Decimal(value)) < Decimal("1e-9")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("more than 5 but fewer than 10 people", "5", "10"),
        ("larger than twenty and less than thirty", "20", "30"),
        ("an 8- to 16-metre mirror", "8", "16"),
        ("between 2 kg and about 7 kg", "2", "7"),
        ("100,000-150,000", "100000", "150000"),
        ("100~150", "100", "150"),
        ("3km-5km", "3", "5"),
        ("about 5k-20k", "5000", "20000"),
        ("20 through 100", "20", "100"),
    ],
)
def test_ranges(text: str, low: str, high: str) -> None:
    (found,) = find(text)
    assert found.hedge == "range"
    assert found.ends == (Decimal(low), Decimal(high))


def test_a_tolerance_is_the_interval() -> None:
    (found,) = find("weighing 2,000 ± 5 kg")
    assert (found.low, found.high) == (Decimal(1995), Decimal(2005))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("$20 $37 and $4", ["20", "37", "4"]),
        ("In 2019 thousands of people fled", ["1000"]),
        ("doses of 45 and 50 mg", ["45", "50"]),
        ("zero twenty two", ["0", "22"]),
        ("it rose 5 dollars to 7 dollars", ["5", "7"]),
        ("it grew 5 percent to 3 percent", ["5", "3"]),
        ("20 dollars and 43 coins", ["20", "43"]),
        ("against the dollar 22 million people", ["22000000"]),
        ("patients tested negative 3 times", ["3"]),
    ],
)
def test_neighbours_stay_apart(text: str, values: list[str]) -> None:
    assert [q.value for q in find(text)] == [Decimal(v) for v in values]


@pytest.mark.parametrize(
    "text",
    [
        "won 3-2", "in 1775-1780", "in the 2013-14 season", "to settle old scores",
        "report-2002-10-09", "the T-34-85 tank", "open 0730-0930", "a Boeing 777F", "a share in 3M", "the 5G network",
        "SCP2-173", "J1149.5+6663", "the 9/11 attacks", "open 24/7",
        "x£500", "a few hundred", "\"We were there in 1945\" he said",
    ],
)  # fmt: skip
def test_what_is_no_amount(text: str) -> None:
    assert find(text) == []
