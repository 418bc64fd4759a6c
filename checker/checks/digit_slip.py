"""Two figures with the same digits in another order, or ten or a thousand times apart, said of the same thing.

Why it matters
    "An area of 6.8 million square kilometres", and in the next story 8.6 million: fingers swap digits more often than
    the world does.

How it decides
    Two unrelated figures of one unit rarely have the same digits: in 295 news stories six pairs had, of which one stood
    in sentences with telling words in common, two shares that make a whole. So digits that are swapped or a magnitude
    that is off is half of the evidence. The other half are words: the thing counted, or telling words next to the one
    figure that stand in the sentence of the other. Long numbers need fewer words than short ones. Figures of different
    periods or modalities, figures that one sentence or two in a row set side by side, and corrections are no slips.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from checker.model.claims import FigureClaim, Group, StatementClaim
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput
from checker.quantities.causes import likely_causes
from checker.quantities.wording import understood
from checker.text.about import Figure, above, apart, corrects, only_above, pointed_at, shared, told_in, two_traits
from checker.text.pairs import compared, figures_of, names_in_common, says_nothing, significant, together, wordless

FACTS = ("first", "second")
KEYS = ("corpus",)
KINDS = ("figure", "statement")
SCALES = frozenset((Decimal(10), Decimal(1000)))
ALL = 100
# Names that the beginnings of two articles of one story have in common; with CLOSE of them fewer words are needed.
STORY, CLOSE = 2, 4
# The power of ten of a million.
MILLION = 6
# A set of digits that more figures than this share is no coincidence but a subject of its own.
MOST = 12


@dataclass(frozen=True)
class Params:
    """days: how far apart the articles of one story may be."""

    days: int = 31


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each pair of figures that look like one figure and a slip of it."""
    figures = [c for c in figures_of(group) if compared(c)]
    beside, silent = together(figures), wordless(figures)
    told: set[frozenset[str]] = set()
    for one, other in _candidates(figures):
        quotes = one.document.quote(one.span), other.document.quote(other.span)
        if beside(one.quantity.value, other.quantity.value) or frozenset(quotes) in told:
            continue
        mute = says_nothing(one, silent) or says_nothing(other, silent)
        if mute and not (above(one, other) or _measure_in_common(one, other)):
            continue
        steps = _evidence(one, other, ask)
        if steps:
            told.add(frozenset(quotes))
            sides = tuple(Side.of(c, understood(c.quantity)) for c in (one, other))
            causes = likely_causes(one.quantity, other.quantity, quotes)
            yield Conflict(sides, {"first": quotes[0], "second": quotes[1]}, (*steps, *causes))


def _candidates(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Pairs of one unit with the same digits and different values, those of other articles where few share them."""
    index: dict[tuple[str, str, str], list[Figure]] = defaultdict(list)
    for claim in figures:
        digits = "".join(sorted(significant(claim)))
        index[claim.quantity.unit, claim.quantity.per, digits].append(claim)
    for members in index.values():
        files: dict[str, list[Figure]] = defaultdict(list)
        for claim in members:
            files[claim.document.file].append(claim)
        for claims in files.values() if len(files) > MOST else (members,):
            for one, other in combinations(claims, 2):
                if one.quantity.value != other.quantity.value and _slipped(one, other):
                    yield one, other


def _slipped(one: Figure, other: Figure) -> bool:
    """True for digits in another order at the same size, or the same digits at ten to a thousand times the size."""
    a, b = one.quantity.value, other.quantity.value
    if not a or not b:
        return False
    ratio = max(a, b) / min(a, b)
    same_digits = significant(one) == significant(other)
    return ratio in SCALES if same_digits else ratio < min(SCALES)


def _evidence(one: Figure, other: Figure, ask: CheckInput) -> list[str]:
    """Why the two are said of one thing, in words; empty where they are not, or too little says so."""
    if not _comparable(one, other, ask):
        return []
    words, nouns = shared(one, other, ask.vocabulary)
    measure = _measure_in_common(one, other)
    steps = [f"Both give the {measure}."] if measure else []
    if nouns:
        steps.append(f"Both count the same: {', '.join(sorted(nouns.values()))}.")
    if words:
        steps.append(f"Words in common: {', '.join(sorted(words.values()))}.")
    if only_above(one, other):
        return [*steps, "The figure above the text does not stand in it."]
    if _points_back(one, other):
        return [*steps, "The second figure points back to one that the article has given before."]
    if _one_sum(one, other, ask):
        return [*steps, "Both are sums of money in two articles of one story."]
    number = len(words) + bool(measure)
    named_apart = apart(one, other, ask.vocabulary)
    far = one.document is not other.document and names_in_common(one, other, ask.vocabulary) < CLOSE
    several = far or named_apart or one.quantity.kind == "percent"
    if _long(one, other):
        enough = number > several or (bool(nouns) and not named_apart)
    elif one.quantity.unit:
        enough = number > several and not named_apart
    else:
        enough = not named_apart and not nouns.keys().isdisjoint(words)
    return steps if enough else []


def _points_back(one: Figure, other: Figure) -> bool:
    """True for "the 460 megawatts" below 640 megawatts, and "the 11,650 elephants" below 11,560: digits swapped."""
    later = max(one, other, key=lambda claim: claim.span)
    amount = bool(one.quantity.unit) and one.quantity.kind in ("physical", "currency")
    known = one.document is other.document and pointed_at(later) and not above(one, other)
    return known and significant(one) != significant(other) and (amount or _long(one, other))


def _one_sum(one: Figure, other: Figure, ask: CheckInput) -> bool:
    """True for millions of one currency with swapped digits, in two articles that name the same people and places."""
    money = one.quantity.kind == "currency" and min(one.quantity.magnitude, other.quantity.magnitude) >= MILLION
    swapped = one.document is not other.document and significant(one) != significant(other)
    return money and swapped and names_in_common(one, other, ask.vocabulary) >= CLOSE


def _measure_in_common(one: Figure, other: Figure) -> str:
    """What both figures measure, in words; "" where that is not the same or not known."""
    known = [c.measure for c in (one, other) if isinstance(c, FigureClaim) and c.measure is not None]
    return known[0].shown if len(known) == 2 and known[0].value == known[1].value else ""


def _long(one: Figure, other: Figure) -> bool:
    """True for swaps in three digits or more."""
    return len(significant(one)) > 2 and significant(one) != significant(other)


def _comparable(one: Figure, other: Figure, ask: CheckInput) -> bool:
    """True where neither place, time nor wording sets the two apart."""
    if one.document is not other.document:
        first, second = one.document.published, other.document.published
        if first is None or second is None or abs((first - second).days) > ask.params.days:
            return False
        if names_in_common(one, other, ask.vocabulary) < STORY:
            return False
    elif one.sentence == other.sentence:
        return False
    taken_up = isinstance(one, StatementClaim) or isinstance(other, StatementClaim)
    loose = taken_up or above(one, other) or _long(one, other) or _points_back(one, other)
    if one.modality != other.modality and not loose:
        return False
    if corrects(one, ask.vocabulary) or corrects(other, ask.vocabulary):
        return False
    if one.period is not None and other.period is not None and one.period.value != other.period.value:
        return False
    both_shares = one.quantity.kind == "percent" and ALL - 5 <= one.quantity.value + other.quantity.value <= ALL
    return not (both_shares or told_in(one, other) or told_in(other, one) or two_traits(one, other, ask.vocabulary))
