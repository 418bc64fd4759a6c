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
from functools import lru_cache
from itertools import combinations, pairwise, product

from checker.model.claims import FigureClaim, Group, StatementClaim
from checker.model.document import Span
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput
from checker.quantities.causes import likely_causes
from checker.quantities.wording import understood
from checker.text.about import Figure, above, apart, corrects, lead, only_above, pointed_at, shared, told_in, two_traits

FACTS = ("first", "second")
KEYS = ("corpus",)
KINDS = ("figure", "statement")
COMPARED = frozenset(("currency", "percent", "physical", "number", "temperature"))
SCALES = frozenset((Decimal(10), Decimal(1000)))
ALL = 100
# Names that the beginnings of two articles of one story have in common; with CLOSE of them fewer words are needed.
STORY, CLOSE = 2, 4
# The power of ten of a million.
MILLION = 6
# A set of digits that more figures than this share is no coincidence but a subject of its own.
MOST = 12
# Sentences further apart than this have something between them.
GAP = 3
# A bare number within these may be a year.
YEARS = (1800, 2100)


@dataclass(frozen=True)
class Params:
    """days: how far apart the articles of one story may be."""

    days: int = 31


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each pair of figures that look like one figure and a slip of it."""
    figures = [c for c in _figures(group) if _compared(c)]
    together = _together(figures)
    told: set[frozenset[str]] = set()
    for one, other in _candidates(figures):
        quotes = one.document.quote(one.span), other.document.quote(other.span)
        if frozenset((one.quantity.value, other.quantity.value)) in together or frozenset(quotes) in told:
            continue
        steps = _evidence(one, other, ask)
        if steps:
            told.add(frozenset(quotes))
            sides = tuple(Side.of(c, understood(c.quantity)) for c in (one, other))
            causes = likely_causes(one.quantity, other.quantity, quotes)
            yield Conflict(sides, {"first": quotes[0], "second": quotes[1]}, (*steps, *causes))


def _figures(group: Group) -> list[Figure]:
    """All figures, "the 46 calls" among them, which refer back and are only statements; each place once."""
    figures: dict[tuple[str, Span], Figure] = {}
    for kind in (StatementClaim, FigureClaim):
        figures |= {(c.document.file, c.span): c for c in group.claims if isinstance(c, kind)}
    return [figures[place] for place in sorted(figures)]


def _compared(claim: Figure) -> bool:
    """True for figures in two digits or more that assert something; a bare number that may be a year does not."""
    quantity = claim.quantity
    year = quantity.kind == "number" and len(quantity.digits) == 4 and YEARS[0] <= quantity.value <= YEARS[1]
    known = quantity.kind in COMPARED and quantity.hedge != "range" and claim.modality != "earlier"
    return known and not year and len(_significant(claim)) > 1


def _significant(claim: Figure) -> str:
    """The digits of a figure without the zeros at both ends."""
    return _bare(claim.quantity.digits)


@lru_cache(maxsize=4096)
def _bare(digits: str) -> str:
    return "".join(filter(str.isdigit, digits)).strip("0")


def _together(figures: Sequence[Figure]) -> set[frozenset[Decimal]]:
    """The pairs of values that one sentence, or two in a row, set side by side: their author knows both."""
    sentences: dict[tuple[str, Span], list[Decimal]] = defaultdict(list)
    for claim in figures:
        sentences[claim.document.file, claim.sentence].append(claim.quantity.value)
    pairs = {frozenset(pair) for values in sentences.values() for pair in combinations(values, 2)}
    for (file, first), (following, second) in pairwise(sentences):
        if file == following and second.start - first.end <= GAP:
            pairs.update(map(frozenset, product(sentences[file, first], sentences[file, second])))
    return pairs


def _candidates(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Pairs of one unit with the same digits and different values, those of other articles where few share them."""
    index: dict[tuple[str, str, str], list[Figure]] = defaultdict(list)
    for claim in figures:
        digits = "".join(sorted(_significant(claim)))
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
    same_digits = _significant(one) == _significant(other)
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
    far = one.document is not other.document and _names_in_common(one, other, ask) < CLOSE
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
    return known and _significant(one) != _significant(other) and (amount or _long(one, other))


def _one_sum(one: Figure, other: Figure, ask: CheckInput) -> bool:
    """True for millions of one currency with swapped digits, in two articles that name the same people and places."""
    money = one.quantity.kind == "currency" and min(one.quantity.magnitude, other.quantity.magnitude) >= MILLION
    swapped = one.document is not other.document and _significant(one) != _significant(other)
    return money and swapped and _names_in_common(one, other, ask) >= CLOSE


def _measure_in_common(one: Figure, other: Figure) -> str:
    """What both figures measure, in words; "" where that is not the same or not known."""
    known = [c.measure for c in (one, other) if isinstance(c, FigureClaim) and c.measure is not None]
    return known[0].shown if len(known) == 2 and known[0].value == known[1].value else ""


def _names_in_common(one: Figure, other: Figure, ask: CheckInput) -> int:
    return len(lead(one, ask.vocabulary) & lead(other, ask.vocabulary))


def _long(one: Figure, other: Figure) -> bool:
    """True for swaps in three digits or more."""
    return len(_significant(one)) > 2 and _significant(one) != _significant(other)


def _comparable(one: Figure, other: Figure, ask: CheckInput) -> bool:
    """True where neither place, time nor wording sets the two apart."""
    if one.document is not other.document:
        first, second = one.document.published, other.document.published
        if first is None or second is None or abs((first - second).days) > ask.params.days:
            return False
        if _names_in_common(one, other, ask) < STORY:
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
