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
MONTH = 31
EXACT = frozenset(("sentence",))
MOST = 40


@dataclass(frozen=True)
class Params:
    """across: compare articles, not the places of one article; days: how far apart these may be."""

    across: bool = False
    days: int = 60


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for the first pair of figures of one thing that cannot both be right."""
    claims = [c for c in group.claims if isinstance(c, TraitClaim) and c.modality not in ("earlier", "target")]
    if ask.params.across:
        yield from _across(claims, ask)
        return
    claims = claims[:MOST]
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


def _across(claims: Sequence[TraitClaim], ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each thing with one proper name in two articles, or with one kind and place."""
    index: dict[str, list[TraitClaim]] = {}
    for claim in claims:
        for name in (*claim.called, *claim.placed) if claim.namesakes != "another" else ():
            index.setdefault(name, []).append(claim)
    told: set[frozenset[int]] = set()
    for name in sorted(index):
        several = index[name][:MOST]
        if any(_apart(a, b, ask) for a, b in combinations(several, 2) if a.document is b.document):
            continue  # the article itself gives two: its things are not told apart by this name
        pair = next((pair for pair in combinations(several, 2) if _one_in_two(*pair, ask)), None)
        if pair is not None and frozenset(map(id, pair)) not in told:
            told.add(frozenset(map(id, pair)))
            yield _told(*pair)


def _apart(one: TraitClaim, other: TraitClaim, ask: CheckInput) -> bool:
    return not _agree(one, other, ask)


def _one_in_two(one: TraitClaim, other: TraitClaim, ask: CheckInput) -> bool:
    """True for one thing in two articles of about one time, with two figures of it."""
    days = [c.document.published for c in (one, other)]
    if one.document is other.document or days[0] is None or days[1] is None:
        return False
    if abs((days[0] - days[1]).days) > ask.params.days or not _one_thing(one, other) or _agree(one, other, ask):
        return False
    called, placed = ({*one.called}, {*other.called}), ({*one.placed}, {*other.placed})
    if any(all(sets) and sets[0].isdisjoint(sets[1]) for sets in (called, placed)):
        return False
    kinds = {*one.names, *one.kinds} - {*one.called}, {*other.names, *other.kinds} - {*other.called}
    if all(kinds) and kinds[0].isdisjoint(kinds[1]):
        return False
    if called[0].isdisjoint(called[1]) and (kinds[0].isdisjoint(kinds[1]) or placed[0].isdisjoint(placed[1])):
        return False
    return _comparable(one, other, ask) or _comparable(other, one, ask)


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
    within = one.document is other.document
    called = "the article calls" if within else "both articles call"
    back = "and the second points back" if within else "with " + ", ".join(sorted({*one.called, *one.placed}))
    steps = (
        f"Both give the {facts['trait']} of what {called} “{facts['thing']}”, {back}.",
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
    within = one.document is other.document
    if other.fresh or (within and (one.sentence == other.sentence or (one.block in ABOVE) != (other.block in ABOVE))):
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
    """True for a figure without a period, and for one of the last days or of this month: the news of the article."""
    published = claim.document.published
    if claim.period is None or published is None:
        return claim.period is None
    first, _, last = claim.period.value.partition(" ")[0].partition("/")
    if not (first[:1].isdigit() and last[:1].isdigit()):
        return False
    begun, ended = date.fromisoformat(first), date.fromisoformat(last)
    return (ended - begun).days <= MONTH and begun <= published and (published - ended).days <= RECENT


def _many(claims: Sequence[TraitClaim], ask: CheckInput) -> bool:
    """True for three figures of which no two agree."""
    return any(not (_agree(a, b, ask) or _agree(b, c, ask) or _agree(a, c, ask)) for a, b, c in combinations(claims, 3))
