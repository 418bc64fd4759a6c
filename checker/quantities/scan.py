"""Numbers in a text, in digits or in words, each with its magnitude word; what is no figure stays out.

Two passes find candidates: one by digits, one by the words that a number can start with.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from checker.quantities.candidates import Candidates
from checker.quantities.cells import capital_magnitude, spoken
from checker.quantities.digits import RUN, exponent, read
from checker.quantities.number import Number, Value
from checker.quantities.refusals import Refusals
from checker.quantities.words import Token, WordLexicon, fraction, magnitude, plural_powers, word_number

VULGAR = {
    "½": "1/2",
    "⅓": "1/3",
    "⅔": "2/3",
    "¼": "1/4",
    "¾": "3/4",
    "⅕": "1/5",
    "⅖": "2/5",
    "⅗": "3/5",
    "⅘": "4/5",
    "⅙": "1/6",
    "⅛": "1/8",
    "⅜": "3/8",
    "⅝": "5/8",
    "⅞": "7/8",
}
SLASHED = re.compile(r"[ -]?(\d{1,2})[/⁄](\d{1,3})(?![\d/])")
OVER = re.compile(r"[/⁄](\d{1,3})(?![\d/,.]\d|\d)")
ORDINAL = re.compile(r"(?:st|nd|rd|th|ST|ND|RD|TH)(?![A-Za-z])")
# "1 point 1 million", as speakers say it.
POINT = re.compile(
    r"[ ]point[ ](\d{1,6})(?=$|[.;!?)](?!\d)|,(?!\d)"
    r"|[ ](?:million|billion|trillion|per[ ]?cent|dollars|euros|pounds)\b)"
)
TIMES = re.compile(r"(?:[- ]fold\b|[ \u00a0](?:times|fold)\b|x(?![A-Za-z0-9]))")
NOT_FRACTIONS = frozenset(("9/11", "7/7", "24/7"))
BLANKS = " \u00a0\u202f\u2009\u2007\n"
MINUSES = "-\u2212\u2013"
MINUS_WORDS = ("minus ", "negative ")
# "A few hundred": no number; "this one", "the second half": none even with a unit.
FEW = frozenset("few several many couple first second third fourth next last other half".split())
# Before "negative 3": a test, not a number below zero.
TESTED = ("tested ", "testing ", "tests ", "test ")


class Scanner:
    """Finds numbers; built once from the tables `numbers`."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.lexicon = WordLexicon(table)
        self.refusals = Refusals(table)
        self._short = {k: Decimal(v) for k, v in table["short_powers"].items()}
        self._letters = {k: Decimal(v) for k, v in table["letter_powers"].items()}
        self._one_after = frozenset(table["one_not_after"])
        self._one_before = frozenset(table["one_not_before"])
        self._comparators = frozenset(table["comparators"])
        self._growth = frozenset(table["growth"])
        self.candidates = Candidates(self.lexicon.starters(), table["one_of"])

    # ---- digits

    def digits_at(self, text: str, start: int, end: int, money: bool) -> tuple[Number | None, int]:
        """The number in digits that starts here, and where to go on.

        money: True where a currency sign stands before it, so that "5m" is five million
        """
        skip = self.refusals.skip_to(text, start, end)
        if skip > start:
            return None, skip
        run = RUN.match(text, start, end)
        if run is None:
            return self._vulgar(text, start, end)
        printed, at = run.group(), run.end()
        values = read(printed)
        if not values:
            return None, at
        if self._decimal_tail(text, start):
            values = (Value(values[0].value.scaleb(-len(printed)), Decimal(1).scaleb(-len(printed))),)
        number = Number(start, at, values, 0, printed)
        power = exponent(text, at, end)
        if power is not None and len(values) == 1 and abs(power[0]) < 60:
            return _scaled(number, power[1], Decimal(10) ** power[0], 0), power[1]
        number = self._with_fraction(text, number, end)
        point = POINT.match(text, number.end, end) if printed.isdigit() else None
        if point is not None:
            decimals = point.group(1)
            value = Value(Decimal(f"{printed}.{decimals}"), Decimal(1).scaleb(-len(decimals)))
            number = number._replace(end=point.end(), values=(value,))
        ordinal = ORDINAL.match(text, number.end, end)
        if ordinal is not None and number.shape == "digits":
            return number._replace(
                end=ordinal.end(), shape="ordinal", values=(values[0]._replace(how="", step=Decimal(0)),)
            ), ordinal.end()
        number = self.with_magnitude(text, number, end, money)
        return number, number.end

    @staticmethod
    def _decimal_tail(text: str, start: int) -> bool:
        return text[start - 1 : start] == "." and (start < 2 or text[start - 2] in " $€£(\u00a0<>-")

    def _vulgar(self, text: str, start: int, end: int) -> tuple[Number | None, int]:
        if text[start] not in VULGAR:
            return None, start + 1
        value = _ratio(VULGAR[text[start]])
        number = Number(start, start + 1, (Value(value, Decimal(0)),), 0, text[start], "fraction")
        number = self.with_magnitude(text, number, end, False)
        return number, number.end

    def _with_fraction(self, text: str, number: Number, end: int) -> Number:
        """ "3 1/2", "5½", "1/2" and "5 and a half"."""
        at, whole = number.end, number.values[0].value
        if at < end and text[at] in VULGAR:
            return _mixed(number, at + 1, whole + _ratio(VULGAR[text[at]]))
        if at + 1 < end and text[at] in BLANKS and text[at + 1] in VULGAR:
            return _mixed(number, at + 2, whole + _ratio(VULGAR[text[at + 1]]))
        plain = number.digits
        if not plain.isdigit():
            return number
        over = OVER.match(text, at, end)
        if over is not None and len(plain) <= 3:
            top, bottom = int(plain), int(over.group(1))
            if 0 < top < bottom and f"{top}/{bottom}" not in NOT_FRACTIONS:
                return Number(number.start, over.end(), (Value(_divide(top, bottom), Decimal(0)),), 0, "", "fraction")
            return number
        slashed = SLASHED.match(text, at, end)
        if slashed is not None and text[at] in " -" and 0 < int(slashed.group(1)) < int(slashed.group(2)):
            return _mixed(number, slashed.end(), whole + _divide(int(slashed.group(1)), int(slashed.group(2))))
        return number

    def with_magnitude(self, text: str, number: Number, end: int, money: bool) -> Number:
        """The number with the magnitude that follows it in words or in short."""
        at = number.end
        if at >= end:
            return number
        touching = text[at] not in BLANKS
        begin = at if touching and text[at] != "-" else at + 1
        if not touching or text[at].isalpha() or text[at] == "-":
            row = self.lexicon.tokens(text, begin, end) if begin < end and text[begin : begin + 1].isalpha() else []
            row = plural_powers(row, counted=not 1900 <= number.values[0].value < 2100)
            half = self._and_a_half(row, number)
            if half is not None:
                number, row = half
                if not row:
                    return number
            scale = magnitude(row, 0)
            if scale is not None and (row[0].word != "score"):
                factor, power, after = scale
                return _scaled(number, row[after - 1].end, factor, power)
            match = SHORT.match(text, begin, end)
            if match is not None and text[at] != "-":
                return self._short_magnitude(text, number, match, money, end)
        return number

    @staticmethod
    def _and_a_half(row: list[Token], number: Number) -> tuple[Number, list[Token]] | None:
        if len(row) < 3 or row[0].word != "and" or row[1].word not in ("a", "one"):
            return None
        part = fraction(row, 1)
        if part is None:
            return None
        grown = _mixed(number, row[part.after - 1].end, number.values[0].value + part.value)
        return grown, row[part.after :]

    def _short_magnitude(self, text: str, number: Number, match: re.Match[str], money: bool, end: int) -> Number:
        word, touching = match.group(), match.start() == number.end
        power = self._short.get(word) or self._short.get(word.rstrip("."))
        if power is not None:
            stop = match.end() if word in self._short else match.end() - 1
            return _scaled(number, stop, Decimal(10) ** int(power), int(power))
        letter = self._letters.get(word.rstrip("."))
        if letter is None:
            return number
        stop = match.start() + 1
        if touching and not money and capital_magnitude(text, number, stop, end):
            return _scaled(number, stop, Decimal(10) ** int(letter), int(letter))
        counted = COUNTED.match(text, stop)
        if (money and (touching or word in "mbMB")) or (
            touching and counted is not None and word in "mkMKbB" and not NOT_COUNTED.match(text, stop)
        ):
            return _scaled(number, stop, Decimal(10) ** int(letter), int(letter))
        if touching and word == "k":
            return _scaled(number, stop, Decimal(1000), 3)
        return number

    # ---- words

    def words_at(self, text: str, start: int, end: int, floor: int) -> tuple[Number | None, bool]:
        """The number in words that starts here, and True where it counts even without a unit beside it."""
        row = self.lexicon.tokens(text, start, end)
        if not row:
            return None, False
        if row[0].word in ("a", "an"):
            if text[max(floor, start - 4) : start].lower().strip() in ("in", "by", "per"):
                return None, False
            return Number(start, row[0].end, (Value(Decimal(1), Decimal(0)),), 0, "", "words"), False
        before = text[max(floor, start - 12) : start]
        whole = spoken(text, row)
        if whole is not None:
            return whole, True
        last = before.rstrip(" \u00a0-\n").rpartition(" ")[2].lower().lstrip("(“\"'")
        begin = start
        if (
            last in ("a", "an")
            and before[-1:] in BLANKS + "-"
            and row[0].sort in ("hundred", "power", "group", "part", "ordinal")
        ):
            begin = start - 1 - len(last)
            row = [Token(begin, begin + len(last), last, "glue", Decimal(0)), *row]
            before_article = text[max(floor, begin - 10) : begin].split()
            last = before_article[-1].lower() if before_article else ""
        number = word_number(row, joined=last != "between")
        if number is None:
            return None, False
        meant = self._meant(text, row, number, last, end)
        if not meant and (last in FEW or number.shape not in ("words", "fraction")):
            return None, False
        if number.shape in ("words", "fraction") and self.is_minus(text, number.start, floor):
            number = negated(number)
        return number, meant

    @staticmethod
    def is_minus(text: str, at: int, floor: int) -> bool:
        """True where "minus" or "negative" stands before a number."""
        if text[at - 2 : at] not in ("s ", "S ", "e ", "E "):
            return False
        before = text[max(floor, at - 17) : at].lower()
        word = next((m for m in MINUS_WORDS if before.endswith(m)), "")
        return bool(word) and not before.removesuffix(word).endswith(TESTED)

    def _meant(self, text: str, row: list[Token], number: Number, last: str, end: int) -> bool:
        """False where "one", "second", "half" and their like are not numbers here."""
        tail = text[number.end : min(end, number.end + 16)]
        follows = tail.split(None, 1)[0].lower().rstrip(".,;:)") if tail[:1].isspace() and tail.strip() else ""
        sole = row[1] if row[0].sort == "glue" and len(row) > 1 else row[0]
        if number.shape == "ordinal":
            if row[0].word == "second" and (last in ("per", "every", "split", "a") or tail[:1] == "s"):
                return False
            return not (row[0].word == "first" and last == "at")
        if number.shape == "times":
            return follows in self._comparators
        if number.end == sole.end:
            if sole.word == "one":
                return (
                    last not in self._one_after
                    and follows not in self._one_before
                    and not tail.startswith(("-on", "-off", "-time", "’s", "'s", "-sided", "-way", "-to-"))
                )
            if sole.sort in ("power", "hundred", "group") and row[0].sort != "glue":
                return sole.word == "dozen" and last not in ("few", "several", "half", "per")
            if sole.sort == "part":
                return (
                    (row[0].sort == "glue" and sole.word != "quarter")
                    or follows == "of"
                    or (sole.word == "half" and follows in ("a", "an", "the", "its", "their", "his", "all"))
                )
            if sole.sort == "ordinal" and number.shape == "fraction":
                return follows in ("of", "") or tail[:1] in (".", ",", ";")
        return True


SHORT = re.compile(r"[A-Za-z]{1,5}\.?(?![A-Za-z0-9])")
COUNTED = re.compile(r"[ \u00a0][a-z]{3,}")
NOT_COUNTED = re.compile(
    r"[ \u00a0](?:and|long|high|tall|wide|deep|above|below|from|away|race|run|sprint|hurdles|freestyle|final|for"
    r"|the|under|over|in|at|dash|breaststroke"
    r"|backstroke|butterfly|relay|with|but|thick|apart|down|off|square)\b"
)


def negated(number: Number) -> Number:
    """The number below zero."""
    return number._replace(values=tuple([v._replace(value=-v.value) for v in number.values]))


def _divide(top: int, bottom: int) -> Decimal:
    return Decimal(top) / Decimal(bottom)


def _ratio(printed: str) -> Decimal:
    part = Fraction(printed)
    return _divide(part.numerator, part.denominator)


def _mixed(number: Number, end: int, value: Decimal) -> Number:
    return number._replace(end=end, values=(Value(value, Decimal(0)),), digits="", shape="digits")


def _scaled(number: Number, end: int, factor: Decimal, power: int) -> Number:
    values = tuple(Value(v.value * factor, (v.step or Decimal("0.1")) * factor, v.how) for v in number.values)
    shape = "digits" if number.shape == "fraction" else number.shape
    return number._replace(end=end, values=values, magnitude=power, shape=shape)
