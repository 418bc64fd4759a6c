"""The quantity grammar: every figure of a text with value, unit, interval and doubt."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from checker.model.values import Quantity
from checker.quantities.bounds import Bounds
from checker.quantities.candidates import Candidates
from checker.quantities.cells import minus_apart
from checker.quantities.convert import factors
from checker.quantities.hedges import Hedges
from checker.quantities.in_digits import DigitNumbers
from checker.quantities.in_words import WordNumbers
from checker.quantities.lexicon import Unit, UnitLexicon
from checker.quantities.measured import Measured
from checker.quantities.number import minus_word
from checker.quantities.number_words import WordLexicon
from checker.quantities.ranges import Joiner, Pair
from checker.quantities.refusals import Refusals
from checker.quantities.style import NumberStyle
from checker.quantities.sums import Sums
from checker.quantities.units import UnitReader
from checker.vocabulary.tables import Vocabulary

MILLION = 6
# A year that ends its clause has no unit and no noun: most digits of news are such, and need no further look.
BARE_YEAR = re.compile(r"(?:19|20)[0-9][0-9](?=[.,;:)\n](?![0-9])|$)")
# The first end of "5k-20k" and "3km-5km"; a hyphen after other letters belongs to a name.
UNIT_DASH = re.compile(r"\d(?:[kKmMbBtTgG]|bn|mn|km|kg|cm|mm|ft|ha|mg|ml|MW|GW)[-–]$")
# The second year of "2013-14" is no number of its own.
FISCAL = re.compile(r"(?<!\d)(?:19|20)[0-9][0-9][-–]$")
MINUSES = "-\u2212\u2013"
TIMES = re.compile(r"(?:[- ]fold\b|[ \u00a0](?:times|fold)\b|x(?![A-Za-z0-9]))")
NUMBER_LIMIT = Decimal(10) ** 60


class QuantityGrammar:
    """Finds the figures of a text. Stateless once built; see `quantity_grammar`."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        numbers = vocabulary.table("numbers")
        units = UnitLexicon(vocabulary.table("units"), vocabulary.table("currencies"))
        lexicon = WordLexicon(numbers)
        self._refusals = Refusals(numbers)
        self._candidates = Candidates(lexicon.starters(), numbers["one_of"])
        self._digits = DigitNumbers(numbers, lexicon, self._refusals)
        self._words = WordNumbers(numbers, lexicon)
        self._units = UnitReader(units)
        self._sums = Sums(factors(vocabulary))
        self._joiner = Joiner(numbers)
        self._bounds = Bounds(Hedges(vocabulary.table("hedges")), units.decimals)
        self._comparators = frozenset(numbers["comparators"])
        self._growth = frozenset(numbers["growth"])

    def find(
        self,
        text: str,
        start: int = 0,
        end: int | None = None,
        skip: Sequence[tuple[int, int]] = (),
        style: NumberStyle | None = None,
    ) -> list[Quantity]:
        """The figures in text[start:end], in order of position.

        skip:  spans of dates and the like, which are not figures
        style: the desk's declared style of separators; without it the readings of doubtful figures stay open
        """
        stop = len(text) if end is None else end
        measured = self._measured(text, start, stop, sorted(skip))
        if not measured:
            return []
        if len(measured) == 1 and minus_apart(text, start, measured[0].start, measured[0].end, stop):
            measured = [measured[0]._replace(number=measured[0].number.negated())]
        if len(measured) == 1:
            return self._bounds.quantities(text, [Pair(measured[0])], start, style)
        pairs = self._joiner.join(text, self._sums.fold(text, measured), start)
        return self._bounds.quantities(text, pairs, start, style)

    def _measured(self, text: str, start: int, end: int, skip: list[tuple[int, int]]) -> list[Measured]:
        found: list[Measured] = []
        done = start
        starts = [s for s, _ in skip]
        for at, in_words in self._candidates.find(text, start, end):
            if at < done:
                continue
            before = bisect_right(starts, at) - 1
            if before >= 0 and skip[before][1] > at:
                done = skip[before][1]
                continue
            limit = min(end, starts[before + 1]) if before + 1 < len(starts) else end
            if in_words:
                one = self._in_words(text, at, limit, done)
                done = max(done, at + 1 if one is None else one.end)
            else:
                one, done = self._in_digits(text, at, limit, done)
            if one is not None:
                found.append(one)
                done = max(done, one.end)
        return found

    def _in_words(self, text: str, at: int, end: int, floor: int) -> Measured | None:
        number, meant = self._words.at(text, at, end, floor)
        if number is None:
            return None
        if not number.values[0].value and text[max(floor, at - 9) : at].lower() == "absolute ":
            return Measured(number, at - 9, number.end, "temperature", "kelvin", own=True)
        times = self._times(text, number.end, floor, number.start) if number.shape == "words" else 0
        if times:
            return Measured(number._replace(end=times), number.start, times, "multiple")
        one = self._units.measure(text, number, None, floor, end)
        if one.own:
            spanned = one.kind != "time" or (number.shape == "fraction" and one.unit != "century")
            return one if meant or spanned else None
        if number.shape == "words" and self._refusals.is_name(text, number.start, number.end, floor):
            return None
        return one if meant else None

    def _in_digits(self, text: str, at: int, end: int, floor: int) -> tuple[Measured | None, int]:
        begin = at
        if text[at - 1 : at] == "." and at > floor and text[at - 2 : at - 1] in ("", " ", "$", "€", "£", "("):
            begin = at - 1
        front = self._front(text, at, begin, floor)
        if front is None:
            return None, _code_end(text, at, end)
        sign, left, negative = front
        if sign is None and BARE_YEAR.match(text, at, end):
            return None, at + 4
        number, after = self._digits.at(text, at, end, sign is not None)
        if number is None or abs(number.values[0].value) >= NUMBER_LIMIT:
            return None, after
        if negative or minus_word(text, left, floor):
            number = number.negated()
        if begin != at or (negative and not sign):
            number = number._replace(start=begin if not negative or sign else left - 1)
        times = 0 if sign else self._times(text, number.end, floor, number.start)
        if times:
            return Measured(number._replace(end=times), number.start, times, "multiple"), times
        one = self._units.measure(text, number, sign, floor, end)
        if one.own and not self._is_model(text, one, floor):
            if one.kind == "currency" and not number.magnitude and text[one.end - 1].isupper():
                one = self._late_magnitude(text, one, end)
            return one, max(after, one.end)
        return (one, after) if self._is_figure(text, one, floor) else (None, max(_code_end(text, after, end), 1))

    def _front(self, text: str, at: int, begin: int, floor: int) -> tuple[tuple[Unit, int] | None, int, bool] | None:
        """What stands before digits: (currency sign, where the figure starts, True for a minus); None for a name."""
        if begin - floor > 2 and text[begin - 1] == " " and not self._units.may_end_a_sign(text, begin - 1):
            return None, begin, False
        negative = False
        sign = self._units.prefix(text, begin, floor)
        if sign is None and begin - 1 > floor and text[begin - 1] in MINUSES and text[begin - 2] in "$€£¥₹":
            sign, negative = self._units.prefix(text, begin - 1, floor), True
        left = sign[1] if sign is not None else begin
        before, beyond = text[left - 1] if left else " ", text[left - 2] if left > 1 else " "
        if before in MINUSES:
            if (beyond.isalpha() and not UNIT_DASH.search(text, max(0, left - 5), left)) or (
                beyond.isdigit() and _in_code(text, left - 2)
            ):
                return None
            if FISCAL.match(text, left - 5, at):
                return None
            # Right behind another figure it is a dash: "2 -7 kg".
            follows = floor > 0 and left - 2 <= floor and text[floor - 1].isalnum()
            return sign, left, beyond in " \u00a0\n([<>=~$€£" and not follows
        if before.isalpha() or before in "#_=&@%\\" or (before in "/." and left == at):
            return None
        return None if before == "+" and beyond.isalnum() else (sign, left, negative)

    def _is_model(self, text: str, one: Measured, floor: int) -> bool:
        """True for "Boeing 777F", which is no temperature, and for "Figure 4c", which is no money."""
        if one.kind == "currency" and text[one.end - 1] in "cp" and one.end - one.number.end == 1:
            return self._refusals.is_label(text, one.number.start, floor)
        if one.kind != "temperature" or text[one.end - 1] not in "CFK" or not text[one.end - 2].isdigit():
            return False
        return self._refusals.is_name(text, one.number.start, one.number.end, floor)

    def _late_magnitude(self, text: str, one: Measured, end: int) -> Measured:
        """The magnitude behind a currency code: "75 USD million"."""
        scaled = self._digits.magnitudes.after(text, one.number._replace(end=one.end), end, money=False)
        return one._replace(number=scaled, end=scaled.end) if scaled.magnitude >= MILLION else one

    def _is_figure(self, text: str, one: Measured, floor: int) -> bool:
        number, refusals = one.number, self._refusals
        following = text[number.end : number.end + 1]
        if number.shape == "ordinal":
            return True
        if (
            following.isalpha()
            or following == "_"
            or (following == "-" and text[number.end + 1 : number.end + 2].isupper())
        ):
            return False
        if refusals.is_clock(text, number.end):
            return False
        if number.magnitude or not number.digits.isdigit():
            return True
        return not refusals.is_year(text, number.digits, number.start, number.end, floor) and not refusals.is_name(
            text, number.start, number.end, floor
        )

    def _times(self, text: str, at: int, floor: int, start: int) -> int:
        """Where "times" or "-fold" ends, if it makes the number a multiple; else 0."""
        match = TIMES.match(text, at)
        if match is None:
            return 0
        if "fold" in match.group():
            return match.end()
        following = text[match.end() : match.end() + 14].split(None, 1)
        before = text[max(floor, start - 24) : start].split()
        after = following[0].lower().strip(",.;") if following else ""
        if after in self._comparators or any(w.lower() in self._growth for w in before[-2:]):
            return match.end()
        return 0


def _in_code(text: str, at: int) -> bool:
    """True where the digits that end here began with a letter: "SCP2-173"."""
    while at > 0 and text[at].isdigit():
        at -= 1
    return text[at].isalpha()


def _code_end(text: str, at: int, end: int) -> int:
    """Where a code of letters, digits and hyphens ends."""
    while at < end and (text[at].isalnum() or (text[at] in "-_" and text[at + 1 : at + 2].isalnum())):
        at += 1
    return at


@lru_cache(maxsize=8)
def quantity_grammar(vocabulary: Vocabulary) -> QuantityGrammar:
    """The grammar for a vocabulary; built once."""
    return QuantityGrammar(vocabulary)
