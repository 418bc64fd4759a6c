"""A group that an article points back to by another number than the one it was brought in with.

Why it matters
    "Danced again by 26 bakers", and below: "the 36 bakers". The article says that they are the same ones.

How it decides
    "The 36 bakers" needs a place that counts 36 bakers, or counts that add up to them or leave them over. Where the
    article has none, and counted bakers once before under one other number, the two cannot both be right. A smaller
    number may be some of them, so that words which say which of them are meant keep it silent; "the 14 injured" is
    held against a sentence in which people were hurt.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from checker.model.claims import Group
from checker.model.findings import Conflict, Side
from checker.model.groups import GroupClaim
from checker.model.rule import CheckInput
from checker.model.values import Quantity
from checker.quantities.agreement import meet, rounded
from checker.quantities.causes import difference, likely_causes
from checker.quantities.convert import dimension, to_base
from checker.quantities.wording import understood

FACTS = ("first", "second", "thing", "gap")
EXCUSES = ("rounding",)
KINDS = ("group",)
PEOPLE = "people"
ECHO = 2


@dataclass(frozen=True)
class Params:
    """most: how many times one of two numbers may be the other; beyond that they are of two groups."""

    most: Decimal = Decimal(4)


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each group that is pointed back to by a number which the article does not give it."""
    claims = [c for c in group.claims if isinstance(c, GroupClaim)]
    told: set[str] = set()
    for back in claims:
        if not back.pointing or back.apart or back.noun in told:
            continue
        alike = [c for c in claims if c is not back and _one_noun(back, c)]
        counted = [c for c in alike if not c.pointing]
        if _supported(back.quantity, [c.quantity for c in counted], ask):
            continue
        before = [c for c in counted if c.span.start < back.span.start and not c.apart and _happened(back, c)]
        if before and _one_value(before) and _meant(back, before[-1], ask):
            told.add(back.noun)
            yield _conflict(before[-1], back)


def _one_noun(one: GroupClaim, other: GroupClaim) -> bool:
    if dimension(one.quantity.unit) != dimension(other.quantity.unit):
        return False
    return one.noun == other.noun or (PEOPLE in (one.noun, other.noun) and one.quantity.unit == "")


def _happened(back: GroupClaim, first: GroupClaim) -> bool:
    """True for one noun, and for people to whom the same happened."""
    return back.noun == first.noun != PEOPLE or bool({*back.marks} & {*first.marks, *first.about})


def _supported(wanted: Quantity, counted: Sequence[Quantity], ask: CheckInput) -> bool:
    """True where a count, or the sum or difference of two of them, or of all, is the number looked for."""
    if any(meet(wanted, q) or ("rounding" in ask.unless and rounded(wanted, q)) for q in counted):
        return True
    values = [to_base(q.value, q.unit) for q in counted]
    sums = {
        sum(values),
        *(a + b for a, b in combinations(values, 2)),
        *(abs(a - b) for a, b in combinations(values, 2)),
    }
    return to_base(wanted.value, wanted.unit) in sums


def _one_value(claims: Sequence[GroupClaim]) -> bool:
    return all(meet(a.quantity, b.quantity) for a, b in combinations(claims, 2))


def _meant(back: GroupClaim, first: GroupClaim, ask: CheckInput) -> bool:
    """True where nothing says that another group, or some of the first one, is meant."""
    low, high = sorted((abs(back.quantity.value), abs(first.quantity.value)))
    if not low or high / low > ask.params.most or (back.period and first.period and back.period != first.period):
        return False
    words = {*first.marks, *first.about}
    if not {*back.marks} <= words:
        return False
    echo = len({*back.about} & words) >= ECHO
    return echo if back.narrowed else True


def _conflict(first: GroupClaim, back: GroupClaim) -> Conflict:
    quotes = (first.document.quote(first.span), back.document.quote(back.span))
    thing = back.noun if back.noun == PEOPLE else " ".join(_words(back))
    facts = {
        "first": quotes[0],
        "second": quotes[1],
        "thing": thing,
        "gap": difference(first.quantity.value, back.quantity.value),
    }
    sides = tuple(Side.of(c, f"understood as {understood(c.quantity)}") for c in (first, back))
    steps = (
        f"“{quotes[1]}” points back to {thing} that the article has counted before, as “{quotes[0]}”.",
        "No count in the article, and no sum or difference of two of them, gives the second number.",
        *likely_causes(first.quantity, back.quantity, quotes),
    )
    return Conflict(sides, facts, steps)


def _words(claim: GroupClaim) -> list[str]:
    """The words behind the figure, as printed."""
    return claim.document.text[claim.span.end : claim.sentence.end].split()[: len(claim.marks) + 1]
