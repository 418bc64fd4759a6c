"""Two names: one person in two spellings, or two people, and the reason."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.names.compare import compare
from checker.names.keys import romanisation_key
from checker.vocabulary.tables import shipped


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bakyt Temirbaev", "Bakyt Temirbayev"),
        ("Nurlan Japarbekov", "Nurlan Zhaparbekov"),
        ("Sergei Yablonsky", "Sergey Yablonskiy"),
        ("Khaled Haddad", "Khalid Haddad"),
        ("Mikhail Gromov", "Михаил Громов"),
    ],
)
def test_variants_are_explained(one: str, other: str) -> None:
    match = compare(one, other, shipped())
    assert match.verdict in ("variant", "same")
    assert match.reason


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Aibek Sadykov", "Aibek Sadykova"),
        ("Kamil Tashev", "Kamil Tashtev"),
        ("Ivan Petrovich Orlov", "Ivan Pavlovich Orlov"),
        ("Mariam Faruq", "Maria Faruq"),
        ("Anna Berg", "Olaf Berg"),
    ],
)
def test_contradictions_are_two_people(one: str, other: str) -> None:
    assert compare(one, other, shipped()).verdict in ("different", "unknown")


@pytest.mark.parametrize(("one", "other"), [("John Francis Miller", "John Miller"), ("MILLER John", "John Miller")])
def test_omission_and_order_change_nothing(one: str, other: str) -> None:
    assert compare(one, other, shipped()).verdict == "same"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Omuraliev", "Omuraliyev", True),
        ("Zhaparov", "Japarov", True),
        ("Asanov", "Usanov", False),
        ("Tashiev", "Tashtiev", False),
    ],
)
def test_keys_of_romanisation(one: str, other: str, same: bool) -> None:
    assert (romanisation_key(one) == romanisation_key(other)) is same


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_two_names_are_compared(one: str, other: str) -> None:
    match = compare(one, other, shipped())
    assert match.verdict in ("same", "variant", "different", "unknown")
    assert 0 <= match.score <= 1


@given(st.text(alphabet="abcdefgh ijklmnop", min_size=3, max_size=20))
def test_a_name_is_itself(name: str) -> None:
    assert compare(name, name, shipped()).verdict in ("same", "unknown")
