"""Attaches to a number its currency sign, its unit and what it is a rate of."""

from __future__ import annotations

import re

from checker.quantities.ages import age
from checker.quantities.lexicon import Unit, UnitLexicon
from checker.quantities.measured import Measured
from checker.quantities.number import Number
from checker.quantities.senses import allowed, decided

RATE = re.compile(r"(?:[ \u00a0\n](?:an?|per|each|every)[ \u00a0\n]|[ \u00a0]?/[ \u00a0]?|-an?-)(?=[a-z])")
NOUN_RATE = re.compile(r"[ \u00a0][a-z]+(?=[ \u00a0](?:an?|per)[ \u00a0][a-z])")
LAND_LETTERS = re.compile(r"(?<![A-Za-z])([A-Za-z]{2,3}|[cC])[ \u00a0]?$")
CLAUSE_END = re.compile(r"[ ]*(?:[.,;:!?)](?!\d)|$)")
# "Against the dollar 22 million people": a name that its own sentence uses.
BOUND_NAME = re.compile(r"\b(the|an?|of|per|in|its|our|their)[ \u00a0]$", re.IGNORECASE)
NEXT_DIGITS = re.compile(r"[ ]?\d")
AGO = re.compile(r"[ \u00a0](?:ago|earlier|before|later|after|on(?! average)|or)\b")
# "Q1", "R0": a quarter and a rate of spread, no quetzal and no rand.
LETTER_AND_DIGIT = re.compile(r"[A-Z]\d(?![\d.,]*\d|[ ]?(?:[kmb]|bn|mn|mln|tn|million|billion)\b)")
# "N4.7bn" and "N250,000" are naira, "N95" is a mask.
NAIRA = re.compile(r"\d[\d.,]{0,12}[ ]?(?:[kmb]|bn|mn|tn|trn|million|billion|trillion)\b|\d{1,3}(?:,\d{3})+")
# A sign after a hyphen belongs to the other end of a range: "$10-$20".
# "55.96 km s−1", "5.4 km·h−1".
INVERSE = re.compile(r"[ \u00a0]?·?[ \u00a0]?([a-z]{1,3})[ \u00a0]?[−⁻-][1¹](?![\d.,])")
INVERSE_MARKS = frozenset(" \u00a0·")
SIGNS = tuple("$€£¥₹₽₺")


BLANKS_OR_HYPHEN = frozenset(" \u00a0\u202f\u2009\u2007\n-")
# What stands between a number of this shape and its unit: "half a litre", "thousands of tonnes".
GLUES = {"vague": ("of ",), "fraction": ("of a ", "of an ", "a ", "an ")}


class UnitReader:
    """Attaches currency signs, unit names and rates to numbers."""

    def __init__(self, lexicon: UnitLexicon) -> None:
        self._lexicon = lexicon
        self.may_end_a_sign = lexicon.may_end_a_sign

    def prefix(self, text: str, start: int, floor: int) -> tuple[Unit, int] | None:
        """The currency sign or code before digits, and where it starts."""
        at = start
        if at > floor and text[at - 1] == ":":
            at -= 1
        while at > floor and text[at - 1] in " \u00a0\u202f" and start - at < 2:
            at -= 1
        if at <= floor or text[at - 1] not in self._lexicon.prefix_ends:
            return None
        hit = self._lexicon.prefixes.before(text, at, floor)
        if hit is None:
            return None
        if text[at - 1] in "$£" and hit.end - hit.start == 1:
            land = self._dollar(text, hit.start, floor)
            if land is not None:
                return land
        if hit.entry.doubtful and at < start and len(text[hit.start : at]) > 0 and text[at - 1] != "$":
            following = text[start : start + 12]
            if sum(c.isdigit() for c in following.split(" ")[0]) < 4 and not re.search(r"\d ?(?:m|b|tr)", following):
                return None
        if at < start and at - hit.start == 1 and text[hit.start].isascii() and text[hit.start].isalpha():
            return None
        if hit.start > floor and text[hit.start - 1].isalnum() and text[hit.start].isalnum():
            return None
        if start - hit.start == 1 and text[hit.start].isascii() and LETTER_AND_DIGIT.match(text, hit.start):
            return None
        if hit.entry.doubtful and text[hit.start : start] == "N" and not NAIRA.match(text, start):
            return None
        return hit.entry, hit.start

    def _dollar(self, text: str, at: int, floor: int) -> tuple[Unit, int] | None:
        """The letters before a dollar or pound sign where they stand apart or in lower case: "NZD $", "hk$"."""
        match = LAND_LETTERS.search(text, max(floor, at - 6), at)
        if match is None:
            return None
        unit = self._lexicon.dollars.get(match.group(1).lower() + text[at])
        return None if unit is None else (unit, match.start(1))

    def _named(self, text: str, number: Number, floor: int, end: int) -> tuple[Unit, int] | None:
        """A currency's name before the number: "dollar 22.5 million", "rupees 500." """
        at = number.start - 1
        if at <= floor or text[at] not in " \u00a0" or not text[at - 1].isalpha():
            return None
        if not number.magnitude and not CLAUSE_END.match(text, number.end, end):
            return None
        hit = self._lexicon.names.before(text, at, floor)
        if hit is None or text[hit.start].isupper():
            return None
        bound = BOUND_NAME.search(text, max(floor, hit.start - 9), hit.start)
        if bound is not None and not (bound.group(1).lower() == "of" and text[at - 1] == "s"):
            return None
        if not number.magnitude and number.digits.isdigit() and "1900" <= number.digits <= "2099":
            return None
        return hit.entry, hit.start

    def measure(self, text: str, number: Number, sign: tuple[Unit, int] | None, floor: int, end: int) -> Measured:
        """The number with whatever says its unit."""
        if number.shape in ("ordinal", "multiple"):
            return Measured(number, number.start, number.end, number.shape)
        if sign is not None:
            unit, start = sign
            after = self._suffix(text, number, end)
            stop = number.end
            if after is not None and text[after[1] - 1] in "$€£" and NEXT_DIGITS.match(text, after[1]):
                after = None  # the sign belongs to the next amount: "$20 $37"
            if after is not None and after[0].kind == "currency" and after[0].scale == 1:
                unit, stop = (unit if after[0].word or unit.name != "USD" else after[0]), after[1]
            found = Measured(number, start, stop, "currency", unit.name, "", unit.scale, True)
            return self._rated(text, found, end)
        aged = age(text, number, floor, end)
        if aged is not None:
            return aged
        hit = self._suffix(text, number, end)
        if hit is None:
            named = self._named(text, number, floor, end) if number.shape == "digits" else None
            if named is not None:
                unit, start = named
                return Measured(number, start, number.end, "currency", unit.name, "", unit.scale, True)
            return self._counted(text, number, end)
        unit, stop = decided(text, number, hit[0], hit[1], floor, self._lexicon.lands), hit[1]
        found = Measured(number, number.start, stop, unit.kind, unit.name, unit.per, unit.scale, True)
        return self._rated(text, found, end)

    def _suffix(self, text: str, number: Number, end: int) -> tuple[Unit, int] | None:
        at, shape = number.end, number.shape
        if at >= end or (text[at] == "-" and text[at + 1 : at + 2] in SIGNS):
            return None
        if text[at] in BLANKS_OR_HYPHEN:
            at += 1
        elif shape not in ("digits", "fraction"):
            return None
        if shape in GLUES:
            at += next((len(glue) for glue in GLUES[shape] if text.startswith(glue, at)), 0)
        if at >= end:
            return None
        bracket = text[at] in "([" and shape == "digits"
        at += bracket
        hit = self._lexicon.suffixes.at(text, at)
        if hit is None or hit.end > end or not allowed(text, number, hit.entry, at, hit.end):
            return None
        if hit.entry.kind == "currency" and text[at - 1] == "-" and NEXT_DIGITS.match(text, hit.end):
            return None  # "Rs.2000-Rs.2500"
        if bracket:
            closed = hit.end - at > 1 and text[hit.end : hit.end + 1] in (")", "]")
            return (hit.entry, hit.end + 1) if closed else None
        return hit.entry, hit.end

    def _rated(self, text: str, found: Measured, end: int) -> Measured:
        if found.kind == "age" or found.per:
            return found
        if text[found.end : found.end + 1] in INVERSE_MARKS:
            inverse = INVERSE.match(text, found.end, end)
            hit = self._lexicon.rates.at(text, inverse.start(1)) if inverse is not None else None
            if inverse is not None and hit is not None and hit.end == inverse.end(1):
                return found._replace(per=hit.entry, end=inverse.end())
        rate = RATE.match(text, found.end, end)
        hit = self._lexicon.rates.at(text, rate.end()) if rate is not None else None
        if rate is None or hit is None or hit.end > end or ("/" not in rate.group() and AGO.match(text, hit.end)):
            return found
        return found._replace(per=hit.entry, end=hit.end)

    def _counted(self, text: str, number: Number, end: int) -> Measured:
        """A plain count, perhaps with a noun and a rate: "40 flights a day". The span stays the number."""
        kind = "fraction" if number.shape == "fraction" else "number"
        found = Measured(number, number.start, number.end, kind)
        if kind == "number" and number.shape == "digits":
            bare = self._rated(text, found, end)
            if bare.per:
                return bare  # "$60-70 a barrel"
        noun = NOUN_RATE.match(text, found.end, end)
        if noun is None or kind != "number":
            return found
        rated = self._rated(text, found._replace(end=noun.end()), end)
        return found._replace(per=rated.per)
