"""What is left of a whole after parts of it are taken: "the other 13", "the rest, 20 million"; and that whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from checker.extract.context.frame import Frame, Sentence
from checker.extract.context.lexicon import stem
from checker.extract.context.neighbourhood import around
from checker.extract.context.relating import counted, lent
from checker.extract.context.tokens import Row, Rows, Token
from checker.extract.context.wholes import opening_whole
from checker.model.values import Quantity
from checker.quantities.addition import added, makes
from checker.quantities.convert import dimension

CUE = re.compile(r"\b(?:[Oo]ther|[Rr]emaining|[Rr]est|[Rr]emainder|[Bb]alance)\b")
ALL_LEFT = frozenset(("rest", "remainder", "balance"))
POINTING = frozenset(("the", "its", "their", "his", "her"))
# Words between "of" and the whole: "two of his 14 hectares".
OWN = POINTING | {"all", "these", "those", "a", "an", "about", "some", "nearly", "almost"}
# Beside one of these a figure is no part: what something was before, a limit, a step.
STRAY = frozenset(("than", "aged", "from", "against", "up", "down", "least", "most", "each", "another", "by", "no"))
SMALL = frozenset(
    ("of", "the", "in", "on", "at", "to", "for", "by", "with", "from", "and", "or", "a", "an", "are", "is")
)
HEAD, NOUN, OF = 3, 3, 4
# Sentences back in which the whole may stand, and the figures of a sentence that are tried as its parts.
BACK, TRIED = 2, 6
# How far the parts may be from the whole and still be meant to make it up.
NEAR = Decimal("0.34")
LEAST = Decimal(2)

Found = tuple[Token, list[Token], bool]


def may_remain(frame: Frame, sentence: Sentence) -> bool:
    """True for a sentence with a figure and a word for what is left."""
    return bool(sentence.quantities) and CUE.search(frame.document.text, sentence.start, sentence.end) is not None


def is_left(row: Row, at: int) -> bool:
    """True for "the other 13", "the remaining €2 million", "the rest, 13,"."""
    quantity = counted(row[at])
    if at < 1 or quantity is None or quantity.value < LEAST:
        return False
    before = row[at - 1].lower
    if before == "other":
        return at > 1 and row[at - 2].lower in POINTING
    return before == "remaining" or (before in (",", "(") and at > 1 and row[at - 2].lower in ALL_LEFT)


class Division:
    """One figure of what is left, and the search for the whole and for what was taken from it."""

    def __init__(self, frame: Frame, rows: Rows, index: int, at: int) -> None:
        self.frame, self.rows, self.index, self.at = frame, rows, index, at
        self.row = rows[index]
        self.left = self.row[at]
        self.quantity = _quantity(self.left)

    def read(self) -> Found | None:
        """The whole and the parts, what is left being the last; None where they add up or it says too little."""
        row, at = (self.row, self.at) if self.at >= HEAD or not self.index else (self.rows[self.index - 1], None)
        figures = [i for i in row.figures if at is None or i < at]
        outright = self._named(row, figures)
        if outright is not None:
            return None if self._made_up(outright[1][:-1]) else (*outright, True)
        places = [i for i in figures if self._is_part(row, i)]
        taken = [row[i] for i in places]
        if not taken or self._made_up(taken):
            return None
        for whole in (self._noun_again(row, places), self._before(row, places), self._first(taken)):
            items = [t for t in taken if whole is not None and t.start > whole.start]
            if whole is not None and items and self._near(whole, items):
                return whole, [*(_lent(t, whole) for t in (*items, self.left))], False
        return None

    def _is_part(self, row: Row, i: int) -> bool:
        quantity = counted(row[i])
        return quantity is not None and self._alike(quantity) and not (i and row[i - 1].lower in STRAY)

    def _alike(self, quantity: Quantity) -> bool:
        """True for a figure of the unit of what is left; "40 million" goes with money."""
        if quantity.per != self.quantity.per:
            return False
        one, other = dimension(quantity.unit), dimension(self.quantity.unit)
        money = one.startswith("currency") or other.startswith("currency")
        bare = money and "" in (one, other) and min(quantity.magnitude, self.quantity.magnitude) > 0
        return one == other or bare

    def _made_up(self, taken: Sequence[Token]) -> bool:
        """True where some of the parts and what is left make up a figure of the article."""
        figures = [q for s in around(self.frame, self.left.start) for q in s.quantities if q.hedge != "range"]
        known = taken[-TRIED:]
        chosen = (c for size in range(1, len(known) + 1) for c in combinations(known, size))
        sums = [added([*map(_quantity, c), self.quantity]) for c in chosen]
        return any(makes(total, q) for q in figures for total in sums)

    def _named(self, row: Row, figures: list[int]) -> tuple[Token, list[Token]] | None:
        """ "Of 84 passengers 70 ...", "six of his 14 hectares": the words name the whole."""
        opening = opening_whole(row)
        if opening in figures and opening != figures[-1]:
            return self._divided(row[opening], [row[i] for i in figures if i > opening and self._is_part(row, i)])
        for one, whole in pairwise(figures):
            between = [t.lower for t in row[one + 1 : whole]]
            if "of" in between[:OF] and set(between[between.index("of") + 1 :]) <= OWN and self._is_part(row, one):
                return self._divided(row[whole], [row[one], *(row[i] for i in figures if i > whole)])
        return None

    def _divided(self, whole: Token, taken: list[Token]) -> tuple[Token, list[Token]] | None:
        """The whole and its parts, bare ones in its unit."""
        of = counted(whole)
        if of is None or not taken or of.value <= self.quantity.value or any(counted(t) is None for t in taken):
            return None
        items = [_lent(t, whole) for t in (*taken, self.left)]
        return (whole, items) if all(dimension(_quantity(t).unit) == dimension(of.unit) for t in items) else None

    def _noun_again(self, row: Row, places: list[int]) -> Token | None:
        """The figure that counts the noun of a part or of what is left, nearest before them, in the article."""
        nouns = {counted_noun(self.row, self.at), *(counted_noun(row, i) for i in places)} - {""}
        first = row[places[0]].start
        for index in range(self.index, max(-1, self.index - 2 * BACK - 1), -1):
            earlier = self.rows[index]
            for i in reversed(earlier.figures):
                fits = earlier[i].start < first and self._is_part(earlier, i) and self._exceeds(earlier[i])
                if fits and counted_noun(earlier, i) in nouns:
                    return earlier[i]
        return None

    def _first(self, taken: list[Token]) -> Token | None:
        """The first of several, larger than all others: "There were 14; nine were saved, the other six ..."."""
        larger = len(taken) > 1 and all(_quantity(t).value < _quantity(taken[0]).value for t in taken[1:])
        return taken[0] if larger and self._exceeds(taken[0]) else None

    def _before(self, row: Row, places: list[int]) -> Token | None:
        """The one larger figure of the sentence before: "Fourteen had gone down. Three walked out; the other ten"."""
        if any(counted_noun(row, i) for i in places) and not _amount(self.quantity):
            return None
        start = row[places[0]].start
        for index in range(self.index, max(-1, self.index - BACK - 1), -1):
            earlier = self.rows[index]
            larger = [
                i for i in earlier.figures
                if earlier[i].start < start and self._is_part(earlier, i) and self._exceeds(earlier[i])
            ]  # fmt: skip
            if larger:
                one = larger[0]
                return (
                    earlier[one]
                    if len(larger) == 1 and (_amount(self.quantity) or counted_noun(earlier, one))
                    else None
                )
        return None

    def _exceeds(self, whole: Token) -> bool:
        return _quantity(whole).value > self.quantity.value

    def _near(self, whole: Token, items: list[Token]) -> bool:
        most = _quantity(whole).value
        given = sum((_quantity(t).value for t in items), self.quantity.value)
        return all(_quantity(t).value < most for t in items) and abs(given - most) <= max(most * NEAR, LEAST)


def _quantity(token: Token) -> Quantity:
    assert isinstance(token.item, Quantity)
    return token.item


def _amount(quantity: Quantity) -> bool:
    """True for money and measures, "20 million" among them: they count no noun."""
    return bool(quantity.unit) or quantity.magnitude > 0


def _lent(token: Token, whole: Token) -> Token:
    return token._replace(item=lent(_quantity(token), _quantity(whole)))


def counted_noun(row: Row, at: int) -> str:
    """The stem of the plural noun that a bare number counts: "127 humpback calves", "96 of the calves"; "" for none."""
    behind = at + 1
    if behind + 1 < len(row) and row[behind].lower == "of" and row[behind + 1].lower in OWN:
        behind += 2
    for token in row[behind : behind + NOUN]:
        if token.kind != "word" or token.lower in SMALL:
            return ""
        if stem(token.lower) != token.lower or token.lower in ("people", "men", "women", "children"):
            return stem(token.lower)
    return ""
