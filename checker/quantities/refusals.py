"""What looks like a figure and is none: telephone numbers, clock times, scores, names with numbers, bare years."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from checker.quantities.digits import read

# Not a chain: "1.3-1.5", a range with decimals.
CHAIN = re.compile(
    r"(?!\d+(?:[.,]\d+)?[-–‑]\d+[.,]\d+(?![-–‑/.:]?\d))\d+(?:[-–‑/.:]\d+){2,}(?:[-–‑/.:]\w+)*|\d{1,2}:\d\d(?:[:.]\d\d)?|\d{3}[-–](?:\d{3}[1-9]|0\d{3})(?!\d)|\d\d[1-9][-–]\d{4}(?!\d)|\d{7,}-\d+|(?:9/11|7/7|24/7)(?![\d/])"
)
BLANKS = frozenset(" \u00a0")
CLOCK_MARKS = frozenset("apAPoGUCh")
CHAINED = frozenset("-–‑/:")
CLOCK = re.compile(r"[ \u00a0]?(?:[ap]\.?\s?m\b\.?|[AP]\.?M\b\.?|o['’]clock|GMT\b|UTC\b|CET\b|hrs?\b)")
PHONE = re.compile(r"\+\d[\d ()\u00a0-]{6,18}\d")
WORD_BEFORE = re.compile(r"([^\W\d_]+)(\.?)[ \u00a0\n]?[#№]?[ \u00a0]?$")
WORD_AFTER = re.compile(r"[ \u00a0\n]([a-z]+)")
LOOSE_LABELS = frozenset(
    "building order file top bill part case line block blocks act well mine game point user track"
    " group station law school court"
    "  district size local area law unit form week camp hall brigade regiment division battalion"
    " squadron polling rule well"
    " class category stage round section sections pages page box suite room line bus track step item no".split()
)
FUNCTION_WORDS = frozenset(
    "of in on at and or to the for from is was are were has had have with by as will would that which"
    " who says said but per a an into".split()
)
YEAR_BEFORE = frozenset(
    "in since by of until till from for after before during early late mid and to year fiscal the"
    " this its his her their between around about"
    "  back summer winter spring autumn fall through ending january february march april may june july"
    " august september october november december"
    " jan feb mar apr jun jul aug sept sep oct nov dec".split()
)


def _is_grouped(printed: str) -> bool:
    """True for "1.250.000,00", False for a version or an address: "2.10.3", "192.168.100.200"."""
    groups = printed.partition(",")[0].split(".")
    address = len(groups) == 4 and "000" not in groups and all(int(group) < 256 for group in groups)
    return bool(read(printed)) and not address


class Refusals:
    """Tells bare numbers that are names, times and the like from figures."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._labels = frozenset(table["labels"])
        self._makers = frozenset(table["makers"])

    def skip_to(self, text: str, start: int, end: int, printed: str, after: int) -> int:
        """Where a telephone number, a clock time or another chain of digits ends; `start` where there is none.

        printed, after: the digits that start here, and where they end
        """
        if start and text[start - 1] == "+":
            phone = PHONE.match(text, start - 1, end)
            if phone is not None and sum(c.isdigit() for c in phone.group()) >= 9:
                return phone.end()
        if text[after : after + 1] not in CHAINED and (printed.count(".") < 2 or _is_grouped(printed)):
            return start
        chain = CHAIN.match(text, start, end)
        return chain.end() if chain is not None else start

    def is_clock(self, text: str, after: int) -> bool:
        """True where "pm", "GMT" or the like follows."""
        mark = text[after : after + 1]
        if mark in BLANKS:
            mark = text[after + 1 : after + 2]
        return mark in CLOCK_MARKS and CLOCK.match(text, after) is not None

    def is_label(self, text: str, start: int, floor: int) -> bool:
        """True where a word before the number counts parts of a text: "Figure 4"."""
        match = WORD_BEFORE.search(text, max(floor, start - 20), start)
        return match is not None and match.group(1).lower() in self._labels and match.group(1).lower() != "no"

    def is_name(self, text: str, start: int, end: int, floor: int) -> bool:
        """True where a bare whole number belongs to a name or a label: "Article 17", "Boeing 737", "Apollo 11"."""
        match = WORD_BEFORE.search(text, max(floor, start - 20), start)
        if match is None:
            return text[start - 1 : start] == "#"
        word = match.group(1)
        lower = word.lower()
        after = WORD_AFTER.match(text, end)
        counted = after is not None and after.group(1) not in FUNCTION_WORDS
        if text[start - 1] in "#№" or (
            match.group(2) and lower in ("no", "nos", "nr", "art", "sec", "fig", "vol", "ch", "pp")
        ):
            return True
        if lower in self._labels:
            if lower == "no":
                return False
            return not (counted and lower in LOOSE_LABELS and word.islower())
        if match.group(2):
            return False
        if word in self._makers:
            return True
        return word[0].isupper() and not counted and self._inside_sentence(text, match.start(), floor)

    def _inside_sentence(self, text: str, at: int, floor: int) -> bool:
        before = text[max(floor, at - 3) : at].rstrip()
        return bool(before) and before[-1] not in ".!?:;\"“”'‘(" and at > floor

    def is_year(self, text: str, printed: str, start: int, end: int, floor: int) -> bool:
        """True for a bare 1900 to 2099 that nothing shows to be a count."""
        if len(printed) != 4 or not printed.isdigit() or not "1900" <= printed <= "2099":
            return False
        before = WORD_BEFORE.search(text, max(floor, start - 14), start)
        if before is not None and before.group(1).lower() in YEAR_BEFORE:
            return True
        after = WORD_AFTER.match(text, end)
        return after is None or not (
            after.group(1).endswith("s") or after.group(1) in ("people", "men", "women", "children")
        )
