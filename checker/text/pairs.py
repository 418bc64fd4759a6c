"""Pairs of figures that may be one figure printed in two ways: which are looked at, and which nobody would mix up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import combinations, pairwise, product

from checker.model.claims import FigureClaim, Group, StatementClaim
from checker.model.document import Span
from checker.model.values import Quantity
from checker.text.about import Figure, lead
from checker.vocabulary.tables import Vocabulary

COMPARED = frozenset(("currency", "percent", "physical", "number", "temperature"))
# Sentences further apart than this have something between them.
GAP = 3
# A bare number within these may be a year.
YEARS = (1800, 2100)


def figures_of(group: Group) -> list[Figure]:
    """All figures, "the 46 calls" among them, which refer back and are only statements; each place once."""
    figures: dict[tuple[str, Span], Figure] = {}
    for kind in (StatementClaim, FigureClaim):
        figures |= {(c.document.file, c.span): c for c in group.claims if isinstance(c, kind)}
    return [figures[place] for place in sorted(figures)]


def compared(claim: Figure) -> bool:
    """True for figures in two digits or more that assert something; a bare number that may be a year does not."""
    quantity = claim.quantity
    year = quantity.kind == "number" and len(quantity.digits) == 4 and YEARS[0] <= quantity.value <= YEARS[1]
    known = quantity.kind in COMPARED and quantity.hedge != "range" and claim.modality != "earlier"
    return known and not year and len(significant(claim)) > 1


def significant(claim: Figure) -> str:
    """The digits of a figure without the zeros at both ends."""
    return _bare(claim.quantity.digits)


@lru_cache(maxsize=4096)
def _bare(digits: str) -> str:
    return "".join(filter(str.isdigit, digits)).strip("0")


def together(figures: Sequence[Figure]) -> set[frozenset[Decimal]]:
    """The pairs of values that one sentence, or two in a row, set side by side: their author knows both."""
    sentences: dict[tuple[str, Span], list[Decimal]] = defaultdict(list)
    for claim in figures:
        sentences[claim.document.file, claim.sentence].append(claim.quantity.value)
    pairs = {frozenset(pair) for values in sentences.values() for pair in combinations(values, 2)}
    for (file, first), (following, second) in pairwise(sentences):
        if file == following and second.start - first.end <= GAP:
            pairs.update(map(frozenset, product(sentences[file, first], sentences[file, second])))
    return pairs


def names_in_common(one: Figure, other: Figure, vocabulary: Vocabulary) -> int:
    """How many names two articles have in common at their tops."""
    return len(lead(one, vocabulary) & lead(other, vocabulary))


def one_place_masked(quantity: Quantity) -> list[str]:
    """The digits of a count with one place left open, for each place: counts that share a form differ in one digit.

    "280" is "?80", "2?0" and "28?". Empty for figures with a unit, of one digit, and for what may be a year.
    """
    if quantity.kind != "number" or quantity.unit or quantity.hedge == "range" or quantity.value <= 0:
        return []
    digits = f"{(quantity.value / Decimal(10) ** quantity.magnitude).normalize():f}"
    year = len(digits) == 4 and "," not in quantity.digits and YEARS[0] <= quantity.value <= YEARS[1]
    if sum(c.isdigit() for c in digits) < 2 or year:
        return []
    masked = (f"{digits[:i]}?{digits[i + 1 :]}" for i, c in enumerate(digits) if c.isdigit())
    return [f"{mask}e{quantity.magnitude}" for mask in masked]
