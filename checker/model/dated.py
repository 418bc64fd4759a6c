"""What an article dates, by day or clock, with a word that others may put otherwise: "was delivered in March"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from checker.model.claims import Claim
from checker.model.document import Span
from checker.model.values import Period, Quantity


@dataclass(slots=True, eq=False)
class DatedClaim(Claim):
    """A date with the word that says what happens then; its `span` is the date.

    deeds: what the word can tell of, by the lines of rules/vocabulary/deeds.yml; () where no such word is near
    word:  where it stands
    of:    stems of the words for whom or what it happens to, where its clause says so
    whole: the sentence, with the one before it where a pronoun takes that up
    """

    KIND = "dated"
    LISTED = False

    period: Period
    deeds: tuple[str, ...]
    word: Span
    of: tuple[str, ...]
    whole: Span
    block: str


@dataclass(slots=True, eq=False)
class ClockClaim(Claim):
    """A time of the day with the word that says what happens then; its `span` is the time.

    minute: minutes since midnight; half: True where the text leaves open which half of the day it is of
    slack:  minutes by which a time so round may be off
    day:    the one day that the sentence names
    lapse:  hours or minutes that have passed since one of the deeds `since`, None where none are told
    """

    KIND = "clock"
    LISTED = False

    minute: int
    half: bool
    slack: int
    day: date | None
    deeds: tuple[str, ...]
    word: Span
    of: tuple[str, ...]
    lapse: Quantity | None
    lapsed: Span | None
    since: tuple[str, ...]
