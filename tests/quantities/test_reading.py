"""Figures as newsrooms print them: value, unit, interval and hedge."""

from __future__ import annotations

import time
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.values import Quantity
from checker.quantities.grammar import quantity_grammar
from checker.vocabulary.tables import shipped


def find(text: str) -> list[Quantity]:
    return quantity_grammar(shipped()).find(text)


@pytest.mark.parametrize(
    ("text", "printed", "kind", "value", "unit"),
    [
        ("US$2.59bln in gold", "US$2.59bln", "currency", "2.59e9", "USD"),
        ("worth €3.5 bn", "€3.5 bn", "currency", "3.5e9", "EUR"),
        ("Rs 4,500 crore", "Rs 4,500 crore", "currency", "4.5e10", "INR"),
        ("1 340,5 mln euros", "1 340,5 mln euros", "currency", "1340.5e6", "EUR"),
        ("816 000 t of grain", "816 000 t", "physical", "816000", "metric_ton"),
        ("8,9 billion tenge", "8,9 billion tenge", "currency", "8.9e9", "KZT"),
        ("KZT 500 billion", "KZT 500 billion", "currency", "5e11", "KZT"),
        ("half a million people", "half a million", "number", "500000", ""),
        ("three-quarters of a billion dollars", "three-quarters of a billion dollars", "currency", "7.5e8", "USD"),
        ("a hundred and five thousand pupils", "a hundred and five thousand", "number", "105000", ""),
        ("two dozen goats", "two dozen", "number", "24", ""),
        ("up 5.3 per cent", "5.3 per cent", "percent", "5.3", "percent"),
        ("a rise of 2 percentage points", "2 percentage points", "points", "2", "percentage_point"),
        ("by 25 basis points", "25 basis points", "points", "25", "basis_point"),
        ("5½ percent", "5½ percent", "percent", "5.5", "percent"),
        ("3 1/2 years", "3 1/2 years", "time", "3.5", "year"),
        ("the fourth meeting", "fourth", "ordinal", "4", ""),
        ("a man aged 58", "58", "age", "58", "year"),
        ("a 58-year-old man", "58-year-old", "age", "58", "year"),
        ("exports doubled", "doubled", "multiple", "2", ""),
        ("rose 1.5 times", "1.5 times", "multiple", "1.5", ""),
        ("12'500 francs", "12'500 francs", "currency", "12500", "CHF"),
        ("12\u202f500 people", "12\u202f500", "number", "12500", ""),
        ("12,34,567 rupees", "12,34,567 rupees", "currency", "1234567", "INR"),
        ("٣٤٥ people", "٣٤٥", "number", "345", ""),
        ("３４ percent", "３４ percent", "percent", "34", "percent"),
        ("it was -3 degrees Celsius", "-3 degrees Celsius", "temperature", "-3", "degC"),
        ("minus 6 C at night", "6 C", "temperature", "-6", "degC"),
        ("at 97 miles per hour", "97 miles per hour", "physical", "97", "mile/hour"),
        ("4.5 mln. sq. km. of steppe", "4.5 mln. sq. km.", "physical", "4.5e6", "square_kilometer"),
        ("30 euro cents", "30 euro cents", "currency", "0.30", "EUR"),
        ("48 projects", "48", "number", "48", ""),
    ],
)
def test_forms(text: str, printed: str, kind: str, value: str, unit: str) -> None:
    (found,) = find(text)
    assert (text[found.start : found.end], found.kind, found.unit) == (printed, kind, unit)
    assert found.value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "low", "high", "hedge"),
    [
        ("$1.7 billion", "1.65e9", "1.75e9", "exact"),
        ("$1.34 billion", "1.335e9", "1.345e9", "exact"),
        ("more than 1.1 million people", "1.1e6", None, "over"),
        ("at least 18 people", "18", None, "at_least"),
        ("no fewer than 12 people", "12", None, "at_least"),
        ("up to 165,000 people", None, "165000", "up_to"),
        ("almost $49 million", "4.41e7", "4.9e7", "almost"),
        ("about $45 billion", "4.275e10", "4.725e10", "about"),
        ("between 5 and 7 percent", "4.5", "7.5", "range"),
        ("$1.3-1.5 billion", "1.25e9", "1.55e9", "range"),
        ("about $10-$20", "9.5", "20.5", "range"),
        ("10 to 12 litres", "9.5", "12.5", "range"),
        ("tens of millions of people", "1e7", None, "at_least"),
        ("48 projects", "48", "48", "exact"),
    ],
)
def test_intervals(text: str, low: str | None, high: str | None, hedge: str) -> None:
    (found,) = find(text)
    assert (found.low, found.high) == (low and Decimal(low), high and Decimal(high))
    assert found.hedge == hedge


def test_from_to_is_two_values() -> None:
    assert [q.value for q in find("rose from $1.2 billion to $1.4 billion")] == [Decimal("1.2e9"), Decimal("1.4e9")]


@pytest.mark.parametrize(("text", "per"), [("$85 a barrel", "barrel"), ("1,200 tonnes a day", "day")])
def test_rates(text: str, per: str) -> None:
    assert [q.per for q in find(text)] == [per]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("$1,340 billion", ["1.34e12", "1.34e9"]),
        ("12.500 shillings", ["12500", "12.5"]),
        ("12,500 people", ["12500"]),
        ("$1.34 billion", ["1.34e9"]),
        ("1,34 billion euros", ["1.34e9"]),
        ("38,700,000 shillings", ["3.87e7"]),
    ],
)
def test_separators_that_can_be_read_two_ways(text: str, values: list[str]) -> None:
    (found,) = find(text)
    assert [reading.value for reading in found.readings] == [Decimal(v) for v in values]


@pytest.mark.parametrize(
    "text",
    [
        "Boeing 737", "the G7 leaders", "Article 17", "No. 4", "COVID-19", "an F-16", "at 5:10 a.m.", "won 6–2",
        "version 2.10.3", "192.168.100.200", "call 555-0199", "call +44 20 7946 0958", "one of them",
        "a second bridge", "192.168.1.1",
        "5" * 70,
    ],
)  # fmt: skip
def test_what_is_no_figure(text: str) -> None:
    assert [q for q in find(text) if q.kind != "ordinal"] == []


def test_superscripts_are_no_digits() -> None:
    assert [q.value for q in find("10² items")] == [Decimal(10)]


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    found = find(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    for q in found:
        assert 0 <= q.start < q.end <= len(text)
        assert q.value.is_finite()
        assert q.low is None or q.high is None or q.low <= q.high


@given(
    st.lists(
        st.sampled_from(
            "$ € 1 1,340 2.5 - – to and billion million % km per a half two dozen th ' . , US bn about".split()
        )
    )
)
def test_any_mixture_of_figure_words_is_read(words: list[str]) -> None:
    for glue in (" ", ""):
        find(glue.join(words))


@given(st.integers(0, 10**15), st.sampled_from(["{:,}", "{:_}"]))
def test_every_separator_gives_the_same_value(number: int, form: str) -> None:
    spaced = form.format(number).replace("_", "\u00a0")
    assert [q.value for q in find(f"It holds {spaced} tonnes.")] == [Decimal(number)]


@pytest.mark.parametrize("unit", ["1", "1,", "$", "one ", "million ", "1-", "half a ", "1.5 to ", "two hundred and "])
def test_time_grows_with_length_alone(unit: str) -> None:
    def cost(times: int) -> float:
        best = 1e9
        for _ in range(3):
            begin = time.process_time()
            find(unit * times)
            best = min(best, time.process_time() - begin)
        return best

    assert cost(6000) < 3 * cost(3000) + 0.01
