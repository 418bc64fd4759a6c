"""Figures of what one thing has one of, read out of articles, and held against each other."""

from __future__ import annotations

import pytest

from checker.documents import parse_text
from checker.extract import extract
from checker.model.traits import TraitClaim
from checker.pipeline import run_texts
from checker.rules.loader import load_rules
from checker.vocabulary.tables import shipped, shipped_rules

FORMS = [
    ("The 14.9-kilometre line took six years. It has 22 stops.", "length", "line"),
    ("A monument to miners, 18 metres high, was unveiled. It cost €90,000.", "height", "monument"),
    ("The ferry is 24 metres wide and, at 181 metres, longer than any other.", "length", "ferry"),
    ("At 16 metres, the monument is the tallest in the valley. It has 90 steps.", "height", "monument"),
    ("With a volume of 83 million cubic metres, the reservoir supplies 3 towns.", "volume", "reservoir"),
    ("Brewery Kvalin makes beer and wine. The brewery has 230 employees and 9 dogs.", "workforce", "brewery"),
    ("The 130-room hotel was full. The hotel cost €9 million.", "number of rooms", "hotel"),
    ("The town of 12,800 people has no cinema. The town has 2 schools.", "population", "town"),
    ("The cost of the new bridge was €3 million. The bridge is 90 metres long.", "cost", "bridge"),
    (
        "A collector paid €1.4 million for the violin. It weighs 400 grams.",
        "cost",
        "violin",
    ),
    ("Dravona employs 640 people. The company owes €9 million.", "debt", "dravona"),
]


def traits(text: str) -> list[tuple[str, str]]:
    """The traits and things of a text, besides those of a bell: a lone trait has nothing to meet and is left out."""
    article = f"date 2025-04-08\n{text}\n\nThe bell weighs 3 tonnes. The bell is 90 centimetres wide."
    found = extract(parse_text("a.txt", article, None), shipped())
    read = [(c.trait.value, c.thing.value) for c in found if isinstance(c, TraitClaim)]
    assert read[-2:] == [("weight", "bell"), ("width", "bell")]
    return read[:-2]


@pytest.mark.parametrize(("text", "trait", "thing"), FORMS)
def test_a_trait_and_whose_it_is(text: str, trait: str, thing: str) -> None:
    assert (trait, thing) in traits(text)


@pytest.mark.parametrize(
    "text",
    [
        "The line was extended by 6 kilometres. The line cost €3 million more than in 2019.",
        "Each bridge is 90 metres long. The average cost of a bridge is €3 million.",
        "At a depth of 13 metres, the lake is cold. At 9 metres it is warm.",
    ],
)
def test_a_change_an_average_and_a_place_are_no_traits(text: str) -> None:
    assert traits(text) == []


def test_two_lengths_of_one_line_are_one_finding_that_names_both() -> None:
    text = "date 2025-04-08\nA tram line that runs for 14.5 kilometres opened.\n\nThe 14.9-kilometre line is full."
    found = run_texts([("a.txt", text)], load_rules([str(shipped_rules())]), shipped()).findings
    assert [(f.rule, [side.quote for side in f.sides]) for f in found] == [
        ("trait-conflict", ["14.5 kilometres", "14.9-kilometre"])
    ]


@pytest.mark.parametrize("part", ["that ", "it, ", "a line, ", "and ", "the line 5 metres long, "])
def test_long_sentences_of_one_part_are_read_without_deep_recursion(part: str) -> None:
    traits(f"The {part * 3000} 5 metres long. It is 9 metres long.")
