"""Twice the text costs about twice the work, counted and not timed: calls, and characters that a search runs over."""

from __future__ import annotations

import sys
from datetime import date
from itertools import pairwise
from types import FrameType
from typing import SupportsIndex

import pytest

from checker.documents import parse_text
from checker.extract import extract
from checker.model.document import Block, Document
from checker.vocabulary.tables import shipped

SIZES = (16_000, 32_000, 64_000, 128_000)
LIMIT = 2.2
# A search runs over about so many characters in the time of one call.
CHARACTERS = 200
SYLLABLES = ("ba", "re", "lo", "mi", "ta", "sun", "ke", "vor", "da", "nel", "ri", "gos", "pa", "hul", "zi", "mer")

# Names, places, ages, quotations, figures, dates and events, so that every claim kind has work in each paragraph.
PARAGRAPH = """\
Harbour Minister {given} {a} said on 4 May {year} that the port of {b} handled {n},400 tonnes of grain, up 8 percent \
from {m},900 tonnes a year earlier, and about 2{n}0 workers were hired. “We have built {m} ships,” {c} told visitors, \
“and the {b} Trade Fair opened on 3 March.” {given} {c}, 4{digit}, was born in {b} in 19{digit}4. According to the \
{a} Company, exports to Peru reached $1.{digit} billion between 2011 and 2015. The {a} Company, whose {n} members pay \
{digit} percent of its costs, cited Article {n} of the Harbour Act. He said the bridge near {c}, {n} metres long, cost \
€{m} million. {d} said so too, and {d} added that she would see the town of {b} in 20{digit}9. {given} {d} agreed.
"""


def word(number: int) -> str:
    """A name of its own for each number."""
    found = ""
    while number or not found:
        number, at = divmod(number, len(SYLLABLES))
        found += SYLLABLES[at]
    return found.capitalize() + "n"


def text_of(length: int) -> str:
    """An article with new names in every paragraph."""
    parts, size, at = ["date 2025-03-04\n\nThe port grew.\n"], 0, 300
    while size < length:
        at += 4
        names = {letter: word(at + shift) for shift, letter in enumerate("abcd")}
        numbers = {"n": 100 + at % 800, "m": 10 + at % 80, "digit": at // 4 % 10, "year": 1990 + at // 4 % 30}
        parts.append(PARAGRAPH.format(given=("Ana", "Omar", "Lena")[at // 4 % 3], **names, **numbers))
        size += len(parts[-1])
    return "\n".join(parts)


class Searched(str):
    """A text that counts the characters that searches in it run over."""

    run_over = 0

    def __contains__(self, part: object) -> bool:
        assert isinstance(part, str)
        return self.find(part) >= 0

    def find(self, part: str, start: SupportsIndex | None = 0, end: SupportsIndex | None = None, /) -> int:
        at = super().find(part, start, end)
        low, high = int(start or 0), len(self) if end is None else int(end)
        Searched.run_over += max(0, (high if at < 0 else at) - low)
        return at


def work(text: str, whole: bool) -> float:
    """What it takes to draw the claims of a text: calls, and searches in calls. whole: all of it is one paragraph."""
    parsed = parse_text("long.txt", text, date(2025, 3, 4))
    printed = Searched(parsed.text)
    blocks = (Block("paragraph", parsed.blocks[0].start, len(printed)),) if whole else parsed.blocks
    document = Document("long.txt", printed, printed, blocks, parsed.published, lines=parsed.lines)
    calls, Searched.run_over = 0, 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        claims = extract(document, shipped())
    finally:
        sys.setprofile(before)
    assert len(claims) > len(text) / 400
    return calls + Searched.run_over / CHARACTERS


@pytest.mark.parametrize("whole", [False, True], ids=["paragraphs", "one paragraph"])
def test_twice_the_text_is_twice_the_work(whole: bool) -> None:
    work(text_of(2_000), whole)  # the tables of the vocabulary are built here
    costs = [work(text_of(size), whole) for size in SIZES]
    ratios = [later / earlier for earlier, later in pairwise(costs)]
    assert max(ratios) <= LIMIT, ratios
