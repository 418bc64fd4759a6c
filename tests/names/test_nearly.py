"""Two names that nearly are one, and two names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.values import PersonName
from checker.names.blocks import near_keys
from checker.names.evidence import evidence
from checker.names.labels import changed, label_keys, turned
from checker.names.nearly import nearly
from checker.names.people import people_grammar
from checker.vocabulary.tables import shipped

KNOWN = evidence(shipped())
WORDS = st.lists(st.text(st.sampled_from("abcdefgh"), min_size=5, max_size=9), min_size=2, max_size=4)


def named(text: str) -> PersonName:
    return people_grammar(shipped()).find(f"Mayor {text} spoke.")[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ottilie Hergesheim", "Ottilie Hergezhaim"),
        ("Shin Mi-kyung", "Shim Mi-kyung"),
        ("Brent Halvard", "Brett Halvard"),
        ("Jhonal Pilamunga", "Jhonnal Pilamunga"),
    ],
)
def test_nearly_one_name(one: str, other: str) -> None:
    assert nearly(named(one), named(other), KNOWN) is not None
    keys = [set(near_keys(name.given, name.surname)) for name in (named(one), named(other))]
    assert keys[0] & keys[1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Daniel Halvard", "Daniela Halvard"),
        ("Han Min-jae", "Han Min-jun"),
        ("Pavel Kovalevsky", "Pavel Kovalevska"),
        ("Jean Halvard", "Joan Halvard"),
        ("Ilka Monrad", "Olga Brandt"),
        ("Ilka Monrad", "Ilka Monrad"),
    ],
)
def test_two_names(one: str, other: str) -> None:
    assert nearly(named(one), named(other), KNOWN) is None


@given(WORDS)
def test_a_turned_name_shares_a_key(words: list[str]) -> None:
    one, two = " ".join(words), " ".join(sorted(words))
    assert turned(one, two) == turned(two, one)
    assert not turned(one, two) or set(label_keys(one)) & set(label_keys(two))


@given(WORDS, st.text(st.sampled_from("abcdefgh"), min_size=1, max_size=5))
def test_a_changed_name_shares_a_key(words: list[str], end: str) -> None:
    one, two = " ".join(words), " ".join((*words[:-1], words[-1][:4] + end))
    assert (changed(one, two) is None) == (changed(two, one) is None)
    assert changed(one, two) is None or set(label_keys(one)) & set(label_keys(two))
