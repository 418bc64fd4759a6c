"""One person spelled in two ways, and two people who only look like one."""

from __future__ import annotations

import pytest

from tests.articles import check_texts, found

KIND = "name-spelling"


def test_every_place_is_gathered() -> None:
    report = check_texts(
        "Energy Minister Bakyt Temirbaev spoke first, officials said. Temirbaev left at noon.",
        "Energy Minister Bakyt Temirbayev will resign, officials said.",
    )
    assert found(report, KIND) == [["Bakyt Temirbaev", "Temirbaev", "Bakyt Temirbayev"]]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # a man and a woman
        ("Minister Aibek Sadykov said so.", "Minister Aibek Sadykova said so."),
        # two people in one sentence
        ("Minister Bakyt Temirbaev met Minister Bakyt Temirbayev.", "Nobody else came."),
        # other given names
        ("Minister Bakyt Temirbaev said so.", "Minister Azat Temirbayev said so."),
        # a dropped diacritic
        ("Minister Okay Memiş said so.", "Minister Okay Memis said so."),
        # a middle name left out
        ("President John Francis Miller said so.", "President John Miller said so."),
    ],
)
def test_two_people_or_one_name(first: str, second: str) -> None:
    assert found(check_texts(first, second), KIND) == []
