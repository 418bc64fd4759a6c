"""Two counts of the same things that differ in one digit.

Why it matters
    "Licensed for 180 passengers", and in the next story "licensed for 280 passengers": a key beside the right one, or
    an old figure that was put right in one place only.

How it decides
    Unrelated counts differ in one digit often enough, so that the words must say that one thing is meant. In two
    articles of one story: both figures count the same, and a further word near the one stands in the sentence of the
    other; counts that grow from day to day, of cases or of the dead, are compared on one day only. In one article: both
    count the same in the same stated period, or one stands above the text and nowhere in it. Names that set the two
    apart, forecasts against facts, and figures that one sentence or two in a row set side by side are left alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.model.claims import Group
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput
from checker.quantities.agreement import meet, rounded
from checker.quantities.causes import likely_causes
from checker.quantities.wording import understood
from checker.text.about import (
    Figure,
    apart,
    corrects,
    counted_by,
    only_above,
    partitive,
    same_sum,
    shared,
    stands_once,
    told_in,
)
from checker.text.pairs import figures_of, names_in_common, one_place_masked, together
from checker.vocabulary.tables import Vocabulary

FACTS = ("first", "second", "thing")
KEYS = ("corpus",)
KINDS = ("figure", "statement")
# Names that the tops of two articles of one story have in common.
STORY = 2
# Counts that more articles than these share are a subject of its own.
MOST = 12

# "The grant, 200,000 dinars so far": what it was before.
EARLIER = re.compile(r"[^.;\n]{0,12}\b(?:so far|until now|to date|before|previously)\b")


@dataclass(frozen=True)
class Params:
    """days: how far apart the articles of one story may be."""

    days: int = 31


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each pair of counts that differ in one digit and are of one thing."""
    figures = figures_of(group)
    beside = together(figures)
    told: set[frozenset[str]] = set()
    for one, other in _candidates(figures, ask.vocabulary):
        quotes = one.document.quote(one.span), other.document.quote(other.span)
        if beside(one.quantity.value, other.quantity.value) or frozenset(quotes) in told:
            continue
        if not _comparable(one, other, ask):
            continue
        thing, steps = _evidence(one, other, ask)
        if steps:
            told.add(frozenset(quotes))
            sides = tuple(Side.of(c, understood(c.quantity)) for c in (one, other))
            causes = likely_causes(one.quantity, other.quantity, quotes)
            yield Conflict(sides, {"first": quotes[0], "second": quotes[1], "thing": thing}, (*steps, *causes))


def _candidates(figures: Sequence[Figure], vocabulary: Vocabulary) -> Iterator[tuple[Figure, Figure]]:
    """Pairs that count the same and differ in one digit, each once; of other articles where few share the digits."""
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, claim in enumerate(figures):
        masks = one_place_masked(claim.quantity)
        if masks and claim.modality != "earlier":
            for noun in _things(claim, vocabulary):
                for mask in masks:
                    index[noun, mask].append(place)
    pairs: set[tuple[int, int]] = set()
    for places in index.values():
        files: dict[str, list[int]] = defaultdict(list)
        for place in places:
            files[figures[place].document.file].append(place)
        for members in files.values() if len(files) > MOST else (places,):
            pairs.update(combinations(members, 2))
    for a, b in sorted(pairs):
        if figures[a].quantity.value != figures[b].quantity.value:
            yield figures[a], figures[b]


def _things(claim: Figure, vocabulary: Vocabulary) -> Iterable[str]:
    """What a figure counts; an amount of money is compared inside its article alone."""
    if claim.quantity.kind == "currency":
        return (f"{claim.quantity.unit}\0{claim.document.file}",)
    return counted_by(claim, vocabulary) if not claim.quantity.unit else ()


def _comparable(one: Figure, other: Figure, ask: CheckInput) -> bool:
    """True where neither time, place nor wording sets the two apart."""
    if not one.quantity.unit and _told_apart(one, other):
        return False
    if one.document is other.document:
        if one.sentence == other.sentence:
            return False
    elif not _one_story(one, other, ask):
        return False
    if partitive(one) or partitive(other):
        return False
    if meet(one.quantity, other.quantity) or rounded(one.quantity, other.quantity):
        return False
    if corrects(one, ask.vocabulary) or corrects(other, ask.vocabulary):
        return False
    return not (told_in(one, other) or told_in(other, one) or apart(one, other, ask.vocabulary))


def _told_apart(one: Figure, other: Figure) -> bool:
    """True for a forecast and a fact, and for two periods; "the sum" may be paid when it will."""
    dated = one.period is not None and other.period is not None and one.period.value != other.period.value
    return dated or one.modality != other.modality


def _one_story(one: Figure, other: Figure, ask: CheckInput) -> bool:
    first, second = one.document.published, other.document.published
    if first is None or second is None or abs((first - second).days) > ask.params.days:
        return False
    if first != second and (_grows(one, ask.vocabulary) or _grows(other, ask.vocabulary)):
        return False
    return names_in_common(one, other, ask.vocabulary) >= STORY


def _grows(claim: Figure, vocabulary: Vocabulary) -> bool:
    """True in a sentence about a toll, which is another one the next day."""
    words = claim.document.text[claim.sentence.start : claim.sentence.end].lower().replace(",", " ").split()
    groups = vocabulary.table("groups")
    return not {w for event in groups["happened"].values() for w in event}.union(groups["growing"]).isdisjoint(words)


def _evidence(one: Figure, other: Figure, ask: CheckInput) -> tuple[str, list[str]]:
    """What both count and why it is one thing, in words; no words where too little says so."""
    if one.quantity.kind == "currency":
        later = max(one, other, key=lambda claim: claim.span)
        told = same_sum(later) and stands_once(later) and not EARLIER.match(later.document.text, later.span.end)
        return "sum", ["The second points back to a sum that the article has given before."] if told else []
    words, nouns = shared(one, other, ask.vocabulary)
    thing = f"count of {' '.join(nouns.values())}"
    steps = [f"Both count the same: {' '.join(nouns.values())}."] if nouns else []
    more = {stem: word for stem, word in words.items() if stem not in nouns}
    if more:
        steps.append(f"Words in common: {', '.join(sorted(more.values()))}.")
    if one.document is not other.document:
        return thing, steps if nouns and (more or len(nouns) > 1) else []
    if nouns and only_above(one, other):
        return thing, [*steps, "The figure above the text does not stand in it."]
    if nouns and one.period is not None and other.period is not None:
        return thing, [*steps, f"Both are of {one.period.shown}."]
    return thing, []
