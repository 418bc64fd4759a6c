"""Forms that were misread in real articles: what looks like a range, a currency, a hedge or a fraction and is none."""

from __future__ import annotations

import pytest

from checker.quantities.grammar import quantity_grammar
from checker.vocabulary.tables import shipped

GRAMMAR = quantity_grammar(shipped())

READ: dict[str, list[tuple[str, float]]] = {
    "The pipe runs 202 kilometres through three countries.": [("202 kilometres", 202), ("three", 3)],
    "It sent 40 tonnes to three towns.": [("40 tonnes", 40), ("three", 3)],
    "A grant of $5 million to 12 families.": [("$5 million", 5000000), ("12", 12)],
    "It costs $5 to 7 a barrel.": [("$5 to 7 a barrel", 6)],
    "Oil cost $60-70 a barrel.": [("$60-70 a barrel", 65)],
    "The town shrank by 4,200 to 1.37 million.": [("4,200", 4200), ("1.37 million", 1370000)],
    "She led 47.4 percent to 42.1 percent.": [("47.4 percent", 47.4), ("42.1 percent", 42.1)],
    "They sold 929,000\nAll of them are new.": [("929,000", 929000)],
    "Some 5,000 all told, of 3,000 Top players.": [("5,000", 5000), ("3,000", 3000)],
    "A price of 4,000 TRY.": [("4,000 TRY", 4000)],
    "It ends in Q1 or Q2, at an R0 of 2.": [("2", 2)],
    "A fine of R500 and of R2m.": [("R500", 500), ("R2m", 2000000)],
    "He took N4.7bn and N250,000, wore an N95 mask and drove down the N17.": [("N4.7bn", 4.7e9), ("N250,000", 250000)],
    "The surge was one to two metres, the output 5.7  million barrels.": [
        ("one to two metres", 1.5),
        ("5.7  million barrels", 5700000),
    ],
    "He went from one to another.": [],
    "See Figure 4c, where it costs 4c.": [("4c", 0.04)],
    "Two left, and a third, Ann Bell, stayed.": [("Two", 2)],
    "Sales fell by a third, he said.": [("a third", 1 / 3)],
    "It was the second half of the month.": [("second", 2)],
    "Between two to three hundred cars burnt.": [("two to three hundred", 250)],
    "It needs Rs.2000-Rs.2500 a month.": [("Rs.2000-Rs.2500 a month", 2250)],
    "They bought a Boeing 737-800 jet.": [],
}


@pytest.mark.parametrize("text", READ)
def test_what_was_misread_in_real_articles_is_read_as_an_editor_reads_it(text: str) -> None:
    found = [(text[q.start : q.end], round(float(q.value), 3)) for q in GRAMMAR.find(text)]
    assert found == [(said, round(value, 3)) for said, value in READ[text]]


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("In one week, at least three died.", ["exact", "at_least"]),
        ("The 737 Max has 210 seats.", ["exact", "exact"]),
        ("It costs $5 million, at least.", ["at_least"]),
    ],
)
def test_a_hedge_belongs_to_its_own_figure(text: str, hedges: list[str]) -> None:
    assert [q.hedge for q in GRAMMAR.find(text)] == hedges
