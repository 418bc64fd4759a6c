"""A figure of the headline that the whole text lacks, while its first sentence says the same with another one.

Why it matters
    "Grants for 4,800 students" above "some 4,000 students will get a grant": most readers see only the headline.

How it decides
    No measure needs to be known. The headline's figure stands nowhere in the body, not even rounded; the first
    paragraph has exactly one figure of the same unit, or counting the same noun; and the two sentences share telling
    words. What one thing has one of (its length, its cost) is compared wherever the body gives it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from checker.model.claims import FigureClaim, Group
from checker.model.document import Span
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput
from checker.model.traits import TraitClaim
from checker.model.values import Quantity
from checker.quantities.agreement import meet
from checker.quantities.causes import likely_causes
from checker.quantities.convert import dimension, to_base
from checker.quantities.wording import understood
from checker.vocabulary.tables import Vocabulary

FACTS = ("first", "second", "thing")
KINDS = ("figure", "trait")
ABOVE = frozenset(("headline", "summary"))
NOT_BODY = ABOVE | {"caption"}
COMPARED = frozenset(("currency", "percent", "physical", "time", "number"))
LEAST = 3
LEEWAY = 4
# What "two-thirds" in a headline may stand for, on each side, in percentage points.
WHOLE, ROUGH = Decimal(100), Decimal(6)
WORD = re.compile(r"[^\W\d_]+")
BEHIND = re.compile(r"\W?(?:[^\W\d_]+[ -]){0,2}?([^\W\d_]+s|people|men|women|children)\b")
SMALL = ("boundaries", "articles", "auxiliaries", "hedge_words", "prepositions", "clause_openers", "nameless")
Pair = tuple[FigureClaim | TraitClaim, FigureClaim | TraitClaim, str]


@dataclass(frozen=True)
class Params:
    """most: how many times one figure may be the other."""

    most: Decimal = Decimal(4)


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each figure of the headline that stands nowhere in the body."""
    figures = [c for c in group.claims if isinstance(c, FigureClaim)]
    above = [c for c in figures if c.block in ABOVE]
    body = [c for c in figures if c.block not in NOT_BODY]
    told: set[Span] = set()
    for one, other, thing in (*_traits(group), *_counted(above, _lead(body), ask)) if above and body else ():
        if one.span in told or (one.block in ABOVE and _stands(one, other, body)):
            continue
        told.add(one.span)
        quotes = (one.document.quote(one.span), other.document.quote(other.span))
        sides = tuple(Side.of(c, f"{c.block}: {understood(c.quantity)}") for c in (one, other))
        steps = (
            f"“{quotes[0]}” stands in the {one.block} only; the text gives {thing} as “{quotes[1]}”.",
            *likely_causes(one.quantity, other.quantity, quotes),
        )
        yield Conflict(sides, {"first": quotes[0], "second": quotes[1], "thing": thing}, steps)


def _traits(group: Group) -> Iterator[Pair]:
    """Traits of one thing above the text and in it."""
    claims = [c for c in group.claims if isinstance(c, TraitClaim)]
    for above in claims:
        for other in claims if above.block in ABOVE else ():
            names = {*above.names}, {*other.names}
            one = above.trait.value == other.trait.value and above.thing.value == other.thing.value
            if other.block in NOT_BODY or not one or other.namesakes == "another" or other.modality == "earlier":
                continue
            if (names[0] <= names[1] or names[1] <= names[0]) and _near(above.quantity, other.quantity, Decimal(10)):
                yield above, other, f"the {above.trait.shown} of the {above.thing.shown}"
                break


def _lead(body: list[FigureClaim]) -> list[FigureClaim]:
    """The figures of the first paragraph."""
    first = next(b for b in body[0].document.blocks if b.kind == "paragraph")
    return [c for c in body if c.span.start < first.end]


def _counted(above: list[FigureClaim], lead: list[FigureClaim], ask: CheckInput) -> Iterator[Pair]:
    """The figures of the headline with the only one of the first paragraph that counts the same."""
    for stated in above:
        one = _in_percent(stated)
        if one.quantity.kind not in COMPARED or (not one.quantity.unit and one.quantity.value < LEAST):
            continue
        noun = _noun(one)
        alike = [c for c in lead if _alike(one, c) and _noun(c) == noun]
        if len(alike) != 1 or (one.quantity.kind == "number" and not noun) or alike[0].modality == "earlier":
            continue
        if not _near(one.quantity, alike[0].quantity, ask.params.most):
            continue
        if _shared(one, alike[0], ask.vocabulary) > (0 if noun or one is not stated else 1):
            yield one, alike[0], noun or "the same"


def _in_percent(claim: FigureClaim) -> FigureClaim:
    """ "Two-thirds full" as a share in percent that may be off by a tenth of the whole: headlines round."""
    quantity = claim.quantity
    if quantity.kind != "fraction":
        return claim
    value = quantity.value * WHOLE
    share = quantity._replace(kind="percent", unit="percent", value=value, low=value - ROUGH, high=value + ROUGH)
    return replace(claim, quantity=share)


def _noun(claim: FigureClaim) -> str:
    """The plural noun that a bare number counts; "" for none and for a figure with a unit."""
    if claim.quantity.kind != "number":
        return ""
    found = BEHIND.match(claim.document.text, claim.span.end, claim.sentence.end)
    return found[1].lower() if found else ""


def _alike(one: FigureClaim, other: FigureClaim) -> bool:
    same = dimension(one.quantity.unit) == dimension(other.quantity.unit) and one.quantity.per == other.quantity.per
    return same and one.quantity.kind == other.quantity.kind


def _shared(one: FigureClaim, other: FigureClaim, vocabulary: Vocabulary) -> int:
    """How many telling words of the headline begin as one of the sentence does, whatever their endings."""
    mine, theirs = (_telling(c, vocabulary) for c in (one, other))
    return sum(any(_akin(a, b) for b in theirs) for a in mine)


def _telling(claim: FigureClaim, vocabulary: Vocabulary) -> set[str]:
    text, context = claim.document.text, vocabulary.table("context")
    around = ((claim.sentence.start, claim.span.start), (claim.span.end, claim.sentence.end))
    words = {m[0].lower() for first, last in around for m in WORD.finditer(text, first, last) if len(m[0]) >= LEAST}
    return words - {word for name in SMALL for word in context[name]} - {_noun(claim)}


def _akin(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and len(long) - len(short) < LEEWAY


def _near(one: Quantity, other: Quantity, most: Decimal) -> bool:
    if dimension(one.unit) != dimension(other.unit) or one.per != other.per:
        return False
    low, high = sorted((abs(to_base(one.value, one.unit)), abs(to_base(other.value, other.unit))))
    return bool(low) and high / low <= most


def _stands(one: FigureClaim | TraitClaim, other: FigureClaim | TraitClaim, body: list[FigureClaim]) -> bool:
    """True where the body has the figure, if only rounded; a share in words needs to fit that of the lead."""
    if one.quantity.kind == "percent" and not one.quantity.digits:
        return meet(one.quantity, other.quantity)
    return any(_same(one.quantity, c.quantity) for c in body)


def _same(one: Quantity, other: Quantity) -> bool:
    """True where the two agree, or the body's figure becomes the headline's by rounding or cutting off.

    "Some 4,000" is 3,500 to 4,500 here: a headline that says 4,800 does not round it.
    """
    if dimension(one.unit) != dimension(other.unit):
        return False
    rough = other.hedge == "about" and one.hedge in ("about", "exact")
    if not rough and meet(one, other):
        return True
    apart = abs(to_base(one.value, one.unit) - to_base(other.value, other.unit))
    return apart <= max(_grain(one), _grain(other) / 2 if rough else Decimal(0))


def _grain(quantity: Quantity) -> Decimal:
    """What the last digit that is not a zero counts, in the base unit: 100 for 4,800."""
    exponent = quantity.value.normalize().as_tuple().exponent
    return to_base(Decimal(10) ** exponent, quantity.unit) if isinstance(exponent, int) else Decimal(0)
