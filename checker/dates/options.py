"""What a desk may settle about dates that the words alone leave open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from checker.errors import UsageError


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
ORDERS = {"day-first": True, "month-first": False, "open": None}
MONTHS = 12


def desk_options(table: Mapping[str, str | int]) -> DateOptions:
    """What `desk` in rules/vocabulary/calendar.yml settles; UsageError names a setting that is none."""
    order, start = table["order"], table["fiscal_year_start"]
    if order not in ORDERS:
        raise UsageError(f"calendar.yml, desk: order is {order!r}; it must be one of {', '.join(ORDERS)}")
    if not isinstance(start, int) or not 0 <= start <= MONTHS:
        raise UsageError(f"calendar.yml, desk: fiscal_year_start is {start!r}; it must be a month, 1 to 12, or 0")
    return DateOptions(ORDERS[str(order)], start or None)
