"""Itemised lists: lines with one amount each, and the total that they make up ("Pumps: €3m / Pipes: €2m")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.extract.context.frame import Frame
from checker.extract.context.neighbourhood import around
from checker.extract.context.relating import COMPARABLE, relating
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Span
from checker.model.values import Quantity
from checker.quantities.convert import dimension, to_base

LEAST = 2
LONGEST = 100
# Figures before the list that may be its total, and how much of it an unannounced list must reach.
BEFORE = 6
ANNOUNCED, PLAIN = (0.7, 1.4), (0.88, 1.12)
# A list announced by one of these leaves some out.
SELECTED = frozenset(
    "largest biggest main chief major key top some selected leading including among examples few".split()
)
TOTAL = re.compile(r"\b(?:total|sum|altogether|in all|overall|together)\b", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+")


class Line(NamedTuple):
    """One line with the one amount in it."""

    start: int
    end: int
    amount: Quantity


def claims(frame: Frame) -> Iterator[Claim]:
    """Every list whose total is given; the parts of the claim are (total, item, item ...).

    `firm` is True where the list has a line for the total, or is announced as all of it.
    """
    if frame.document.text.count("\n") < LEAST:
        return
    words = relating(frame.vocabulary)["made_up_lists"]
    for run in _runs(frame):
        found = _own_total(frame, run) or _total_before(frame, run, words)
        if found is not None:
            total, items, firm = found
            parts = (Part(Span(total.start, total.end), total), *(Part(Span(q.start, q.end), q) for q in items))
            span = Span(min(p.span.start for p in parts), max(p.span.end for p in parts))
            sentence = frame.sentence_at(items[0].start)
            place = sentence.span if sentence is not None else span
            yield RelationClaim(frame.document, span, place, "sum", parts, "the list", firm)


def _runs(frame: Frame) -> Iterator[list[Line]]:
    """Runs of lines in a row that each have one amount, all of one dimension."""
    run: list[Line] = []
    for line in _lines(frame):
        joins = line is not None and (not run or _one_kind(run[-1].amount, line.amount))
        if line is not None and joins:
            run.append(line)
            continue
        if len(run) >= LEAST:
            yield run
        run = [] if line is None else [line]
    if len(run) >= LEAST:
        yield run


def _lines(frame: Frame) -> Iterator[Line | None]:
    """The lines of lists and of paragraphs in several lines; None where a run is broken."""
    text = frame.document.text
    amounts = [q for s in frame.sentences for q in s.quantities]
    at = 0
    for block in frame.document.blocks:
        listed = block.kind == "list" or (block.kind == "paragraph" and text.find("\n", block.start, block.end) > 0)
        if not listed:
            yield None
            continue
        start = block.start
        for line in text[block.start : block.end].splitlines(keepends=True):
            end = start + len(line)
            while at < len(amounts) and amounts[at].start < start:
                at += 1
            inside = []
            while at < len(amounts) and amounts[at].start < end:
                inside.append(amounts[at])
                at += 1
            if line.strip():
                yield _line(text, start, end, inside)
            start = end


def _line(text: str, start: int, end: int, inside: list[Quantity]) -> Line | None:
    """A short line that ends with its only amount, or has it right behind its label."""
    amounts = [q for q in inside if q.kind in COMPARABLE]
    if len(amounts) != 1 or len(inside) > 1 or end - start > LONGEST or amounts[0].hedge == "range":
        return None
    labelled = WORD.search(text, start, amounts[0].start) is not None
    closes = text[amounts[0].end : end].strip(" .,;)\n\r") == "" or ":" in text[start : amounts[0].start]
    return Line(start, end, amounts[0]) if labelled and closes else None


def _one_kind(one: Quantity, other: Quantity) -> bool:
    return dimension(one.unit) == dimension(other.unit) and one.per == other.per


Found = tuple[Quantity, list[Quantity], bool]


def _own_total(frame: Frame, run: Sequence[Line]) -> Found | None:
    """A line that says that it is the total: of those before it, or as the first one of those behind it."""
    text = frame.document.text
    for place, line in enumerate(run):
        if TOTAL.search(text, line.start, line.amount.start):
            items = [other.amount for other in (run[:place] or run[1:])]
            return (line.amount, items, True) if len(items) >= LEAST else None
    return None


def _total_before(frame: Frame, run: Sequence[Line], words: frozenset[str]) -> Found | None:
    """The figure before the list that is nearest to its sum, unless the article has that sum."""
    items = [line.amount for line in run]
    given = sum(to_base(q.value, q.unit) for q in items)
    least, most = sum(_end(q, q.low) for q in items), sum(_end(q, q.high) for q in items)
    before: list[Quantity] = []
    for sentence in around(frame, run[0].start):
        inside = [q for q in sentence.quantities if _one_kind(q, items[0]) and q.hedge != "range"]
        if any(least <= _end(q, q.high) and _end(q, q.low) <= most for q in inside):
            return None
        before += [q for q in inside if q.end <= run[0].start]
    intro = next((s for s in reversed(around(frame, run[0].start)) if s.end <= run[0].start), None)
    said = frame.document.text[intro.start : intro.end] if intro is not None else ""
    told = {w.lower() for w in WORD.findall(said)}
    announced = said.endswith(":") and not words.isdisjoint(told)
    low, high = ANNOUNCED if announced else PLAIN
    if told & SELECTED or not (announced or (items[0].unit and said.endswith(":"))):
        return None
    largest = max(to_base(q.value, q.unit) for q in items)
    fitting = [
        q for q in before[-BEFORE:]
        if to_base(q.value, q.unit) > largest and low <= float(given / to_base(q.value, q.unit)) <= high
    ]  # fmt: skip
    values = {to_base(q.value, q.unit) for q in fitting}
    return (fitting[-1], items, announced) if len(values) == 1 else None


def _end(quantity: Quantity, end: object) -> float:
    """An end of a figure's interval in base units, its value where the interval is open."""
    value = quantity.value if end is None else end
    return float(to_base(value, quantity.unit))  # type: ignore[arg-type]
