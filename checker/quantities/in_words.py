"""A number in words where it stands in a text, and whether the words mean a number there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from checker.quantities.cells import spoken
from checker.quantities.number import Number, Value, minus_word
from checker.quantities.number_words import Token, WordLexicon
from checker.quantities.words import word_number

BLANKS = " \u00a0\u202f\u2009\u2007\n"
# "A few hundred": no number; "the second half": none even with a unit.
# "One to two metres": a range, where "one to another" is none.
ONE_TO = re.compile(r" (?:to|or) ([a-zA-Z]+)\b")
ORDER = re.compile(r"\b(?:first|second|latter|final|opening|closing)[ -]$")
FEW = frozenset("few several many couple first second third fourth next last other half".split())


class WordNumbers:
    """Reads numbers in words; built from the table `numbers`."""

    def __init__(self, table: Mapping[str, Any], lexicon: WordLexicon) -> None:
        self._lexicon = lexicon
        self._one_after = frozenset(table["one_not_after"])
        self._one_before = frozenset(table["one_not_before"])
        self._comparators = frozenset(table["comparators"])

    def at(self, text: str, start: int, end: int, floor: int) -> tuple[Number | None, bool]:
        """The number in words that starts here, and True where it counts even without a unit beside it."""
        row = self._lexicon.tokens(text, start, end)
        if not row:
            return None, False
        if row[0].word in ("a", "an"):
            if text[max(floor, start - 4) : start].lower().strip() in ("in", "by", "per"):
                return None, False
            return Number(start, row[0].end, (Value(Decimal(1), Decimal(0)),), 0, "", "words"), False
        before = text[max(floor, start - 12) : start]
        if len(row) > 1:
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
        if number.shape in ("words", "fraction") and minus_word(text, number.start, floor):
            number = number.negated()
        return number, meant

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
        if number.shape == "vague" and sole.word in ("scores", "tens"):
            return follows == "of"
        if number.end == sole.end:
            # "A fourth, also hers": the next of a row.
            opens = tail[:1] == "," and (last in ("", "and", "or") or last.endswith("."))
            if sole.word == "one":
                onward = ONE_TO.match(tail)
                if onward is not None and self._lexicon.words.get(onward[1].lower(), ("",))[0] in ("one", "ten"):
                    return True
                return (
                    last not in self._one_after
                    and follows not in self._one_before
                    and not tail.startswith(("-on", "-off", "-time", "’s", "'s", "-sided", "-way", "-to-"))
                )
            if sole.sort in ("power", "hundred", "group") and row[0].sort != "glue":
                return sole.word == "dozen" and last not in ("few", "several", "half", "per")
            if sole.sort == "part":
                return (
                    not ORDER.search(text, max(0, number.start - 9), number.start)
                    and not (opens and sole.word != "half")
                    and (
                        (row[0].sort == "glue" and sole.word != "quarter")
                        or follows == "of"
                        or (sole.word == "half" and follows in ("a", "an", "the", "its", "their", "his", "all"))
                    )
                )
            if sole.sort == "ordinal" and number.shape == "fraction":
                return not opens and (follows in ("of", "") or tail[:1] in (".", ",", ";"))
        return True
