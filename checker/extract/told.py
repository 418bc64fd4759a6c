"""Things announced by number and then told one after the other: "Three things failed. First, ... Second, ..."."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from checker.extract.context.frame import Frame
from checker.extract.context.relating import relating
from checker.extract.context.tokens import Token, rows_of
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Span
from checker.model.values import Quantity

ORDER = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
WORDS = {word + ending: n for n, word in enumerate(ORDER, 1) for ending in ("", "ly")}
# Sentences that may lie between two of the things.
BETWEEN = 3


def claims(frame: Frame) -> Iterator[Claim]:
    """Every list that is told past its announced number; the parts of the claim are (number, item, item ...)."""
    text = frame.document.text
    rows = rows_of(frame)
    nouns = relating(frame.vocabulary)["told_in_order"]
    for index in range(1, len(frame.sentences)):
        if _place(text, frame, index) != 1:
            continue
        told, last = [index], index
        for later in range(index + 1, len(frame.sentences)):
            place = _place(text, frame, later)
            if place == len(told) + 1:
                told.append(later)
                last = later
            elif place or later - last > BETWEEN:
                break
        number = _announced(rows[index - 1], nouns)
        if number is None or len(told) <= number.item.value:  # type: ignore[union-attr]
            continue  # with fewer, the last one may be told in other words
        head = Part(Span(number.start, number.end), number.item)  # type: ignore[arg-type]
        items = tuple(Part(frame.sentences[i].span, text=text[slice(*frame.sentences[i].span)]) for i in told)
        quote = text[number.start : number.end]
        yield RelationClaim(
            frame.document, head.span, frame.sentences[index - 1].span, "list", (head, *items), quote, True
        )


def _place(text: str, frame: Frame, index: int) -> int:
    """1 for a sentence that begins with "First," or "The first", 0 where it begins otherwise."""
    start = frame.sentences[index].start
    if text.startswith("The ", start):
        word, blank, _ = text[start + 4 : start + 12].partition(" ")
        return ORDER.index(word) + 1 if blank and word in ORDER else 0
    word, comma, _ = text[start : start + 10].partition(",")
    return WORDS.get(word.lower(), 0) if comma else 0


def _announced(row: list[Token], nouns: frozenset[str]) -> Token | None:
    found = [
        t
        for t, noun in itertools.pairwise(row)
        if isinstance(t.item, Quantity)
        and t.item.kind == "number"
        and noun.lower in nouns
        and 2 <= t.item.value <= len(ORDER)
    ]
    return found[0] if len(found) == 1 and found[0].item.hedge == "exact" else None  # type: ignore[union-attr]
