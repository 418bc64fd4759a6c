"""A form that was found -> its days: which function knows which form."""

from __future__ import annotations

from collections.abc import Callable

from checker.dates import absolute, relative
from checker.dates.asking import Asking, Days, Groups


def resolve(form: str, groups: Groups, ask: Asking) -> Days | None:
    """The days of a form; None too where it runs out of the calendar's years 1 to 9999."""
    try:
        return FORMS[form](groups, ask)
    except (ValueError, OverflowError):
        return None


FORMS: dict[str, Callable[[Groups, Asking], Days | None]] = {
    "iso": absolute.iso,
    "numeric": absolute.numeric,
    "day-month": absolute.day_month,
    "month-day": absolute.day_month,
    "day-month-range": absolute.day_month_range,
    "months": absolute.months,
    "part-month": absolute.in_month,
    "month-year": absolute.in_month,
    "this-month": absolute.this_month,
    "in-month": absolute.lone_month,
    "quarter": absolute.part_of_year(3, "quarter"),
    "half": absolute.part_of_year(6, "half"),
    "first-months": absolute.first_months,
    "months-to": absolute.months_to,
    "fiscal": absolute.fiscal,
    "split-year": absolute.fiscal,
    "decade": absolute.decade,
    "years": absolute.years,
    "part-year": absolute.part_year,
    "season-year": absolute.season,
    "this-season": absolute.season,
    "past-span": relative.past_span,
    "ago": relative.ago,
    "this-unit": relative.this_unit,
    "this-weekday": relative.this_weekday,
    "relative-day": relative.relative_day,
    "weekday": relative.weekday,
    "year": absolute.year,
}
