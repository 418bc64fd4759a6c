"""A form that was found -> its days: which function knows which form."""

from __future__ import annotations

from collections.abc import Callable

from checker.dates import days, diary, months, numeric, relative, weekdays, years
from checker.dates.asking import Asking, Days, Groups


def resolve(form: str, groups: Groups, ask: Asking) -> Days | None:
    """The days of a form; None too where it runs out of the calendar's years 1 to 9999."""
    try:
        return FORMS[form](groups, ask)
    except (ValueError, OverflowError):
        return None


FORMS: dict[str, Callable[[Groups, Asking], Days | None]] = {
    "iso": numeric.iso,
    "compact": numeric.iso,
    "iso-week": numeric.iso_week,
    "numeric": numeric.numeric,
    "numeric-range": numeric.numeric_range,
    "short-year": numeric.short_year,
    "slashed": numeric.slashed,
    "month-of-year": numeric.month_of_year,
    "weekday-of-month": days.weekday_of_month,
    "day-month": days.day_month,
    "day-month-range": days.day_month_range,
    "nth-month": days.nth_month,
    "month-day": days.day_month,
    "short-tail": days.day_month,
    "day-of-month": days.day_of_month,
    "nth-weekday": days.nth_weekday,
    "holiday": days.named_day,
    "months": months.months,
    "month-year": months.in_month,
    "in-month": months.lone_month,
    "short-month": months.short_month,
    "part-month": months.in_month,
    "this-month": months.this_month,
    "quarter": months.part_of_year(3, "quarter"),
    "half": months.part_of_year(6, "half"),
    "first-months": months.first_months,
    "months-to": months.months_to,
    "season-year": months.season,
    "this-season": months.season,
    "week-number": months.week_number,
    "part-year": years.part_year,
    "century": years.century,
    "turn": years.turn,
    "decade": years.decade,
    "short-decade": years.short_decade,
    "fiscal-quarter": years.fiscal_quarter,
    "fiscal": years.fiscal,
    "split-year": years.fiscal,
    "years": years.years,
    "decade-word": years.decade_word,
    "era-year": years.era_year,
    "year": years.year,
    "past-span": relative.past_span,
    "next-span": relative.next_span,
    "within": relative.within,
    "ago": relative.ago,
    "ahead": relative.ahead,
    "later": relative.later,
    "so-far": relative.so_far,
    "day-after": relative.day_after,
    "relative-day": relative.relative_day,
    "weekdays-on": weekdays.weekdays_on,
    "week-day": weekdays.week_day,
    "after-next": weekdays.after_next,
    "this-unit": weekdays.this_unit,
    "same-unit": weekdays.same_unit,
    "part-unit": weekdays.this_unit,
    "this-weekday": weekdays.weekday,
    "weekday": weekdays.weekday,
    "short-weekday": weekdays.short_weekday,
    "spelt": diary.spelt,
    "working-week": diary.working_week,
    "business-span": diary.business_span,
    "moment": diary.moment,
    "end-of": diary.end_of,
    "current": diary.current,
    "day-of-this": diary.day_of_this,
}
