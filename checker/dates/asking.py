"""What a form of a date says, and what it may ask of its surroundings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from checker.dates.options import DEFAULT, DateOptions
from checker.dates.patterns import Patterns

Groups = dict[str, str | None]


class Days(NamedTuple):
    """What a form says; the fields are those of checker.model.values.Period."""

    first: date | None
    last: date | None
    precision: str
    basis: str = "text"
    part: str = ""
    problem: str = ""
    readings: tuple[tuple[date, date], ...] = ()
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Asking:
    """What a form may look at besides its own words.

    published: the day that relative words are judged by
    future:    True where words near it say that it is still to come
    lead:      the word before it in lower case, "(" or "" where there is none
    after:     what stands right behind it
    options:   what the desk has settled
    told:      in a history, the day that it has got to; None elsewhere
    """

    published: date | None
    future: bool
    lead: str
    after: str
    patterns: Patterns
    options: DateOptions = DEFAULT
    told: date | None = None

    @property
    def reached(self) -> date | None:
        """The day that "two weeks later" counts from: where a history has got to, or the day of a message."""
        return self.published if self.patterns.diary else self.told
