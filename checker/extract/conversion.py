"""Conversions: one amount in two units or currencies ("165 kilometres (103 miles)", "€6 million, or $7 million")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.extract.context.frame import Frame, Sentence
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Span
from checker.model.values import Quantity
from checker.quantities.convert import dimension

HEDGES = (
    "or|about|approximately|around|roughly|some|nearly|almost|just|over|under|more than|less than|equivalent to|"
    r"equal to|worth|i\.e\.|minus|=|~|≈"
)
HEDGE = rf"(?:(?:{HEDGES})\s+)*"
OPENED = re.compile(rf"\s?[(\[]{HEDGE}$")
DASHED = re.compile(rf"\s[–—]\s{HEDGE}$")
OR = re.compile(rf",?\s(?:or|i\.e\.),?\s{HEDGE}$|,\s(?:about|around|approximately|roughly|equivalent to|equal to)\s$")
CONVERTED = frozenset(("currency", "physical", "temperature", "time"))
GAP = 40
CHANGED = re.compile(r"\b(?:by|rise of|fall of|drop of|increase of|warming of|warmer|colder|difference of)\s$")
MASS = dimension("kilogram")
POUNDS = ("pound", "pounds")


def claims(frame: Frame) -> Iterator[Claim]:
    """Every amount with its conversion; the parts of the claim are (amount, the same in the other unit).

    `firm` is False where the sentence speaks of another year than that of publication, with its own exchange rates.
    """
    text = frame.document.text
    for sentence in frame.sentences:
        figures = _weighed(text, [q for q in sentence.quantities if q.kind in CONVERTED])
        for one, other in pairwise(figures):
            if other.start - one.end > GAP or not _two_units(one, other):
                continue
            between = text[one.end : other.start]
            if one.kind == "temperature" and CHANGED.search(text, max(sentence.start, one.start - GAP), one.start):
                continue  # a fall by 5 degrees Celsius is one by 9 Fahrenheit
            closed = text[other.end : other.end + 1] in (")", "]")
            bracketed = OPENED.fullmatch(between) is not None and closed
            dashed = DASHED.fullmatch(between) is not None and text[other.end : other.end + 2] in (" –", " —")
            if bracketed or (one.kind != "time" and (dashed or OR.fullmatch(between))):
                parts = tuple(Part(Span(q.start, q.end), q) for q in (one, other))
                yield RelationClaim(
                    frame.document, Span(one.start, other.end), sentence.span, "conversion", parts, between.strip(),
                    not _of_another_year(frame, sentence),
                )  # fmt: skip


def _weighed(text: str, figures: list[Quantity]) -> list[Quantity]:
    """Pounds beside a mass are a mass: "2 pounds (0.9 kilograms)" is no money."""
    if not any(q.unit == "GBP" for q in figures):
        return figures
    masses = [q for q in figures if dimension(q.unit) == MASS]
    return [
        q._replace(kind="physical", unit="pound")
        if q.unit == "GBP" and not q.per and text.endswith(POUNDS, q.start, q.end) and any(_near(q, m) for m in masses)
        else q
        for q in figures
    ]


def _near(one: Quantity, other: Quantity) -> bool:
    return max(one.start, other.start) - min(one.end, other.end) <= GAP


def _of_another_year(frame: Frame, sentence: Sentence) -> bool:
    published = frame.document.published
    years = {day.year for p in sentence.periods for day in (p.first, p.last) if day is not None}
    return bool(years) and (published is None or years != {published.year})


def _two_units(one: Quantity, other: Quantity) -> bool:
    if one.unit == other.unit or one.kind != other.kind:
        return False
    if one.kind == "currency":
        return one.per == other.per
    return dimension(one.unit) == dimension(other.unit)
