"""Who holds which office, with the days in force. Two holders of one office at one time contradict each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from checker.dates.intervals import last_day
from checker.errors import RuleError
from checker.names.places import place_grammar
from checker.reference.table import Row
from checker.vocabulary.tables import Vocabulary

DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
WORD = re.compile(r"[^\W_]+")
SMALL = frozenset(("of", "the", "for", "and"))


class Office(NamedTuple):
    """A row of an offices table.

    words: the telling words of the office, in small letters
    body:  the code of a country or bloc, else the body's name in small letters
    first, last: the days in force, inclusive; None has no end
    """

    row: Row
    person: str
    words: frozenset[str]
    body: str
    first: date | None
    last: date | None

    def holds(self, day: date | None) -> bool:
        """True where the office is held on a day; without a day, where it is held without an end."""
        if day is None:
            return self.last is None
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


def office_words(text: str) -> frozenset[str]:
    """The telling words of an office: "Minister of Foreign Affairs" has minister, foreign and affairs."""
    return frozenset(w for w in WORD.findall(text.lower()) if w not in SMALL)


def body_key(text: str, vocabulary: Vocabulary) -> str:
    """One key for "Kyrgyzstan" and "the Kyrgyz Republic"; a name in small letters where it is no known place."""
    codes = list(dict.fromkeys(place.code for place in place_grammar(vocabulary).find(text)))
    return codes[0] if len(codes) == 1 else text.lower().removeprefix("the ")


def offices(rows: Sequence[Row], vocabulary: Vocabulary, problems: list[RuleError]) -> tuple[Office, ...]:
    """The rows understood; dates that are none, and rows that contradict each other, go to `problems`."""
    found: list[Office] = []
    for row in rows:
        first, last = _day(row, "from", problems), _day(row, "until", problems)
        if first is not None and last is not None and first > last:
            problems.append(RuleError(row.document.file, row.line, 1, "is in force until before it begins"))
        words, body = office_words(row.text("office")), body_key(row.text("body"), vocabulary)
        found.append(Office(row, row.text("person"), words, body, first, last))
    problems += _contradictions(found)
    return tuple(found)


def _contradictions(found: Sequence[Office]) -> Iterator[RuleError]:
    by_office: dict[tuple[frozenset[str], str], list[Office]] = {}
    for office in found:
        others = by_office.setdefault((office.words, office.body), [])
        for other in others:
            if other.person != office.person and _overlap(office, other):
                yield RuleError(
                    office.row.document.file, office.row.line, 1,
                    f"gives {office.row.text('office')} of {office.row.text('body')} to {office.person!r}, and "
                    f"{other.row.document.file}:{other.row.line} at the same time to {other.person!r}",
                )  # fmt: skip
        others.append(office)


def _overlap(one: Office, other: Office) -> bool:
    """True where both are in force on more than the one day of a handover."""
    before = one.last is not None and other.first is not None and one.last <= other.first
    after = other.last is not None and one.first is not None and other.last <= one.first
    return not (before or after)


def _day(row: Row, column: str, problems: list[RuleError]) -> date | None:
    """The first day that a cell names, for "until" the last one; None where it is empty."""
    text = row.text(column)
    if not text:
        return None
    match = DAY.fullmatch(text)
    try:
        if match is None:
            raise ValueError
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        if column == "from":
            return date(year, month or 1, day or 1)
        return date(year, month, day) if month and day else last_day(year, month or 12)
    except ValueError:
        problems.append(
            RuleError(row.document.file, row.line, 1, f"{column!r} is {text!r}; write 2024, 2024-05 or 2024-05-17")
        )
        return None
