"""The YAML door: strict, positioned, and nothing that comes through can act."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import RuleError
from checker.vocabulary.reader import read_yaml


def test_values_and_places() -> None:
    node = read_yaml(b"title: A rule\nlimits: [1, 2.50, true, null]\n", "r.yml")
    assert node.plain() == {"title": "A rule", "limits": [1, Decimal("2.50"), True, None]}
    assert node.keys["limits"] == (2, 1)
    assert (node.value["limits"].value[1].line, node.value["limits"].value[1].column) == (2, 13)


@pytest.mark.parametrize(
    ("text", "where", "says"),
    [
        ("a: 1\na: 2\n", "r.yml:2:1", "twice"),
        ("a: &x 1\nb: *x\n", "r.yml:1:4", "anchor"),
        ("b: *x\n", "r.yml:1:4", "alias"),
        ("a: !!python/object/apply:os.system [ls]\n", "r.yml:1:4", "tag"),
        ("<<: {a: 1}\n", "r.yml:1:1", "quote"),
        ("a: no\n", "r.yml:1:4", "quote it"),
        ("a: 010\n", "r.yml:1:4", "quote it"),
        ("a: 12:30:45\n", "r.yml:1:4", "quote it"),
        ("a: 1_000\n", "r.yml:1:4", "quote it"),
        ("a: .nan\n", "r.yml:1:4", "quote it"),
        ("a: 1e3\n", "r.yml:1:4", "quote it"),
        ("a: 2024-02-30\n", "r.yml:1:4", "quote it"),
        ("a: 1\n---\nb: 2\n", "r.yml:2:1", "several documents"),
        ("a: [1\n", "r.yml:2:1", "not valid YAML"),
        ("1: a\n", "r.yml:1:1", "quote"),
        ("", "r.yml", "empty"),
        ("[" * 60 + "]" * 60, "r.yml:1:52", "nested"),
    ],
)
def test_what_is_refused_is_told_with_its_place(text: str, where: str, says: str) -> None:
    with pytest.raises(RuleError) as caught:
        read_yaml(text.encode(), "r.yml")
    assert str(caught.value).startswith(f"{where}: ")
    assert says in caught.value.problem


def test_quoted_words_stay_words() -> None:
    assert read_yaml(b"a: 'no'\nb: \"010\"\n", "r.yml").plain() == {"a": "no", "b": "010"}


@pytest.mark.parametrize("depth", [10_000, 1_000_000])
def test_depth_is_counted_before_anything_is_built(depth: int) -> None:
    with pytest.raises(RuleError, match="nest"):
        read_yaml(b"[" * depth, "r.yml")


def test_an_alias_bomb_is_refused_at_its_first_anchor() -> None:
    bomb = b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"
    with pytest.raises(RuleError, match="anchor"):
        read_yaml(bomb, "r.yml")


@given(st.binary(max_size=200))
def test_any_bytes_are_a_value_or_an_error(data: bytes) -> None:
    try:
        read_yaml(data, "r.yml")
    except RuleError as error:
        assert str(error).startswith("r.yml")


@given(st.text(alphabet="ab: -[]{}\n'\"&*!|>#,?%@`0.19", max_size=80))
def test_any_yaml_is_a_value_or_an_error(text: str) -> None:
    try:
        read_yaml(text.encode(), "r.yml")
    except RuleError as error:
        assert str(error).startswith("r.yml")
