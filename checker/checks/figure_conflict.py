"""Two figures for one measure, subject and period that cannot both be true.

Why it matters
    A reader who meets two figures for one thing believes neither.

How it decides
    Each figure is an interval (checker.quantities). Two conflict when no reading of the one meets any
    reading of the other, and the rounder of the two is not simply the other one rounded. Figures of one
    sentence are not compared: a writer who puts two side by side means two things. Where the text itself sets two
    sources against each other the finding is a warning that names both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from checker.model.claims import FigureClaim, Group, Known
from checker.model.findings import Conflict, Severity, Side
from checker.model.rule import CheckInput
from checker.model.values import Quantity
from checker.quantities.agreement import intervals, meet, rounded, width
from checker.quantities.causes import difference, likely_causes
from checker.quantities.wording import interval, understood
from checker.text.contrast import contrasted

FACTS = ("first", "second", "measure", "subject", "period", "gap")
KEYS = ("measure", "subject", "period", "dimension", "scope", "modality")
EXCUSES = ("rounding", "one-sentence")
KINDS = ("figure",)
ABOVE = frozenset(("headline", "summary", "caption"))
COMPARED = frozenset(("currency", "percent", "physical", "time", "temperature", "number", "age"))


NO_MEASURE = Known("", "", "")
Pair = tuple[FigureClaim, FigureClaim]


@dataclass(frozen=True)
class Params:
    """What a rule may set: `measures` limits the rule to some measures; empty means all."""

    measures: tuple[str, ...] = ()


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each group whose figures do not agree, with every figure that disagrees as a side."""
    figures = [c for c in group.claims if isinstance(c, FigureClaim) and _compared(c)]
    if ask.params.measures:
        figures = [c for c in figures if c.measure is not None and c.measure.value in ask.params.measures]
    if _all_meet(figures):
        return
    apart = [pair for pair in combinations(figures, 2) if _conflict(*pair, ask)]
    if not apart:
        return
    members = {id(member) for pair in apart for member in pair}
    sides = [c for c in figures if id(c) in members]
    first, second = _witnesses(apart)
    sources = [found for pair in apart if (found := _sources(*pair, ask)) is not None]
    steps = list(_steps(first, second, group))
    if len(sides) > 2:
        steps.append(f"Held against “{_precise(first, second)}”, the most precise of {len(sides)} figures.")
    if len(sources) == len(apart):
        steps.append("The text itself sets two sources against each other: “{}” and “{}”.".format(*sources[0]))
    yield Conflict(
        tuple(Side(c.document, c.span, c.sentence, _note(c)) for c in sides),
        _facts(first, second),
        tuple(steps),
        Severity.WARNING if len(sources) == len(apart) else None,
    )


def _sources(one: FigureClaim, other: FigureClaim, ask: CheckInput) -> tuple[str, str] | None:
    if one.document is not other.document:
        return None
    return contrasted(one.document, (one.span, one.sentence), (other.span, other.sentence), ask.vocabulary)


def _compared(claim: FigureClaim) -> bool:
    """True for figures that measure; "a 36-year-old" is the age of one person, whatever is counted around it."""
    quantity = claim.quantity
    return quantity.kind in COMPARED and (quantity.kind != "age" or (claim.measure or NO_MEASURE).value.endswith("age"))


def _all_meet(figures: Sequence[FigureClaim]) -> bool:
    """True where all intervals have a point in common, so that no pair needs to be looked at."""
    if any(len(c.quantity.readings) > 1 for c in figures):
        return False
    ends = [intervals(c.quantity)[0] for c in figures]
    low = max((end[0] for end in ends if end[0] is not None), default=None)
    high = min((end[1] for end in ends if end[1] is not None), default=None)
    return low is None or high is None or low <= high


def _witnesses(apart: Sequence[Pair]) -> Pair:
    """The pair to explain: the most precise figure and the one farthest from it. Agreement is not transitive."""
    widths = {id(c): width(c.quantity) for pair in apart for c in pair}
    bounded = [w for w in widths.values() if w is not None]
    least = min(bounded, default=None)
    precise = [pair for pair in apart if least in (widths[id(pair[0])], widths[id(pair[1])])]
    return max(precise or apart, key=lambda pair: _gap(pair[0].quantity, pair[1].quantity))


def _precise(one: FigureClaim, other: FigureClaim) -> str:
    first, second = width(one.quantity), width(other.quantity)
    chosen = other if first is None or (second is not None and second < first) else one
    return chosen.document.quote(chosen.span)


def _conflict(one: FigureClaim, other: FigureClaim, ask: CheckInput) -> bool:
    if one.document is other.document and (one.block in ABOVE) != (other.block in ABOVE):
        return False  # a headline has a check of its own
    same_sentence = one.document is other.document and one.sentence == other.sentence
    if same_sentence and "one-sentence" in ask.unless and _sources(one, other, ask) is None:
        return False
    if meet(one.quantity, other.quantity) or _two_days(one, other):
        return False
    return not ("rounding" in ask.unless and rounded(one.quantity, other.quantity))


def _two_days(one: FigureClaim, other: FigureClaim) -> bool:
    """True for a toll that the article gives for two days: it has grown meanwhile."""
    days = [c.when.first for c in (one, other) if c.when is not None and c.when.precision == "day"]
    return len(days) == 2 and days[0] != days[1]


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
