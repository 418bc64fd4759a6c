"""Two figures for what one thing has one of: its length, its cost, its staff.

Why it matters
    "The 14.9-kilometre line" below a lead of 14.5 kilometres: each sentence is sound, the article is not.

How it decides
    Both figures state the same trait of a thing that goes by the same noun in one article, where the later one points
    back to it ("the line", "its", a name) and no other word tells the two apart. A thing that has namesakes in the
    article ("another bridge", "bridges") is left out, as is a trait with three values, which belong to several things.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from checker.model.claims import Group
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput
from checker.model.traits import TraitClaim
from checker.quantities.agreement import meet, rounded
from checker.quantities.causes import difference, likely_causes
from checker.quantities.convert import dimension, to_base
from checker.quantities.wording import understood

FACTS = ("first", "second", "trait", "thing", "gap")
KEYS = ("trait", "thing")
EXCUSES = ("rounding",)
KINDS = ("trait",)
ABOVE = frozenset(("headline", "summary", "caption"))
LASTING = frozenset(("length", "height", "depth", "width", "weight", "area", "volume"))
NEWS = frozenset(("cost", "price", "value", "investment", "attendance"))
RECENT = 7
EXACT = frozenset(("sentence",))
MOST = 40


@dataclass(frozen=True)
class Params:
    """This check lets a rule set nothing."""


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for the first pair of figures of one thing that cannot both be right."""
    claims = [c for c in group.claims if isinstance(c, TraitClaim) and c.modality not in ("earlier", "target")][:MOST]
    if any(c.namesakes == "another" or (c.namesakes and any(o.fresh for o in claims)) for c in claims):
        return
    apart = [pair for pair in combinations(claims, 2) if not _agree(*pair, ask)]
    fresh = any(a.fresh and b.fresh for a, b in apart)
    if fresh or not all(_one_thing(*pair) for pair in combinations(claims, 2)) or _many(claims, ask):
        return
    for one, other in apart:
        if _comparable(one, other, ask):
            yield _told(one, other)
            return


def _told(one: TraitClaim, other: TraitClaim) -> Conflict:
    quotes = (one.document.quote(one.span), other.document.quote(other.span))
    facts = {
        "first": quotes[0],
        "second": quotes[1],
        "trait": one.trait.shown,
        "thing": one.thing.shown,
        "gap": difference(one.quantity.value, other.quantity.value),
    }
    sides = tuple(Side.of(c, f"understood as {understood(c.quantity)}") for c in (one, other))
    steps = (
        f"Both give the {facts['trait']} of what the article calls “{facts['thing']}”, and the second points back.",
        f"The first is {facts['gap']} the second.",
        *likely_causes(one.quantity, other.quantity, quotes),
    )
    return Conflict(sides, facts, steps)


def _agree(one: TraitClaim, other: TraitClaim, ask: CheckInput) -> bool:
    if dimension(one.quantity.unit) != dimension(other.quantity.unit) or one.quantity.per != other.quantity.per:
        return True
    if one.trait.value in EXACT and "exact" == one.quantity.hedge == other.quantity.hedge:
        return to_base(one.quantity.value, one.quantity.unit) == to_base(other.quantity.value, other.quantity.unit)
    return meet(one.quantity, other.quantity) or ("rounding" in ask.unless and rounded(one.quantity, other.quantity))


def _one_thing(one: TraitClaim, other: TraitClaim) -> bool:
    """True where no word tells the two apart."""
    names = {*one.names}, {*other.names}
    return names[0] <= names[1] or names[1] <= names[0]


def _comparable(one: TraitClaim, other: TraitClaim, ask: CheckInput) -> bool:
    """True where the later one points back, of the same time."""
    if other.fresh or one.sentence == other.sentence or (one.block in ABOVE) != (other.block in ABOVE):
        return False
    if one.trait.value in LASTING:
        return True
    news = one.trait.value in NEWS or one.trait.value in ask.vocabulary.table("traits")["amounts"]
    if "" in (one.modality, other.modality):
        # "The $3 million bridge" says nothing of when; what will be so is another matter where it changes with time.
        if one.trait.value in ask.vocabulary.table("traits")["amounts"] and not (_now(one) and _now(other)):
            return False
        return not _varying(one, ask) or {one.modality, other.modality} <= {"", "actual"}
    if news and one.modality == other.modality and _now(one) and _now(other):
        return True
    if (one.period is None) != (other.period is None) or one.modality != other.modality:
        return False
    return one.period is None or other.period is None or one.period.value == other.period.value


def _varying(claim: TraitClaim, ask: CheckInput) -> bool:
    """True for what a thing has now more and now less of: its staff, its seats."""
    entry = ask.vocabulary.table("traits")["traits"].get(claim.trait.value, {})
    return claim.trait.value.startswith("number of ") or bool(entry.get("varying"))


def _now(claim: TraitClaim) -> bool:
    """True for a figure without a period, and for one of the days before publication: the news of the article."""
    published = claim.document.published
    if claim.period is None or published is None:
        return claim.period is None
    first, _, last = claim.period.value.partition(" ")[0].partition("/")
    day = first if first == last else ""
    return bool(day) and 0 <= (published - date.fromisoformat(day)).days <= RECENT


def _many(claims: Sequence[TraitClaim], ask: CheckInput) -> bool:
    """True for three figures of which no two agree."""
    return any(not (_agree(a, b, ask) or _agree(b, c, ask) or _agree(a, c, ask)) for a, b, c in combinations(claims, 3))
