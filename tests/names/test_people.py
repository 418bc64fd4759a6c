"""People, places and what only looks like them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.names.people import people_grammar, tie
from checker.names.places import place_grammar
from checker.vocabulary.tables import shipped


def people(text: str) -> list[tuple[str, str]]:
    return [(name.full, name.title) for name in people_grammar(shipped()).find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Energy Minister Bakyt Temirbaev spoke.", [("Bakyt Temirbaev", "Minister")]),
        ("Peruvian Prime Minister Ana Quispe left.", [("Ana Quispe", "Peruvian Prime Minister")]),
        ("It was late, said Morag Tulloch, a nurse.", [("Morag Tulloch", "")]),
        ("Zhu Lan, head of the agency, agreed.", [("Zhu Lan", "")]),
        ("Ulan Beishen, 58, measures ice.", [("Ulan Beishen", "")]),
        ("Khalid al-Masri said so.", [("Khalid al-Masri", "")]),
        ("director Sevda Kazim of the festival", [("Sevda Kazim", "director")]),
        ("D. A. Petrov wrote it.", [("D. A. Petrov", "")]),
        ("Mr Okoro was late.", [("Okoro", "Mr")]),
        ("Jean-Luc Moreau said no. Moreau left.", [("Jean-Luc Moreau", ""), ("Moreau", "")]),
        (
            "Council Heads Aziz Karimov (Uzbekistan), Elnur Abbasov (Azerbaijan) and Olga Kim came.",
            [("Aziz Karimov", "Heads"), ("Elnur Abbasov", ""), ("Olga Kim", "")],
        ),
    ],
)
def test_people(text: str, expected: list[tuple[str, str]]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The World Bank lent more.",
        "The Trans-Caspian International Transport Route is long.",
        "New York and Buenos Aires are far.",
        "On Monday the Security Council met in Addis Ababa.",
        "The Green Finance Council and the Coordination Committee met.",
        "Human Rights Watch praised human rights work.",
        "The South Korean army moved.",
    ],
)
def test_what_is_no_person(text: str) -> None:
    assert people(text) == []


def test_surnames_are_tied_to_the_only_one_who_bears_them() -> None:
    text = "President Ana Quispe met Minister Luis Vega. Quispe spoke. Judge Rosa Vega came. Vega left."
    names = people_grammar(shipped()).find(text)
    tied = {names[i].surname: names[full].full for i, full in tie(names).items()}
    assert tied == {"Quispe": "Ana Quispe"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kazakhstan and the Kyrgyz Republic", [("KZ", "Kazakhstan"), ("KG", "Kyrgyz Republic")]),
        ("Kyrgyz and Uzbek exports", [("KG", "Kyrgyz"), ("UZ", "Uzbek")]),
        ("the Organization of Turkic States (OTS)", [("OTS", "Organization of Turkic States"), ("OTS", "OTS")]),
        ("Turkey, or Türkiye", [("TR", "Turkey"), ("TR", "Türkiye")]),
        ("the UAE and Britain", [("AE", "UAE"), ("GB", "Britain")]),
        ("a man from nowhere", []),
    ],
)
def test_places(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(p.code, text[p.start : p.end]) for p in place_grammar(shipped()).find(text)] == expected


@settings(derandomize=True, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    for name in people_grammar(shipped()).find(text):
        assert 0 <= name.start < name.end <= len(text)
        assert name.surname
    for place in place_grammar(shipped()).find(text):
        assert 0 <= place.start < place.end <= len(text)


@settings(derandomize=True, deadline=None)
@given(
    st.lists(st.sampled_from("Mr President Ana Quispe said al- van de , . ( ) of the and World Bank Peru D.".split()))
)
def test_any_mixture_of_name_words_is_read(words: list[str]) -> None:
    text = " ".join(words)
    tie(people_grammar(shipped()).find(text))
