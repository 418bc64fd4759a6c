"""Two statements in nearly the same words with two figures.

Why it matters
    "Which built 311,000 cars last year", and two days later 331,000: the words say that one thing is meant.

How it decides
    Both count the same thing, or measure in the same unit, in the same modality, and no name or period tells them
    apart. Likeness is added up: the same counted noun, the same verb at the figure, the same stated period, further
    telling words in common, and digits that differ by a swap or in one place. Running tolls, which grow from day to
    day, are left out, as are figures that stand beside another one for comparison.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from checker.model.claims import Group, StatementClaim
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput
from checker.quantities.agreement import meet, rounded
from checker.quantities.causes import likely_causes, swapped
from checker.quantities.wording import understood

FACTS = ("first", "second", "thing")
KEYS = ("corpus",)
EXCUSES = ("rounding",)
KINDS = ("statement",)
MOST = 60
UNDATED = -1
ABOVE = frozenset(("headline", "summary", "caption"))


@dataclass(frozen=True)
class Params:
    """likeness: the sum of points that two statements must reach; days: how far apart articles may be."""

    likeness: Decimal = Decimal(3)
    days: int = 60


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each pair of statements that are alike but for their figures."""
    told: set[frozenset[str]] = set()
    for one, other in _candidates([c for c in group.claims if isinstance(c, StatementClaim)], ask.params.days):
        if not _comparable(one, other, ask):
            continue
        points, steps = _likeness(one, other)
        if points < ask.params.likeness:
            continue
        quotes = one.document.quote(one.span), other.document.quote(other.span)
        values = (f"{c.quantity.value.normalize():f}" for c in (one, other))
        pair = frozenset((one.noun, one.verb, *values))  # a wire story in forty articles is one finding
        if pair in told:
            continue
        told.add(pair)
        facts = {"first": quotes[0], "second": quotes[1], "thing": one.noun or one.quantity.unit}
        sides = tuple(Side.of(c, understood(c.quantity)) for c in (one, other))
        yield Conflict(sides, facts, (*steps, *likely_causes(one.quantity, other.quantity, quotes)))


def _candidates(claims: list[StatementClaim], days: int) -> Iterator[tuple[StatementClaim, StatementClaim]]:
    """Pairs that count the same and share a telling word, each once; words that everybody uses lead nowhere.

    days: how far apart two articles may be
    """
    index: defaultdict[tuple[str, str, str], list[int]] = defaultdict(list)
    for place, claim in enumerate(claims):
        # Without a counted noun three points are out of reach but for the same word at both figures.
        if claim.modality != "earlier" and (claim.noun or claim.verb):
            unit, thing = claim.quantity.unit, claim.noun or f"@{claim.verb}"
            for word in (*claim.about, *claim.around):
                index[unit, thing, word].append(place)
    # Nearly all pairs of an archive are of two stories: their days, as plain numbers, tell it soonest.
    said = [(id(c.document), c.document.published, c.quantity.value) for c in claims]
    told = [(file, day.toordinal() if day is not None else UNDATED, value) for file, day, value in said]

    def met(one: int, other: int) -> bool:
        (file, day, value), (second, later, differs) = told[one], told[other]
        return value != differs and (file == second or (abs(day - later) <= days and day != UNDATED))

    pairs: set[tuple[int, int]] = set()
    for places in index.values():
        if 1 < len(places) <= MOST:
            pairs.update(combinations(places, 2))
    yield from ((claims[a], claims[b]) for a, b in sorted(pair for pair in pairs if met(*pair)))


def _comparable(one: StatementClaim, other: StatementClaim, ask: CheckInput) -> bool:
    if one.quantity.per != other.quantity.per or one.quantity.kind != other.quantity.kind:
        return False
    if one.document is other.document and one.sentence == other.sentence:
        return False
    above = (one.block in ABOVE) != (other.block in ABOVE) and one.document is other.document
    if one.modality != other.modality and not above:
        return False
    if one.period is not None and other.period is not None and one.period.value != other.period.value:
        return False
    if _other_names(one.names, other.names):
        return False
    if one.document is not other.document and not _one_story(one, other, ask.params.days):
        return False
    # The arithmetic comes last: it takes longer than all before it, which sets nearly all pairs apart.
    return not (
        meet(one.quantity, other.quantity) or ("rounding" in ask.unless and rounded(one.quantity, other.quantity))
    )


def _other_names(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True where each has a name that the other lacks."""
    return not ({*one}.issuperset(other) or {*other}.issuperset(one))


def _one_story(one: StatementClaim, other: StatementClaim, days: int) -> bool:
    """True for two articles of one story: close in time, a name in common, and no toll that grows meanwhile."""
    a, b = one.document.published, other.document.published
    if a is None or b is None or abs((a - b).days) > days or _other_names(one.around, other.around):
        return False
    dated = one.period is not None and other.period is not None
    return dated or (one.noun != "people" and not {*one.around}.isdisjoint(other.around))


def _likeness(one: StatementClaim, other: StatementClaim) -> tuple[Decimal, list[str]]:
    points, steps = Decimal(0), []
    if one.noun:
        points += 1
        steps.append(f"Both count the same: {one.noun}.")
    if one.verb and one.verb == other.verb:
        points += 1
        steps.append(f"The same word stands at the figure: {one.verb}.")
    if one.period is not None and other.period is not None:
        points += 1
        steps.append(f"Both are of {one.period.shown}.")
    shared = ({*one.about} & {*other.about}) - {one.verb} | ({*one.around} & {*other.around})
    if shared:
        points += 1 if len(shared) > 1 else Decimal("0.5")
        steps.append(f"Words in common: {', '.join(sorted(shared))}.")
    if one.document is other.document and (one.block in ABOVE) != (other.block in ABOVE) and one.noun:
        points += 1
        steps.append(f"One stands in the {one.block if one.block in ABOVE else other.block}, which repeats the text.")
    if _slip(one.quantity.digits, other.quantity.digits):
        points += 1
    return points, steps


def _slip(one: str, other: str) -> bool:
    """True for digits that differ by a swap of neighbours, or in one place of three or more."""
    if swapped(one, other):
        return True
    a, b = ("".join(c for c in text if c.isdigit()) for text in (one, other))
    return len(a) == len(b) > 2 and sum(x != y for x, y in zip(a, b, strict=True)) == 1
