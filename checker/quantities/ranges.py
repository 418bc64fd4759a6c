"""Numbers that belong together: "$1.3-1.5 billion", "between 5 and 7 per cent", "8- to 16-metre"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from checker.quantities.measured import Measured
from checker.quantities.number import Number, Value
from checker.quantities.rounding import is_multiple

DASH = re.compile(r"[ \u00a0]?[-–—−‑~][ \u00a0]?~?$")
TO = re.compile(r"-?[ \u00a0\n](?:to|till|through)[ \u00a0\n](?:about |around |some |nearly )?$")
AND = re.compile(r"[ \u00a0\n]and[ \u00a0\n](?:about |around |some |nearly )?$")
LISTED = re.compile(r"-?(?: and | or |, )$")
# No game ends 200 to 150: from here on a bare pair is a range.
HIGHEST_SCORE = 200
LATEST_YEAR = 2100
GROUPS = {"hundred": 100, "dozen": 12, "score": 20}
THOUSAND = 1000
NOUN = re.compile(
    r"[ \u00a0\n-](?!to\b|on\b|in\b|at\b|and\b|for\b|after\b|with\b|against\b|over\b|by\b|from\b|as\b|of\b)([a-z]{3,})"
)
WORDS_BEFORE = re.compile(r"([^\W\d_]+)[ \u00a0\n]+(?:about |around |approximately |roughly |some |nearly |almost )?$")


class Pair(NamedTuple):
    """Two figures that are one range, or one figure."""

    low: Measured
    high: Measured | None = None


class Joiner:
    """Decides which neighbours are a range or share a unit."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._change = frozenset(table["change"])
        self._scores = frozenset(table["score_nouns"])

    def join(self, text: str, found: list[Measured], floor: int) -> list[Pair]:
        """Neighbours joined; figures that turn out to be scores are left out."""
        pairs: list[Pair] = []
        at = 0
        while at < len(found):
            first = found[at]
            second = found[at + 1] if at + 1 < len(found) else None
            if second is None or second.start - first.end > 14 or "ordinal" in (first.kind, second.kind):
                pairs.append(Pair(first))
                at += 1
                continue
            gap = text[first.end : second.start]
            step = self._related(text, first, second, gap, floor)
            pairs += step
            at += 2 if len(step) != 1 or step[0].high is not None or step[0].low is not first else 1
            if len(step) == 2:
                at -= 1
                found[at] = step[1].low
                pairs.pop()
        return pairs

    def _related(self, text: str, first: Measured, second: Measured, gap: str, floor: int) -> list[Pair]:
        alone = [Pair(first)]
        before = WORDS_BEFORE.search(text, max(floor, first.start - 24), first.start)
        word = before.group(1).lower() if before else ""
        dash, to = DASH.match(gap) is not None, TO.match(gap) is not None
        shared = _distributed(text, first, second) if to else None
        if shared is not None:
            return [Pair(shared, second)]
        if dash or to or (word == "between" and AND.match(gap)):
            return self._range(text, first, second, word, dash, to)
        if (
            LISTED.match(gap)
            and not first.own
            and second.own
            and second.kind in ("percent", "physical")
            and first.kind == "number"
            and first.number.shape == second.number.shape == "digits"
        ):
            return [Pair(first._replace(kind=second.kind, unit=second.unit, scale=second.scale)), Pair(second)]
        return alone

    @staticmethod
    def _is_bare_range(text: str, first: Measured, second: Measured) -> bool:
        """True for "100,000-150,000" and "20~100" with nothing behind them: no score, years or hours."""
        if "~" in text[first.end : second.start]:
            return True
        one, other = first.number, second.number
        if one.digits.startswith("0") or (
            (one.digits + other.digits).isdigit() and other.values[0].value < LATEST_YEAR
        ):
            return False
        return all(is_multiple(n.values[0].value, 10) for n in (one, other)) and other.values[0].value >= HIGHEST_SCORE

    def _range(self, text: str, first: Measured, second: Measured, word: str, dash: bool, to: bool) -> list[Pair]:
        if first.own and second.own and (first.unit, first.kind) != (second.unit, second.kind):
            return [Pair(first)]
        if second.number.values[0].value < 0 and dash:
            return [Pair(first)]
        if to and (first.kind == "multiple" or (first.kind == "percent" and not second.own)):
            return [Pair(first)]  # "rose 27 percent to 158 million", "tripled to 90,000 tonnes"
        if word != "between" and _stands_apart(text, first, second, word in self._change, dash):
            return [Pair(first)]
        if first.own or second.own or first.number.magnitude or second.number.magnitude:
            low, high = _shared(first, second)
            if to and (word == "from" or (word in self._change and first.own and first.kind == "percent")):
                return [Pair(low), Pair(high)] if low is not first else [Pair(first)]
            if to and word in self._change and first.own and second.own:
                return [Pair(first)]
            return [Pair(low, high)]
        noun = NOUN.match(text, second.end)
        plain = first.number.shape == second.number.shape and first.kind == second.kind
        if word == "between" and not dash and not to:
            return [Pair(first, second)] if plain else [Pair(first)]
        low_value, high_value = first.number.values[0].value, second.number.values[0].value
        score = (
            (noun is None and not (dash and self._is_bare_range(text, first, second)))
            or (noun is not None and noun.group(1) in self._scores)
            or low_value >= high_value
        )
        if dash and score:
            return [] if first.number.shape == "digits" and second.number.shape == "digits" else [Pair(first)]
        if to and " through " in text[first.end : second.start] and plain and low_value < high_value:
            return [Pair(first, second)]
        if score or word == "from" or word in self._change or not plain:
            return [Pair(first)]
        return [Pair(first, second)]


def _stands_apart(text: str, first: Measured, second: Measured, changed: bool, dash: bool) -> bool:
    """True for two figures that "to" or a dash joins to no range, each having its unit or its noun.

    "47 percent to 42 percent", "$5 million to 12 families", "20 tonnes to three towns", "by 4,200 to 1.3 million"
    """
    low, high = first.number.values[0].value * first.scale, second.number.values[0].value * second.scale
    if first.own and second.own:
        return low > high
    if (
        first.own
        and not dash
        and not second.number.magnitude
        and (first.number.magnitude or first.end > first.number.end)
    ):
        return not second.per and NOUN.match(text, second.end) is not None
    return changed and not first.own and second.number.magnitude > 0 and not first.number.magnitude and low >= THOUSAND


def _distributed(text: str, first: Measured, second: Measured) -> Measured | None:
    """The first end with the "hundred" or "dozen" that stands behind the second: "two to three hundred"."""
    if first.own or first.number.magnitude or second.number.magnitude:
        return None
    factor = GROUPS.get(text[second.number.start : second.number.end].rpartition(" ")[2].lower())
    value = first.number.values[0].value
    if factor is None or value * factor >= second.number.values[0].value or value >= factor:
        return None
    return first._replace(number=_times(first.number, Decimal(factor), 0)._replace(shape=second.number.shape))


def _shared(first: Measured, second: Measured) -> tuple[Measured, Measured]:
    """The ends of a range with the unit, the rate and the magnitude that stand at one of them only."""
    low, high = first, second
    if not first.own and second.own:
        low = first._replace(kind=second.kind, unit=second.unit, per=second.per, scale=second.scale, own=True)
    elif first.own and not second.own:
        high = second._replace(
            kind=first.kind, unit=first.unit, per=second.per or first.per, scale=first.scale, own=True
        )
    if second.per and not first.per:
        low = low._replace(per=second.per)
    power = second.number.magnitude
    if power and not first.number.magnitude and abs(first.number.values[0].value) < THOUSAND:
        factor = Decimal(10) ** power
        mantissa = second.number.values[0].value / factor
        if first.number.values[0].value < mantissa or mantissa >= 1:
            low = low._replace(number=_times(low.number, factor, power))
    return low, high


def _times(number: Number, factor: Decimal, power: int) -> Number:
    values = tuple(Value(v.value * factor, (v.step or Decimal(1)) * factor, v.how) for v in number.values)
    return number._replace(values=values, magnitude=power)
