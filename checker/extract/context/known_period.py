"""A period as a key by which claims are compared, and as a report shows it."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from checker.dates.intervals import show
from checker.extract.context.phrase import Measured
from checker.model.claims import Known
from checker.model.document import Span
from checker.model.values import Period

Found = tuple[Period, Known | None]


def known_period(period: Period, measured: Measured | None) -> Known | None:
    """A period as a comparable key; None where its days are not known.

    A flow "at the end of last year" is the year's result: nobody counts the trade of a single day.
    """
    if period.problem or period.first is None or period.last is None:
        return None
    span = Span(period.start, period.end)
    flow = measured is not None and measured.entry is not None and measured.entry.flow
    part = "" if flow and period.part == "end" and period.precision == "year" else period.part
    origins = ["judged by the publication date"] if period.basis != "text" else []
    if part != period.part:
        origins.append("the year's result")
    origin = ", ".join(origins) or "this sentence"
    return Known(*_named(period.first, period.last, part), origin, span)


@lru_cache(maxsize=4096)
def _named(first: date, last: date, part: str) -> tuple[str, str]:
    """The days of a period or of a part of it, to compare and to show."""
    return f"{first}/{last}" + (f" {part}" if part else ""), _shown(show(first, last), part)


def _shown(whole: str, part: str) -> str:
    if part in ("since", "until"):
        return f"{part} {whole}"
    return f"the {part} of {whole}" if part else whole
