"""What a form of a date says, and what it may ask of its surroundings."""

from __future__ import annotations

from collections.abc import Callable
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


class Asking(NamedTuple):
    """What a form may look at besides its own words.

    published: the day that relative words are judged by
    coming:    asked whether words near it say that it is still to come
    lead:      the word before it in lower case, "(" or "" where there is none
    after:     what stands right behind it
    options:   what the desk has settled
    told:      in a history, the day that it has got to; None elsewhere
    """

    published: date | None
    coming: Callable[[], bool]
    lead: str
    after: str
    patterns: Patterns
    options: DateOptions = DEFAULT
    told: date | None = None

    @property
    def future(self) -> bool:
        """True where words near it say that it is still to come; most forms never ask."""
        return self.coming()

    @property
    def reached(self) -> date | None:
        """The day that "two weeks later" counts from: where a history has got to, or the day of a message."""
        return self.published if self.patterns.diary else self.told
