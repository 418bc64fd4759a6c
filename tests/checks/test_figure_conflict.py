"""Figures that cannot both be true, and the many pairs that only look so."""

from __future__ import annotations

import pytest

from tests.articles import check_texts, found

KIND = "figure-conflict"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (
            "Norway's exports reached $17 billion in 2024, the statistics office said.",
            "In 2024, exports of Norway were $11 billion, a bank said.",
            ["$17 billion", "$11 billion"],
        ),
        (
            "Trade turnover between Peru and Chile amounted to $4.1 billion in 2024.",
            "Mutual trade of Chile and Peru stood at $1.4 billion in 2024.",
            ["$4.1 billion", "$1.4 billion"],
        ),
        (
            "Egypt's inflation was 23 percent in 2024.",
            "Inflation in Egypt was 32 percent in 2024, the bank said.",
            ["23 percent", "32 percent"],
        ),
    ],
)
@pytest.mark.parametrize("across", [False, True])
def test_conflicts(first: str, second: str, expected: list[str], across: bool) -> None:
    report = check_texts(first, second) if across else check_texts(f"{first}\n\nThe day was mild.\n\n{second}")
    assert found(report, KIND) == [expected]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # rounding
        ("Norway's exports reached $17.04 billion in 2024.", "In 2024, exports of Norway were $17 billion."),
        # another period
        ("Norway's exports reached $17 billion in 2024.", "In 2023, exports of Norway were $11 billion."),
        (
            "Norway's exports reached $17 billion in 2024.",
            "In the first half of 2024, exports of Norway were $9 billion.",
        ),
        # another country, another pair, another measure
        ("Norway's exports reached $17 billion in 2024.", "In 2024, exports of Sweden were $11 billion."),
        (
            "Trade turnover between Peru and Chile amounted to $4.1 billion in 2024.",
            "Trade turnover between Peru and Brazil amounted to $1.4 billion in 2024.",
        ),
        ("Norway's exports reached $17 billion in 2024.", "In 2024, imports of Norway were $11 billion."),
        # a bound that the other figure keeps
        ("Norway's exports exceeded $17 billion in 2024.", "In 2024, exports of Norway were $17.9 billion."),
        ("Norway's exports reached almost $17 billion in 2024.", "In 2024, exports of Norway were $16.9 billion."),
        # a forecast and a result
        ("Norway's exports will reach $17 billion in 2024.", "In 2024, exports of Norway were $11 billion."),
        # another currency
        ("Norway's exports reached $17 billion in 2024.", "In 2024, exports of Norway were 180 billion kroner."),
        # a narrower thing
        ("Norway's exports reached $17 billion in 2024.", "In 2024, fish exports of Norway were $11 billion."),
        # a partner that only one of them names
        (
            "Trade turnover between Peru and Chile amounted to $4.1 billion in 2024.",
            "Trade turnover was $9 billion in 2024.",
        ),
        # a comma that may be a decimal mark
        (
            "Trade turnover between Peru and Chile amounted to $1,410 billion in 2024.",
            "Trade turnover between Peru and Chile was $1.4 billion in 2024.",
        ),
    ],
)
@pytest.mark.parametrize("across", [False, True])
def test_look_alikes_stay_silent(first: str, second: str, across: bool) -> None:
    report = check_texts(first, second) if across else check_texts(f"{first}\n\n{second}")
    assert found(report, KIND) == []


def test_one_finding_gathers_every_place() -> None:
    text = "Norway's exports reached ${} billion in 2024, officials said."
    report = check_texts(text.format(17), text.format(11), text.format(17))
    assert found(report, KIND) == [["$17 billion", "$11 billion", "$17 billion"]]


def test_swapped_digits_are_named_as_a_cause() -> None:
    report = check_texts(
        "Norway's exports reached $417 million in 2024.", "In 2024, exports of Norway were $471 million."
    )
    (finding,) = report.findings
    assert any("swapped" in step for step in finding.explanation)


def test_the_ledger_says_what_was_not_compared() -> None:
    report = check_texts("Trade turnover was $9 billion in 2024.\n\nNorway's exports reached $17 billion.")
    assert report.ledger.not_compared == {"no period": 1, "no subject": 1}
