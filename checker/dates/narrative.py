"""Histories: texts about years long past, in which "in March" is the March of the year just told."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from checker.model.values import Period

ENOUGH = 6
SHARE = 0.8
FAR = 2
# One "on Tuesday" for so many stated years makes it news.
RARE = 12
NEWS = re.compile(r"(?i)(?:mon|tues|wednes|thurs|fri|satur|sun|yester)day|tonight|(?:last|this|next) week$")
UNMOVED = frozenset(("decade", "open"))


def is_history(periods: Iterable[Period], published: date | None, text: str) -> bool:
    """True where nearly all years that a text states lie well before its publication, and it hardly has a day of news.

    News about the past of something says "on Tuesday" and "yesterday" too, and means its own week by them.
    """
    if published is None:
        return False
    known = list(periods)
    stated = [p.first.year for p in known if p.basis == "text" and p.first is not None]
    old = sum(year <= published.year - FAR for year in stated)
    if len(stated) < ENOUGH or old < SHARE * len(stated):
        return False
    news = sum(p.basis == "published" and NEWS.search(text[p.start : p.end]) is not None for p in known)
    return news * RARE <= len(stated)


def carried(told: date | None, period: Period) -> date | None:
    """The day that a history has reached after a period; a decade, an open end or "today" does not move it."""
    if period.first is None or period.last is None or period.basis == "published" or period.precision in UNMOVED:
        return told
    return period.last if period.precision in ("day", "range", "months") else period.first
