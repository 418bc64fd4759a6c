"""Two figures for one measure, subject and period that cannot both be true.

Why it matters
    A reader who meets two figures for one thing believes neither.

How it decides
    Each figure is an interval (checker.quantities). Two conflict when no reading of the one meets any
    reading of the other, and the rounder of the two is not simply the other one rounded. Figures of one
    sentence are not compared: a writer who puts two side by side means two things.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from checker.model.claims import FigureClaim, Group, Known
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput
from checker.model.values import Quantity
from checker.quantities.agreement import meet, rounded
from checker.quantities.causes import difference, likely_causes
from checker.quantities.wording import interval, understood

FACTS = ("first", "second", "measure", "subject", "period", "gap")
KEYS = ("measure", "subject", "period", "dimension", "scope", "modality")
EXCUSES = ("rounding", "one-sentence")
KINDS = ("figure",)
ABOVE = frozenset(("headline", "summary", "caption"))
COMPARED = frozenset(("currency", "percent", "physical", "time", "temperature", "number", "age"))


@dataclass(frozen=True)
class Params:
    """What a rule may set: `measures` limits the rule to some measures; empty means all."""

    measures: tuple[str, ...] = ()


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each group whose figures do not agree, with every figure that disagrees as a side."""
    figures = [c for c in group.claims if isinstance(c, FigureClaim) and c.quantity.kind in COMPARED]
    if ask.params.measures:
        figures = [c for c in figures if c.measure is not None and c.measure.value in ask.params.measures]
    apart = [pair for pair in combinations(figures, 2) if _conflict(*pair, ask)]
    if not apart:
        return
    sides = [c for c in figures if any(c is member for pair in apart for member in pair)]
    first, second = max(apart, key=lambda pair: _gap(pair[0].quantity, pair[1].quantity))
    yield Conflict(
        tuple(Side(c.document, c.span, c.sentence, _note(c)) for c in sides),
        _facts(first, second),
        tuple(_steps(first, second, group)),
    )


def _conflict(one: FigureClaim, other: FigureClaim, ask: CheckInput) -> bool:
    if one.document is other.document and (one.block in ABOVE) != (other.block in ABOVE):
        return False  # a headline has a check of its own
    same_sentence = one.document is other.document and one.sentence == other.sentence
    if same_sentence and "one-sentence" in ask.unless:
        return False
    if meet(one.quantity, other.quantity):
        return False
    return not ("rounding" in ask.unless and rounded(one.quantity, other.quantity))


def _gap(one: Quantity, other: Quantity) -> Decimal:
    low, high = sorted((abs(one.value), abs(other.value)))
    return high / low if low else high


def _note(claim: FigureClaim) -> str:
    said = f", said by {claim.speaker.shown}" if claim.speaker else ""
    modality = {"actual": "", "earlier": ", reported as superseded"}.get(claim.modality, f", a {claim.modality}")
    return f"understood as {understood(claim.quantity)}{modality}{said}"


def _facts(one: FigureClaim, other: FigureClaim) -> dict[str, str]:
    return {
        "first": one.document.quote(one.span),
        "second": other.document.quote(other.span),
        "measure": one.measure.shown if one.measure else "",
        "subject": one.subject.shown if one.subject else "",
        "period": one.period.shown if one.period else "",
        "gap": difference(one.quantity.value, other.quantity.value),
    }


def _steps(one: FigureClaim, other: FigureClaim, group: Group) -> Iterator[str]:
    quotes = (one.document.quote(one.span), other.document.quote(other.span))
    facts = _facts(one, other)
    yield f"Both give {facts['measure']} of {facts['subject']} in {facts['period']}:"
    for name in ("measure", "subject", "period"):
        first, second = _origin(one, name), _origin(other, name)
        sources = f"both from {first}" if first == second else f"from {first} and from {second}"
        yield f"{name}: {facts[name]}, {sources}."
    for name, known in group.keys:
        if name == "scope" and known.value:
            yield f"narrowed in both to: {known.shown}."
    if one.speaker and other.speaker and one.speaker.value != other.speaker.value:
        yield f"Said by {one.speaker.shown} and by {other.speaker.shown}, each as a fact."
    yield (
        f"“{quotes[0]}” is {interval(one.quantity)}, “{quotes[1]}” is {interval(other.quantity)}: "
        f"the first is {facts['gap']} the second."
    )
    yield from likely_causes(one.quantity, other.quantity, quotes)


def _origin(claim: FigureClaim, name: str) -> str:
    known: Known | None = getattr(claim, name)
    if known is None:
        return "nothing"
    if known.span is None:
        return known.origin
    words = f"“{claim.document.quote(known.span)}”"
    return words if known.origin == "this sentence" else f"{words} ({known.origin})"
