"""Words around a figure that loosen it, and the interval that is left.

The intervals, for a value v printed to the place s (1.7 billion: s is 0.1 billion):

    exact     [v - s/2, v + s/2]; counts, ages, ordinals and multiples in words are exact
    about     half-width max(s/2, 5 % of v, min(one unit of the last digit that is not 0, 20 % of v))
    almost    [v - twice that half-width at most 20 %, v]
    over      [v, no end)      also at_least
    under     (no end, v]      also up_to
    range     from the low end's lower bound to the high end's upper bound
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from checker.model.values import Reading
from checker.quantities.number import Value
from checker.quantities.phrases import Phrases

FIVE_PERCENT = Decimal("0.05")
FIFTH = Decimal("0.2")
ZERO = Decimal(0)


EXACT = "exact"


class Hedges:
    """The hedges of a vocabulary."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._before: Phrases[str] = Phrases((), _pairs(table["before"]))
        self._after: Phrases[str] = Phrases((), _pairs(table["after"]))
        self._over_time = frozenset(table["over_time"])
        # What a hedge can end with; most figures have another word before them and need no further look.
        self._last = frozenset(phrase.split()[-1] for phrases in table["before"].values() for phrase in phrases)

    def find(self, text: str, start: int, end: int, floor: int, kind: str) -> tuple[str, int]:
        """The hedge of the figure at [start, end) and where figure and hedge begin; nothing before `floor` is read."""
        at = start
        while at > floor and text[at - 1] in " \u00a0\n":
            at -= 1
        last = text[max(floor, at - 16) : at].rpartition(" ")[2]
        if (last in self._last or not last.isalpha() or not last.islower()) and (
            at < start or (start > floor and not text[start - 1].isalnum())
        ):
            hit = self._before.before(text, at, floor)
            if hit is not None and not (kind == "time" and self._span_of_time(text, hit.start, floor, hit.entry)):
                return hit.entry, hit.start
        gap = 1 if text[end : end + 1] in (" ", "\u00a0") else 0
        if text[end : end + 2] == ", ":
            gap = 2
        after = self._after.at(text, end + gap) if end + gap < len(text) else None
        if (
            after is not None
            and (gap or not text[end].isalpha())
            and not _of_another(text, after.start, after.end, gap)
        ):
            return after.entry, start
        return EXACT, start

    def _span_of_time(self, text: str, start: int, floor: int, name: str) -> bool:
        """ "Over 40 years": a span unless a word like "for" stands before it."""
        if name != "over" or text[start : start + 4].lower() != "over":
            return False
        words = text[max(floor, start - 12) : start].split()
        return not words or words[-1].lower() not in self._over_time


def _of_another(text: str, start: int, end: int, gap: int) -> bool:
    """True for "a week, at least three", where the next figure is hedged, and for the name "737 Max"."""
    return (gap > 1 and text[end : end + 1] == " " and text[end + 1 : end + 2].isalnum()) or text[
        start : start + 2
    ].istitle()


def _pairs(table: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [(phrase, name) for name, phrases in table.items() for phrase in phrases]


def reading(value: Value, exact: bool, hedge: str, factor: Decimal = Decimal(1)) -> Reading:
    """A way to read the figure with the interval that its precision and its hedge allow.

    exact: True for counts, which rounding does not touch unless a magnitude word or a hedge does
    """
    number, step = value.value, value.step
    if factor != 1:
        number, step = number * factor, step * abs(factor)
    if hedge == EXACT and (not step or (exact and value.step <= 1)):
        return Reading(number, number, number, value.how)
    half = ZERO if exact and value.step <= 1 else step / 2
    low, high = number - half, number + half
    if hedge in ("about", "almost"):
        wide = max(half, abs(number) * FIVE_PERCENT, min(_last_place(number), abs(number) * FIFTH))
        if hedge == "about":
            return Reading(number, number - wide, number + wide, value.how)
        return Reading(number, number - min(2 * wide, max(abs(number) * FIFTH, wide)), number, value.how)
    if hedge in ("over", "at_least", "under", "up_to"):
        return Reading(number, number, number, value.how)
    return Reading(number, low, high, value.how)


def _last_place(number: Decimal) -> Decimal:
    """The value of the last digit that is not 0: 10 for 1,340, 0.01 for 2.75."""
    if not number:
        return Decimal(0)
    exponent = number.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)
