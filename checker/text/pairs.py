"""Pairs of figures that may be one figure printed in two ways: which are looked at, and which nobody would mix up."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import TypeVar

from checker.model.claims import Claim, FigureClaim, Group, StatementClaim
from checker.model.document import Span
from checker.model.values import Quantity
from checker.text.about import Figure, lead
from checker.vocabulary.tables import Vocabulary

COMPARED = frozenset(("currency", "percent", "physical", "number", "temperature"))
# Sentences further apart than this have something between them.
GAP = 3
NOWHERE: set[int] = set()
LETTER = re.compile(r"[^\W\d_]")
# A bare number within these may be a year.
YEARS = (1800, 2100)

C = TypeVar("C", bound=Claim)
V = TypeVar("V", bound=Hashable)


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


def together(figures: Sequence[Figure]) -> Callable[[Decimal, Decimal], bool]:
    """Asks whether one sentence, or two in a row, set two values side by side: their author knows both."""
    return side_by_side(
        figures,
        lambda claim: claim.quantity.value,
        lambda one, other: one.document is other.document and other.sentence.start - one.sentence.end <= GAP,
    )


def side_by_side(
    claims: Iterable[C], value: Callable[[C], V], in_a_row: Callable[[C, C], bool]
) -> Callable[[V, V], bool]:
    """Asks whether two values stand in one sentence, or in two in a row; the claims are in the order of the text.

    Sentences are numbered, so that what is kept grows with the claims and not with their pairs.
    """
    places: dict[V, set[int]] = defaultdict(set)
    number, last = 0, None
    for claim in claims:
        if last is None or claim.document is not last.document or claim.sentence != last.sentence:
            number += 1 if last is not None and in_a_row(last, claim) else 2
        places[value(claim)].add(number)
        last = claim

    def asked(one: V, other: V) -> bool:
        few, many = sorted((places.get(one, NOWHERE), places.get(other, NOWHERE)), key=len)
        return any(not many.isdisjoint((n - 1, n, n + 1)) for n in few)

    return asked


def wordless(figures: Sequence[Figure]) -> set[tuple[str, Span]]:
    """The sentences without a letter, rows of a table of numbers, by file: nothing in them says what a figure is of."""
    texts = {_place(claim): claim.document.text for claim in figures}
    return {place for place, text in texts.items() if not LETTER.search(text, place[1].start, place[1].end)}


def says_nothing(claim: Figure, silent: set[tuple[str, Span]]) -> bool:
    """True for a bare number in one of those sentences."""
    return not claim.quantity.unit and _place(claim) in silent


def _place(claim: Figure) -> tuple[str, Span]:
    return claim.document.file, claim.sentence


def names_in_common(one: Figure, other: Figure, vocabulary: Vocabulary) -> int:
    """How many names two articles have in common at their tops."""
    return len(lead(one, vocabulary) & lead(other, vocabulary))


def one_place_masked(quantity: Quantity) -> list[str]:
    """The digits of a count with one place left open, for each place: counts that share a form differ in one digit.

    "280" is "?80", "2?0" and "28?". Empty for measures and ranges, for one digit, and for what may be a year.
    """
    if quantity.kind not in ("number", "currency") or quantity.hedge == "range" or quantity.value <= 0:
        return []
    digits = f"{(quantity.value / Decimal(10) ** quantity.magnitude).normalize():f}"
    year = len(digits) == 4 and "," not in quantity.digits and YEARS[0] <= quantity.value <= YEARS[1]
    if sum(c.isdigit() for c in digits) < 2 or year:
        return []
    masked = (f"{digits[:i]}?{digits[i + 1 :]}" for i, c in enumerate(digits) if c.isdigit())
    return [f"{mask}e{quantity.magnitude}" for mask in masked]
