"""Unseen characters and digits of other scripts: words and numbers are read, and offsets into the file stay true."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents import parse_text
from checker.model.document import Document


def found(document: Document, word: str) -> str:
    """The part of the file that a word of the text comes from."""
    at = document.text.index(word)
    position = document.position((at, at + len(word)))
    return document.source[position.start : position.end]


@pytest.mark.parametrize(
    ("text", "word", "written"),
    [
        ("In Ruri\u200btania it rained.", "Ruritania", "Ruri\u200btania"),
        ("It cost 1\u200b2\ufeff00\u200d0 euros.", "12000", "1\u200b2\ufeff00\u200d0"),
        ("It rose by 3 per\u00adcent, they\u00adsaid.", "percent", "per\u00adcent"),
        ("It was \U000e00313 percent.", "3", "3"),
        ("It was \uff13\uff14 percent.", "34", "\uff13\uff14"),
        ("It was \u0663\u0664 percent.", "34", "\u0663\u0664"),
        ("It was \U0001d7d5\U0001d7d6 euros.", "78", "\U0001d7d5\U0001d7d6"),
        ("Ruri\u200btania had \u096b\u096c people.", "56", "\u096b\u096c"),
        ("می\u200cخواهم and क्\u200dष stay.", "می\u200cخواهم", "می\u200cخواهم"),
        (
            "\U0001f468\u200d\U0001f469\u200d\U0001f467 came.",
            "\U0001f468\u200d\U0001f469",
            "\U0001f468\u200d\U0001f469",
        ),
    ],
)
def test_words_are_whole_and_point_into_the_file(text: str, word: str, written: str) -> None:
    for name in ("a.txt", "a.html", "a.md"):
        document = parse_text(name, text, None)
        assert found(document, word) == written


def test_a_number_of_two_scripts_is_named() -> None:
    document = parse_text("a.txt", "Aid is 1\u0662\uff13 euros.", None)
    assert "1\u0662\uff13" in document.text
    assert [notice.partition(":")[0] for notice in document.notices] == ["mixed-digits"]


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("a\u200bb", "invisible-characters"),
        ("x \U000e0031 y", "invisible-characters"),
        ("a \u202eb", "bidi-control"),
        ("a \x00b", "control-characters"),
        ("a \ud800b", "lone-surrogate"),
        ("a \ufffd b", "replacement-character"),
    ],
)
def test_strange_characters_are_noticed(text: str, slug: str) -> None:
    assert [notice.partition(":")[0] for notice in parse_text("a.txt", text, None).notices] == [slug]


def test_honest_text_is_not_accused() -> None:
    text = "“Zoë” — 5 µm, قال \u200fإن, می\u200cخواهم, क्\u200dष \U0001f468\u200d\U0001f469 ❤\ufe0f per\u00adcent."
    assert parse_text("a.txt", text, None).notices == ()


PIECES = st.sampled_from(
    ["word", " ", "\n", "\r\n", "\r", "3", "\uff13", "\u200b", "\u00ad", "\ufeff", "é", "&amp;", "<b>"]
)


@settings(derandomize=True, deadline=None, max_examples=300)
@given(st.lists(PIECES, min_size=1, max_size=60), st.sampled_from(["a.txt", "a.html", "a.md"]))
def test_every_seen_word_is_found_where_it_stands(pieces: list[str], name: str) -> None:
    text = "".join(["Rain fell. ", *pieces])
    document = parse_text(name, text, None)
    for match in re.finditer("word", document.text):
        position = document.position(match.span())
        assert re.sub("[\u200b\u00ad\ufeff]|</?b>", "", document.source[position.start : position.end]) == "word"
        lines = re.split("\r\n|\r|\n", document.source)
        before = document.source[: position.start]
        assert position.line == len(re.split("\r\n|\r|\n", before))
        assert lines[position.line - 1][position.column - 1] == "w"
