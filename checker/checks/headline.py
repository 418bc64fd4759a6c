"""A figure in a headline, summary or caption that the body gives otherwise.

Why it matters
    Most readers see only the headline. It is often written before the last correction of the text.

How it decides
    A figure above the text is held against the figures of the first paragraphs that measure the same in the same
    unit. Where none of them can be it, and it stands nowhere else in the article, the first of them is the other side.
    Periods and tenses are not compared: headlines leave them out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from checker.model.claims import FigureClaim, Group
from checker.model.findings import Conflict, Severity, Side
from checker.model.rule import CheckInput
from checker.model.values import Quantity
from checker.quantities.agreement import meet
from checker.quantities.causes import likely_causes
from checker.quantities.convert import dimension, to_base
from checker.quantities.wording import understood
from checker.text.about import partitive, stands_once

FACTS = ("measure", "first", "second")
EXCUSES = ("rounding",)
KINDS = ("figure",)
ASIDE = frozenset(("including", "another", "earlier", "previous", "other"))
ABOVE = frozenset(("headline", "summary", "caption"))
COMPARED = frozenset(("currency", "percent", "physical", "time", "temperature", "number", "age"))


@dataclass(frozen=True)
class Params:
    """lead: how many characters of the body, from its beginning, are taken for what the headline tells of."""

    lead: int = 700


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each figure above the text that the text contradicts."""
    figures = [c for c in group.claims if isinstance(c, FigureClaim) and c.measure and c.quantity.kind in COMPARED]
    body = [c for c in figures if c.block not in ABOVE]
    start = min((c.sentence.start for c in body), default=0)
    lead = [c for c in body if c.span.start < start + ask.params.lead and c.modality != "earlier" and not _aside(c)]
    for above in figures:
        if above.block not in ABOVE or partitive(above) or (above.quantity.digits and not stands_once(above)):
            continue
        alike = [c for c in lead if _alike(above, c)]
        if not alike or any(_agree(above.quantity, c.quantity, ask) for c in alike):
            continue
        other = alike[0]
        assert above.measure is not None
        quotes = (above.document.quote(above.span), other.document.quote(other.span))
        facts = {"measure": above.measure.shown, "first": quotes[0], "second": quotes[1]}
        sides = (
            Side.of(above, f"{above.block}: {understood(above.quantity)}"),
            Side.of(other, understood(other.quantity)),
        )
        steps = (
            f"The {above.block} and the first paragraphs both give {above.measure.shown}.",
            *likely_causes(above.quantity, other.quantity, quotes),
        )
        sure = above.measure.value == other.measure.value and above.scope == other.scope if other.measure else False
        yield Conflict(sides, facts, steps, None if sure else Severity.WARNING)


def _aside(claim: FigureClaim) -> bool:
    """True for "including a 6.4 quake" and for a bare "one": another thing than the headline's."""
    before = claim.document.text[max(claim.sentence.start, claim.span.start - 24) : claim.span.start].lower().split()
    counted = claim.quantity.kind == "number" and claim.quantity.value == 1
    return counted or not ASIDE.isdisjoint(before[-3:])


def _alike(one: FigureClaim, other: FigureClaim) -> bool:
    assert one.measure is not None
    assert other.measure is not None
    if one.measure.value != other.measure.value or dimension(one.quantity.unit) != dimension(other.quantity.unit):
        return False
    if one.quantity.per != other.quantity.per or not set(one.scope) <= set(other.scope):
        return False
    subjects = [c.subject.value for c in (one, other) if c.subject is not None and c.subject.value[:1] != "@"]
    return len(subjects) < 2 or subjects[0] == subjects[1]


def _agree(one: Quantity, other: Quantity, ask: CheckInput) -> bool:
    if meet(one, other):
        return True
    if "rounding" not in ask.unless:
        return False
    # Headlines round: what the body's figure rounds to at the headline's own precision agrees.
    step = (one.high - one.low) if one.high is not None and one.low is not None else Decimal(0)
    zeros = Decimal(10) ** (len(one.digits) - len(one.digits.rstrip("0")) + one.magnitude) if one.digits else Decimal(0)
    return abs(to_base(one.value, one.unit) - to_base(other.value, other.unit)) <= max(step, zeros) / 2
