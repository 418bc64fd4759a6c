"""The quantity grammar: every figure of a text with value, unit, interval and doubt."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from checker.model.values import Quantity
from checker.quantities.bounds import Bounds
from checker.quantities.convert import factors
from checker.quantities.hedges import Hedges
from checker.quantities.lexicon import UnitLexicon
from checker.quantities.measured import Measured, UnitReader
from checker.quantities.ranges import Joiner
from checker.quantities.scan import MINUSES, TIMES, Scanner, negated
from checker.quantities.style import NumberStyle
from checker.quantities.sums import Sums
from checker.vocabulary.tables import Vocabulary

NUMBER_LIMIT = Decimal(10) ** 60


class QuantityGrammar:
    """Finds the figures of a text. Stateless once built; see `quantity_grammar`."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        numbers = vocabulary.table("numbers")
        units = UnitLexicon(vocabulary.table("units"), vocabulary.table("currencies"))
        self._scanner = Scanner(numbers)
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
        pairs = self._joiner.join(text, self._sums.fold(text, measured), start)
        return self._bounds.quantities(text, pairs, start, style)

    def _measured(self, text: str, start: int, end: int, skip: list[tuple[int, int]]) -> list[Measured]:
        found: list[Measured] = []
        done = start
        starts = [s for s, _ in skip]
        for at, in_words in self._scanner.candidates.find(text, start, end):
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
        number = self._scanner.words_at(text, at, end, floor)
        if number is None:
            return None
        times = self._times(text, number.end, floor, number.start) if number.shape == "words" else 0
        if times:
            return Measured(number._replace(end=times), number.start, times, "multiple")
        one = self._units.measure(text, number, None, floor, end)
        if (
            not one.own
            and self._scanner.refusals.is_name(text, number.start, number.end, floor)
            and number.shape == "words"
        ):
            return None
        return one

    def _in_digits(self, text: str, at: int, end: int, floor: int) -> tuple[Measured | None, int]:
        begin, negative = at, False
        if text[at - 1 : at] == "." and at > floor and text[at - 2 : at - 1] in ("", " ", "$", "€", "£", "("):
            begin = at - 1
        sign = self._units.prefix(text, begin, floor)
        if sign is None and begin - 1 > floor and text[begin - 1] in MINUSES and text[begin - 2] in "$€£¥₹":
            sign, negative = self._units.prefix(text, begin - 1, floor), True
        left = sign[1] if sign is not None else begin
        before = text[left - 1] if left else " "
        if before in MINUSES:
            beyond = text[left - 2] if left > 1 else " "
            if beyond.isalpha() or (beyond.isdigit() and _in_code(text, left - 2)):
                return None, _word_end(text, at, end)
            # Right behind another figure it is a dash: "2 -7 kg".
            follows = left - 2 == floor and floor > 0 and text[floor - 1].isalnum()
            negative = beyond in " \u00a0\n([<>=~$€£" and not follows
        elif before == "+" and left > 1 and text[left - 2].isalnum():
            return None, _word_end(text, at, end)
        elif before.isalpha() or before in "#_=&@%\\" or (before in "/." and left == at):
            return None, _word_end(text, at, end)
        number, after = self._scanner.digits_at(text, at, end, sign is not None)
        if number is None:
            return None, after
        if abs(number.values[0].value) >= NUMBER_LIMIT:
            return None, after
        if negative or self._scanner.is_minus(text, left, floor):
            number = negated(number)
        number = number._replace(start=begin if not negative or sign else left - 1)
        times = 0 if sign else self._times(text, number.end, floor, number.start)
        if times:
            return Measured(number._replace(end=times), number.start, times, "multiple"), times
        one = self._units.measure(text, number, sign, floor, end)
        if one.own:
            return one, max(after, one.end)
        return (one, after) if self._is_figure(text, one, floor) else (None, _word_end(text, after, end))

    def _is_figure(self, text: str, one: Measured, floor: int) -> bool:
        number, refusals = one.number, self._scanner.refusals
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


def _word_end(text: str, at: int, end: int) -> int:
    while at < end and text[at].isalnum():
        at += 1
    return max(at, 1)


@lru_cache(maxsize=8)
def quantity_grammar(vocabulary: Vocabulary) -> QuantityGrammar:
    """The grammar for a vocabulary; built once."""
    return QuantityGrammar(vocabulary)
