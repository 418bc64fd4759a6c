"""A number in digits with its exponent, fraction, ordinal ending or magnitude; what is no number is passed over."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from checker.quantities.digits import RUN, exponent, read, whole_run
from checker.quantities.fractions import VULGAR, vulgar, with_fraction
from checker.quantities.magnitudes import Magnitudes
from checker.quantities.number import Number, Value
from checker.quantities.number_words import WordLexicon
from checker.quantities.refusals import Refusals

ORDINAL = re.compile(r"(?:st|nd|rd|th|ST|ND|RD|TH)(?![A-Za-z])")
ORDINAL_OPENERS = frozenset("snrtSNRT")
# "1 point 1 million", as speakers say it.
POINT = re.compile(
    r"[ ]point[ ](\d{1,6})(?=$|[.;!?)](?!\d)|,(?!\d)"
    r"|[ ](?:million|billion|trillion|per[ ]?cent|dollars|euros|pounds)\b)"
)
LARGEST_EXPONENT = 60


class DigitNumbers:
    """Reads numbers in digits; built from the table `numbers`."""

    def __init__(self, table: Mapping[str, Any], lexicon: WordLexicon, refusals: Refusals) -> None:
        self._refusals = refusals
        self.magnitudes = Magnitudes(table, lexicon)

    def at(self, text: str, start: int, end: int, money: bool) -> tuple[Number | None, int]:
        """The number that starts here, and where to go on.

        money: True where a currency sign stands before it, so that "5m" is five million
        """
        run = RUN.match(text, start, end)
        if run is None:
            return self._vulgar(text, start, end)
        printed, at = whole_run(text, run, end)
        skip = self._refusals.skip_to(text, start, end, printed, at)
        if skip > start:
            return None, skip
        values = read(printed)
        if not values:
            return None, at
        if text[start - 1 : start] == "." and (start < 2 or text[start - 2] in " $€£(\u00a0<>-"):
            values = (Value(values[0].value.scaleb(-len(printed)), Decimal(1).scaleb(-len(printed))),)
        number = Number(start, at, values, 0, printed)
        if at >= end:
            return number, at
        power = exponent(text, at, end)
        if power is not None and len(values) == 1 and abs(power[0]) < LARGEST_EXPONENT:
            return number.scaled(power[1], Decimal(10) ** power[0], 0), power[1]
        if text[at] in ORDINAL_OPENERS:
            ordinal = ORDINAL.match(text, at, end)
            if ordinal is not None:
                whole = values[0]._replace(how="", step=Decimal(0))
                return Number(start, ordinal.end(), (whole,), 0, printed, "ordinal"), ordinal.end()
        number = with_fraction(text, number, end)
        if text.startswith(" point ", number.end) and printed.isdigit():
            number = _spoken_decimals(text, number, end)
        number = self.magnitudes.after(text, number, end, money)
        return number, number.end

    def _vulgar(self, text: str, start: int, end: int) -> tuple[Number | None, int]:
        if text[start] not in VULGAR:
            return None, start + 1
        number = Number(start, start + 1, (Value(vulgar(text[start]), Decimal(0)),), 0, text[start], "fraction")
        number = self.magnitudes.after(text, number, end, False)
        return number, number.end


def _spoken_decimals(text: str, number: Number, end: int) -> Number:
    point = POINT.match(text, number.end, end)
    if point is None:
        return number
    decimals = point.group(1)
    value = Value(Decimal(f"{number.digits}.{decimals}"), Decimal(1).scaleb(-len(decimals)))
    return number._replace(end=point.end(), values=(value,))
