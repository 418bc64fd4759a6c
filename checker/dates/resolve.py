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
    "compact": absolute.iso,
    "numeric": absolute.numeric,
    "slashed": absolute.slashed,
    "century": absolute.century,
    "short-year": absolute.short_year,
    "nth-month": absolute.nth_month,
    "week-number": absolute.week_number,
    "holiday": absolute.named_day,
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
    "decade-word": absolute.decade_word,
    "decade": absolute.decade,
    "years": absolute.years,
    "part-year": absolute.part_year,
    "season-year": absolute.season,
    "this-season": absolute.season,
    "past-span": relative.past_span,
    "next-span": relative.next_span,
    "ago": relative.ago,
    "ahead": relative.ahead,
    "later": relative.later,
    "so-far": relative.so_far,
    "day-after": relative.day_after,
    "week-day": relative.week_day,
    "nth-weekday": relative.nth_weekday,
    "this-unit": relative.this_unit,
    "this-weekday": relative.this_weekday,
    "relative-day": relative.relative_day,
    "weekday": relative.weekday,
    "year": absolute.year,
}
