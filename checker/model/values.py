"""What a printed figure, date or name says, before anyone asks what it is about."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple


class Reading(NamedTuple):
    """One way to read the printed digits.

    value:     the number in the quantity's unit, magnitude word included (1.7 billion is 1700000000)
    low, high: what rounding at the printed precision allows: [value - half, value + half]
    how:       "" where there is only one reading, else "comma as thousands separator", ...
    """

    value: Decimal
    low: Decimal
    high: Decimal
    how: str = ""


class Quantity(NamedTuple):
    """A figure as a newsroom prints it, understood as an interval.

    start, end: its characters with currency and unit, without the hedge
    kind:       currency, percent, points (percentage points), physical, time, age, temperature, number,
                ordinal, multiple ("doubled", "1.5 times"), fraction ("two thirds")
    value:      the number in `unit`, magnitude word included; the middle of a range
    low, high:  the interval that precision, hedge or range allows, closed; None has no end
                ("more than 45" has no high)
    unit:       ISO 4217 code, "percent", or the canonical unit name of rules/vocabulary/units.yml;
                "" for a bare number
    per:        what it is a rate of ("day", "barrel"), "" for none
    hedge:      exact, about, almost, over, at_least, up_to, under, range
    ends:       the two ends as printed where it is a range, else None
    readings:   all ways to read the separators; more than one only where the text leaves it open,
                the first being the one that `value` follows
    decided_by: why the first reading was chosen, for people; "" where there was nothing to decide
    magnitude:  the power of ten in words ("billion" is 9), 0 without one
    digits:     the digits as printed ("1,340"), "" where the number is in words
    """

    start: int
    end: int
    kind: str
    value: Decimal
    low: Decimal | None
    high: Decimal | None
    unit: str = ""
    per: str = ""
    hedge: str = "exact"
    ends: tuple[Decimal, Decimal] | None = None
    readings: tuple[Reading, ...] = ()
    decided_by: str = ""
    magnitude: int = 0
    digits: str = ""


class Period(NamedTuple):
    """A date or period as printed, understood as whole days.

    start, end:  its characters without the preposition
    first, last: the first and last day, inclusive, of the period that is named; None is unknown
    precision:   day, week, month, quarter, half, months (first nine months), season, year, fiscal-year,
                 decade, century, range, open
    basis:       "text" where the words alone say it, "published" where the publication date was needed,
                 "unresolved" where it was needed and missing
    approximate: True for "around 1990", "the end of last year", "early 2024"
    part:        "end", "beginning", "middle" of the period that first and last give, "" for the whole;
                 "since" and "until" where it begins or ends an open one ("since 1992")
    problem:     "" or "impossible" (June 31) or "ambiguous" (03/04/2024)
    readings:    all (first, last) pairs where it is ambiguous
    weekday:     0 (Monday) to 6 where the text names one beside a date, else None
    """

    start: int
    end: int
    first: date | None
    last: date | None
    precision: str
    basis: str = "text"
    approximate: bool = False
    part: str = ""
    problem: str = ""
    readings: tuple[tuple[date, date], ...] = ()
    weekday: int | None = None


class PersonName(NamedTuple):
    """A person as the text names them.

    start, end:   the characters of the name itself, without titles
    given:        given names and patronymics as printed ("Ana", "María"); () for a surname-only mention
    surname:      the family name as printed, particles included ("al-Majali", "de la Cruz")
    title:        titles and offices beside the name as printed ("OTS Secretary General"), "" for none
    title_span:   where the title stands, None without one
    organisation: body or country that the title belongs to, as printed, "" for none
    """

    start: int
    end: int
    given: tuple[str, ...]
    surname: str
    title: str = ""
    title_span: tuple[int, int] | None = None
    organisation: str = ""

    @property
    def full(self) -> str:
        """The name as one string, given names first."""
        return " ".join((*self.given, self.surname))


class NameMatch(NamedTuple):
    """How two names relate, and why.

    verdict: same (identical but for case, order or omission), variant (one name, two spellings),
             different (a contradiction), unknown
    reason:  one sentence for people: "-iev and -iyev are two romanisations of one ending"
    score:   0 to 1, only for sorting and for scorers; never the verdict
    """

    verdict: str
    reason: str
    score: float
