"""What a desk may settle about dates that the words alone leave open."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DateOptions:
    """Hashable settings of a desk; the defaults guess nothing.

    day_first:         whether 04/11/2025 is 4 November; None keeps both readings (problem "ambiguous")
    fiscal_year_start: the month, 1 to 12, in which fiscal years begin; a fiscal year is called by the year it ends
                       in. None leaves its days unknown
    prefer:            which way undated weekdays and months are read: "past" as in news, "future" as in calendars,
                       "nearest" whichever day is nearer
    """

    day_first: bool | None = None
    fiscal_year_start: int | None = None
    prefer: str = "past"


DEFAULT = DateOptions()
