"""Look-ups find the pairs of names that a comparison of all names takes for two spellings of one."""

from __future__ import annotations

from itertools import combinations

import pytest

from benchmarks.names_growth import people, recall
from checker.model.values import PersonName
from checker.names.blocks import block_keys, pairs
from checker.names.compare import compare
from checker.vocabulary.tables import shipped

# Each pair was once left out, or is of a kind with one that was.
SPELLINGS = (
    ("Gayane Karapetian", "Gayane Karapetsyan"),
    ("Siarhei Zubkou", "Sergei Zubkov"),
    ("Hamza Al-Mansouri", "Hamza Mansour"),
    ("Ruben Hoffhannisian", "Ruben Hovhannisian"),
    ("Leila Haddad", "Leila Hadad"),
)


def person(text: str) -> PersonName:
    given, _, surname = text.rpartition(" ")
    return PersonName(0, len(text), tuple(given.split()), surname)


@pytest.mark.parametrize(("one", "other"), SPELLINGS)
def test_two_spellings_meet_in_a_run_and_in_an_archive(one: str, other: str) -> None:
    names = [person(one), person(other)]
    assert compare(names[0], names[1], shipped()).verdict == "variant"
    assert list(pairs(names, shipped())) == [(0, 1)]
    keys = [set(block_keys(name.given, name.surname, shipped())) for name in names]
    assert keys[0] & keys[1]


def test_another_order_and_another_spelling_of_all_parts_is_another_person() -> None:
    assert compare("Karim Rezaei", "Reza Karimi", shipped()).verdict == "unknown"
    assert compare("Kim Min-jun", "Min-jun Kim", shipped()).verdict == "same"


def test_hardly_a_pair_is_left_out() -> None:
    same, kept = recall(people(160))
    assert same > 3
    assert kept == same


def test_pairs_do_not_depend_on_the_order_of_names() -> None:
    names = people(400)
    turned = names[::-1]
    last = len(names) - 1
    assert {(last - b, last - a) for a, b in pairs(turned, shipped())} == set(pairs(names, shipped()))


def test_what_the_keys_share_is_what_the_pairs_are_found_by() -> None:
    names = people(150)
    keys = [set(block_keys(name.given, name.surname, shipped())) for name in names]
    sharing = {(a, b) for a, b in combinations(range(len(names)), 2) if keys[a] & keys[b]}
    assert set(pairs(names, shipped())) <= sharing
