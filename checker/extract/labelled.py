"""Things announced by number, then one a line under a label: "three propositions", "Prop A: ...", "Prop B: ..."."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from checker.extract.context.frame import Frame, Sentence
from checker.extract.context.relating import relating
from checker.extract.context.tokens import Row, Token, rows_of
from checker.extract.list import listed_lines
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Span
from checker.model.values import Quantity

LABEL = re.compile(
    r"(?m)^[ \t]*(?:(?P<word>[A-Z][a-z]{2,12})[ \u00a0](?:[Nn]o\.? ?)?(?P<of>[A-J]|\d{1,2}|[IVX]{1,4})(?=[ :.)–—-])"
    r"|\(?(?P<mark>[A-J]|\d{1,2})[:.)](?=[ \t]))"
)
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
MOST = 20
FEWEST = 2
# Whether "Prop" is of "propositions": so many letters must be the same.
STEM = 4
# The noun of "three new bond propositions" is one of so many words.
NEAR = 3


def claims(frame: Frame) -> Iterator[Claim]:
    """Every announced number with its labelled lines; the parts of the claim are (number, item, item ...)."""
    text = frame.document.text
    found = list(LABEL.finditer(text))
    if len(found) < FEWEST:
        return
    rows = rows_of(frame)
    told = relating(frame.vocabulary)["told_in_order"] | relating(frame.vocabulary)["told_in_lines"]
    starts = [sentence.start for sentence in frame.sentences]
    for run in _runs(found):
        before = bisect_right(starts, run[0].start() - 1) - 1
        if before < 0:
            continue
        sentence, label = frame.sentences[before], (run[0]["word"] or "").lower()
        if text[sentence.end : run[0].start()].strip() or _elsewhere(frame, sentence):
            continue
        number = _announced(rows[before], label, told)
        if number is None:
            continue
        head = Part(Span(number.start, number.end), number.item)  # type: ignore[arg-type]
        items = tuple(_lines(text, run))
        quote = text[number.start : number.end]
        yield RelationClaim(frame.document, head.span, sentence.span, "list", (head, *items), quote, True)


def _elsewhere(frame: Frame, sentence: Sentence) -> bool:
    """True for lines behind a colon that checker.extract.list reads."""
    return frame.document.text[sentence.end - 1] == ":" and bool(listed_lines(frame, sentence.block))


def _runs(found: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """Labels that count up from the first: A, B, C or 1, 2, 3, with one word or none."""
    run: list[re.Match[str]] = []
    for match in found:
        same = bool(run) and match["word"] == run[0]["word"] and _place(match) == len(run) + 1
        if not same:
            if len(run) >= FEWEST:
                yield run
            run = []
        if same or _place(match) == 1:
            run.append(match)
    if len(run) >= FEWEST:
        yield run


def _place(label: re.Match[str]) -> int:
    mark = label["of"] or label["mark"]
    if mark.isdigit():
        return int(mark)
    if label["of"] and mark in ROMAN:
        return ROMAN.index(mark) + 1
    return ord(mark) - ord("A") + 1 if len(mark) == 1 else 0


def _lines(text: str, run: list[re.Match[str]]) -> Iterator[Part]:
    """The lines as items, with their labels as places and without them as text."""
    for match in run:
        end = text.find("\n", match.end())
        end = end if end >= 0 else len(text)
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        yield Part(Span(start, end), text=text[match.end() : end].strip(" \t:.)–—-"))


def _announced(row: Row, label: str, told: frozenset[str]) -> Token | None:
    """The only small number of a sentence that counts what the labels are of."""
    found = [
        token
        for at, token in enumerate(row)
        if isinstance(token.item, Quantity)
        and token.item.kind == "number"
        and token.item.hedge == "exact"
        and FEWEST <= token.item.value <= MOST
        and any(_of(word.lower, label, told) for word in row[at + 1 : at + 1 + NEAR])
    ]
    return found[0] if len(found) == 1 else None


def _of(noun: str, label: str, told: frozenset[str]) -> bool:
    if not label:
        return noun in told
    return noun.endswith("s") and noun[:STEM] == label[:STEM]
