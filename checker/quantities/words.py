"""Numbers in words: "a hundred and five thousand", "three-quarters of a billion", "two and a half"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from checker.quantities.number import Number, Value
from checker.quantities.rounding import is_multiple

TOKEN = re.compile(r"[A-Za-z]+")
LINK = re.compile(r"(?: ?[-\u2010\u2011] ?|[ \u00a0\n]{1,3})(?=[A-Za-z])")
LONGEST = 40
HALF = Decimal("0.5")
COUNTS = frozenset(("one", "ten", "hundred", "power"))


class Token(NamedTuple):
    """A word that may be part of a number: what it is and what it says."""

    start: int
    end: int
    word: str
    sort: str
    value: Decimal


class WordLexicon:
    """The number words of a vocabulary by their work: one, ten, hundred, power, group, ordinal, part, glue."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.words: dict[str, tuple[str, Decimal]] = {}
        self._add("glue", dict.fromkeys(("and", "a", "an", "of", "point"), 0))
        for word, value in table["ordinals"].items():
            self._add("ordinal", {word: value})
            if value > 2:
                self._add("parts", {word + "s": value})
        self._add_solid(table)
        for sort, name in (("one", "ones"), ("ten", "tens"), ("group", "groups"), ("part", "denominators")):
            self._add(sort, table[name])
        for word, power in table["powers"].items():
            self._add("hundred" if power == 2 else "power", {word: 10**power})
        self._add("vague", table["vague"])
        self._add("multiple", table["multiples"])
        self._add("times", table["times_words"])

    def _add_solid(self, table: Mapping[str, Any]) -> None:
        """Tens and ones that a slip of the keyboard has run together: "twentyfifth"."""
        for ten, value in table["tens"].items():
            self._add("one", {ten + one: value + n for one, n in table["ones"].items() if 0 < n < 10})
            self._add("ordinal", {ten + nth: value + n for nth, n in table["ordinals"].items() if n < 10})

    def _add(self, sort: str, words: Mapping[str, Any]) -> None:
        for word, value in words.items():
            self.words[word] = (sort, Decimal(str(value)))

    def starters(self) -> list[str]:
        """The words that a number can start with."""
        return sorted(w for w, (sort, _) in self.words.items() if sort not in ("glue", "parts") and w.isalpha())

    def tokens(self, text: str, start: int, end: int) -> list[Token]:
        """The run of number words from here on, linked by a space or a hyphen."""
        found: list[Token] = []
        while len(found) < LONGEST:
            match = TOKEN.match(text, start, end)
            word = match.group().lower() if match else ""
            entry = self.words.get(word)
            if match is None or entry is None:
                break
            found.append(Token(match.start(), match.end(), word, *entry))
            link = LINK.match(text, match.end(), end)
            if link is None:
                break
            start = link.end()
        return plural_powers(found) if len(found) > 1 else found


def plural_powers(row: list[Token], counted: bool = False) -> list[Token]:
    """Plural magnitudes after a number are plain ones ("twelve lakhs"), unless "of" follows ("tens of millions").

    counted: True where a number in digits stands before the row
    """
    for at, token in enumerate(row):
        if token.sort != "vague" or not (counted if at == 0 else row[at - 1].sort in COUNTS):
            continue
        if at + 1 < len(row) and row[at + 1].word == "of":
            continue
        power = token.value.adjusted()
        sort = "group" if token.word in ("dozens", "scores", "tens") else "hundred" if power == 2 else "power"
        row[at] = token._replace(sort=sort)
    return row


class WordNumber(NamedTuple):
    """A cardinal read from tokens: its value, the index after it, and its lowest power of ten in words."""

    value: Decimal
    after: int
    power: int


def cardinal(row: list[Token], at: int, joined: bool = True) -> WordNumber | None:
    """The cardinal that starts at a token.

    joined: False where an "and" belongs to "between one hundred and two hundred"
    """
    total, lowest, first = Decimal(0), 99, at
    current: Decimal | None = None
    while at < len(row):
        token = row[at]
        if token.sort in ("one", "ten"):
            room = 1 if token.value >= 10 else 0
            if current is None:
                current = token.value
            elif (current >= 100 and current % 100 == 0) or (
                not room and current % 10 == 0 and current % 100 >= 20 and token.value > 0
            ):
                current += token.value
            else:
                break
        elif token.sort == "hundred":
            if current is not None and not 0 < current < 100:
                break
            current = (Decimal(1) if current is None else current) * 100
        elif token.sort in ("power", "group"):
            power = token.value.adjusted() if token.sort == "power" else 1
            if current is None and total and row[at - 1].sort == "power":
                total *= token.value
                lowest += power
            elif power >= lowest:
                break
            else:
                total += (1 if current is None else current) * token.value
                current, lowest = None, power
        elif token.word == "and" and joined and at > first:
            step = _after_and(row, at, current, lowest)
            if step is None:
                break
            extra, at, closes = step
            if closes:
                scale = row[at - 1].value if current is None and at == first else Decimal(1)
                total += extra * scale
                break
            current = (current or 0) + extra
            continue
        elif token.word == "point" and current is not None:
            step_ = _decimals(row, at + 1)
            if step_ is None:
                break
            current, at = current + step_[0], step_[1]
            continue
        else:
            break
        at += 1
    if at == first:
        return None
    return WordNumber(total + (current or 0), at, 0 if current is not None or lowest == 99 else lowest)


def _after_and(row: list[Token], at: int, current: Decimal | None, lowest: int) -> tuple[Decimal, int, bool] | None:
    """What an "and" adds: (amount, index after it, True where the number ends there)."""
    part = fraction(row, at + 1)
    if part is not None and part.power == 0 and part.value < 1:
        if current is None and lowest < 99:
            return part.value * Decimal(10) ** lowest if lowest > 1 else part.value * 12, part.after, True
        return (part.value, part.after, False) if current is not None else None
    if at + 1 >= len(row) or row[at + 1].sort not in ("one", "ten"):
        return None
    sub = cardinal(row, at + 1, joined=False)
    if sub is None:
        return None
    if current is None:
        return (sub.value, sub.after, True) if lowest < 99 and sub.value < Decimal(10) ** lowest else None
    if current < 100 or current % 100:
        return None
    end, small = at + 1, Decimal(0)
    while end < len(row) and row[end].sort in ("one", "ten") and end < at + 3:
        small += row[end].value
        end += 1
    following = row[end].sort if end < len(row) else ""
    return None if following == "hundred" or small >= 100 else (small, end, False)


def _decimals(row: list[Token], at: int) -> tuple[Decimal, int] | None:
    digits = ""
    while at < len(row) and row[at].sort == "one" and row[at].value < 10:
        digits += str(row[at].value)
        at += 1
    return (Decimal(f"0.{digits}"), at) if digits else None


def fraction(row: list[Token], at: int) -> WordNumber | None:
    """The fraction that starts at a token: "half", "a third", "three-quarters"; numerator at most 99."""
    if at >= len(row):
        return None
    token = row[at]
    if token.word == "half":
        return WordNumber(HALF, at + 1, 0)
    if token.word == "quarter" and at + 1 < len(row) and row[at + 1].sort == "power":
        return WordNumber(1 / token.value, at + 1, 0)
    if token.word in ("a", "an"):
        top, at = Decimal(1), at + 1
    elif token.sort in ("one", "ten"):
        top, at = token.value, at + 1
        if at + 1 < len(row) and token.sort == "ten" and row[at].sort == "one" and row[at].value < 10:
            top, at = top + row[at].value, at + 1
    else:
        return None
    if at >= len(row) or top == 0:
        return None
    bottom = row[at]
    if bottom.sort == "part" and bottom.word.endswith("s") == (top > 1):
        return WordNumber(top / bottom.value, at + 1, 0)
    if top == 1 and bottom.sort == "ordinal" and bottom.value > 2:
        return WordNumber(1 / bottom.value, at + 1, 0)
    if top > 1 and bottom.sort == "parts":
        return WordNumber(top / bottom.value, at + 1, 0)
    return None


def magnitude(row: list[Token], at: int) -> tuple[Decimal, int, int] | None:
    """The magnitude words after a number: ("lakh crore" as a factor, its power of ten, index after it)."""
    factor, power, first = Decimal(1), 0, at
    while at < len(row) and row[at].sort in ("power", "hundred", "group"):
        factor *= row[at].value
        power += row[at].value.adjusted() if row[at].sort != "group" else 0
        at += 1
    return (factor, power, at) if at > first else None


def word_number(row: list[Token], joined: bool = True) -> Number | None:
    """The number at the start of a run of tokens, None where the words are no number."""
    if not row:
        return None
    part = fraction(row, 0)
    if part is not None:
        return _fraction(row, part)
    if row[0].sort == "vague":
        return _vague(row)
    if row[0].sort in ("multiple", "times"):
        return _exact(row[0].start, row[0].end, row[0].value, shape=row[0].sort)
    begin = 1 if row[0].word in ("a", "an") and len(row) > 1 else 0
    whole = cardinal(row, begin, joined)
    if whole is None:
        if row[begin].sort == "ordinal" and begin == 0:
            return _exact(row[0].start, row[0].end, row[0].value, shape="ordinal")
        return None
    if whole.after < len(row) and row[whole.after].sort == "ordinal":
        joined_ = _ordinal(row, whole)
        if joined_ is not None:
            return joined_
    power = whole.power
    step = Decimal(10) ** power if power else Decimal(0)
    if whole.power == 1:
        step, power = Decimal(0), 0
    if not is_multiple(whole.value, 10**power):
        step /= 10
    return Number(row[0].start, row[whole.after - 1].end, (Value(whole.value, step),), power, "", "words")


def _ordinal(row: list[Token], whole: WordNumber) -> Number | None:
    last = row[whole.after]
    if last.value >= 100 and whole.value < last.value:
        value = whole.value * last.value
    elif last.value < 100 and is_multiple(whole.value, 10 if last.value < 10 else 100):
        value = whole.value + last.value
    else:
        return None
    return _exact(row[0].start, last.end, value, shape="ordinal")


def _fraction(row: list[Token], part: WordNumber) -> Number | None:
    """A fraction alone, or of a magnitude: "half a million", "three-quarters of a billion"."""
    at = part.after
    if at < len(row) and row[at].word == "of":
        at += 1
    if at < len(row) and row[at].word in ("a", "an"):
        at += 1
    scale = magnitude(row, at)
    if scale is not None:
        factor, power, after = scale
        step = factor / 10
        return Number(row[0].start, row[after - 1].end, (Value(part.value * factor, step),), power, "", "words")
    return Number(row[0].start, row[part.after - 1].end, (Value(part.value, Decimal(0)),), 0, "", "fraction")


def _vague(row: list[Token]) -> Number:
    """ "Dozens", "tens of millions": twice the order at least, and less than the next one."""
    value, at = row[0].value, 1
    if len(row) > 2 and row[1].word == "of" and row[2].sort == "vague" and row[2].value > value:
        value, at = value * row[2].value, 3
    return Number(row[0].start, row[at - 1].end, (Value(value, Decimal(0)),), 0, "", "vague")


def _exact(start: int, end: int, value: Decimal, shape: str) -> Number:
    return Number(start, end, (Value(value, Decimal(0)),), 0, "", shape)
