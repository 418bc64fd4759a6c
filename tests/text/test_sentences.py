"""Where sentences end. On doubt they do not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text import quotations, sentences
from checker.vocabulary.tables import shipped


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, 0, len(text), shipped())]


@pytest.mark.parametrize(
    "whole",
    [
        "Gen. B. Kurbanov left the base.",
        "The basin covers 4.5 mln. sq. km. in all.",
        "Trade reached $1,340.5 bn. in Jan.-Sept. 2024.",
        "He closed the U.S. Steel mills.",
        "The report says Samsung C&T Corp. Shares rose.",
        "They met on 12 Dec. President Ruiz was late",
        "[3] Nurlan B. Asanov wrote it.",
        "D. A. Petrov spoke at 5 p.m. on Monday.",
        "It is No. 4 on the list, e.g. after tea.",
        "Prices rose 1.5 percent, i.e. less than planned",
        "A line that is\nwrapped by hand goes on.",
        "He read the“Daily Sun” newspaper.",
        "She said “No.” to him.",
    ],
)
def test_one_sentence_stays_whole(whole: str) -> None:
    assert split(whole) == [whole]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. We left.", ["It rained.", "We left."]),
        ("“We won,” he said. “At last.” She wept.", ["“We won,” he said.", "“At last.”", "She wept."]),
        ("«Да!» he cried. (It was hot.) Then rain.", ["«Да!» he cried.", "(It was hot.)", "Then rain."]),
        ("in the past decade.“Over ten years,” he said.", ["in the past decade.", "“Over ten years,” he said."]),
        ("He came from the U.S. The train was late.", ["He came from the U.S.", "The train was late."]),
        ("* Sales up 5\n* Profit down", ["* Sales up 5", "* Profit down"]),
        ("One\n\nTwo", ["One", "Two"]),
        ("He said no. Then left.", ["He said no.", "Then left."]),
        ("It took 3 km. The rest walked.", ["It took 3 km.", "The rest walked."]),
        ("Was it 1991? It was!", ["Was it 1991?", "It was!"]),
    ],
)
def test_boundaries(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@given(st.text(max_size=300))
def test_nothing_but_white_space_is_lost(text: str) -> None:
    spans = sentences(text, 0, len(text), shipped())
    assert all(a.end <= b.start for a, b in pairwise(spans))
    kept = "".join(text[s:e] for s, e in spans)
    assert "".join(kept.split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “yes” and «no».", ["yes", "no"]),
        ("“It is 'the cradle' of all,” she said", ["It is 'the cradle' of all,"]),
        ('A "plain" one and “an open one', ["plain", "an open one"]),
        ("„so“ and ‹this›", ["so", "this"]),
        ("none", []),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in quotations(text, 0, len(text))] == expected
