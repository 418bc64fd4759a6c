"""Histories: texts about years long past, in which "in March" is the March of the year just told."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from checker.model.values import Period

ENOUGH = 3
SHARE = 0.8
FAR = 2


def is_history(periods: Iterable[Period], published: date | None) -> bool:
    """True where nearly all years that a text states lie well before its publication."""
    if published is None:
        return False
    stated = [p.first.year for p in periods if p.basis == "text" and p.first is not None]
    old = sum(year <= published.year - FAR for year in stated)
    return len(stated) >= ENOUGH and old >= SHARE * len(stated)


def carried(told: date | None, period: Period) -> date | None:
    """The day that a history has reached after a period: a decade or an open end does not move it."""
    if period.first is None or period.last is None or period.precision in ("decade", "open"):
        return told
    return period.last if period.precision in ("day", "range", "months") else period.first
