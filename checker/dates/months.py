"""Months and their runs, quarters, halves, seasons and weeks of a year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from checker.dates import intervals
from checker.dates.anchors import anchor, count, int_of, led, month_of, near_year, part_of
from checker.dates.asking import Asking, Days, Groups

MONTH_LEADS = frozenset("in since by until from during of to last before after through late early".split())
SPANS = {"year": 12, "half": 6, "quar": 3}
SHORT_LEADS = frozenset("in since until".split())


def months(groups: Groups, ask: Asking) -> Days | None:
    """January to September."""
    month, month2 = month_of(groups["month"], ask), month_of(groups["month2"], ask)
    year, basis = near_year(month2, groups, ask)
    if year is None:
        return Days(None, None, "months", basis)
    return Days(*intervals.months(year, month, month2), "months", basis)


def lone_month(groups: Groups, ask: Asking) -> Days | None:
    """A month alone: "may" and "march" are words too, so a preposition has to lead."""
    return in_month(groups, ask) if ask.lead in MONTH_LEADS else None


def short_month(groups: Groups, ask: Asking) -> Days | None:
    """ "in Sept.": abbreviations are part of other names too, so fewer words may lead."""
    return in_month(groups, ask) if ask.lead in SHORT_LEADS else None


def in_month(groups: Groups, ask: Asking) -> Days | None:
    """March 2024, end of March."""
    month = month_of(groups["month"], ask)
    year, basis = near_year(month, groups, ask)
    if year is None:
        return Days(None, None, "month", basis, part_of(groups.get("part")))
    return led(Days(*intervals.month(year, month), "month", basis, part_of(groups.get("part"))), ask)


def this_month(groups: Groups, ask: Asking) -> Days | None:
    """last March."""
    if ask.published is None:
        return Days(None, None, "month", "unresolved")
    if groups["month"] == "may" and (groups["which"] or "").lower() == "this":
        return None  # "this may take longer"
    month, this = month_of(groups["month"], ask), ask.published
    which = (groups["which"] or "").lower()
    year = this.year - (which == "last" and month >= this.month) + (which == "next" and month <= this.month)
    return Days(*intervals.month(year, month), "month", "published")


def part_of_year(months: int, precision: str) -> Callable[[Groups, Asking], Days | None]:
    """Quarters (3 months) and halves (6 months)."""

    def found(groups: Groups, ask: Asking) -> Days | None:
        word = (groups["nth"] or "").lower()
        if word == "last" and not (groups.get("year") or groups.get("anchor")):
            return None  # "last quarter" is the one before this
        index = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 12 // months}.get(word) or int(word)
        year, basis = anchor(groups, ask)
        if year is None:
            return Days(None, None, precision, basis)
        first, last = (index - 1) * months + 1, index * months
        if not (groups.get("year") or groups.get("anchor")) and ask.published is not None:
            year -= not ask.future and date(year, first, 1) > ask.published
        return Days(*intervals.months(year, first, last), precision, basis)

    return found


def first_months(groups: Groups, ask: Asking) -> Days | None:
    """first nine months of 2024."""
    number = count(groups, ask)
    if not 1 <= number <= 12:
        return None
    year, basis = anchor(groups, ask)
    if year is None:
        return Days(None, None, "months", basis)
    return Days(*intervals.months(year, 1, number), "months", basis)


def months_to(groups: Groups, ask: Asking) -> Days | None:
    """nine months to September, the year ended June 30."""
    span = (groups.get("span") or "").lower()
    number = SPANS[span[:4]] if span else count(groups, ask)
    month = month_of(groups["month"], ask)
    year, basis = near_year(month, groups, ask)
    if year is None:
        return Days(None, None, "months", basis)
    last = intervals.last_day(year, month)
    return Days(intervals.month(year, month - number + 1)[0], last, "months", basis)


def season(groups: Groups, ask: Asking) -> Days | None:
    """spring 2024, last winter (northern hemisphere, meteorological)."""
    start = ask.patterns.seasons[(groups["season"] or "").lower()]
    if groups.get("year"):
        year, basis = int_of(groups["year"]), "text"
    elif ask.published is None:
        return Days(None, None, "season", "unresolved")
    else:
        which = (groups.get("which") or "").lower()
        year, basis = ask.published.year, "published"
        year += (which == "next" and start <= ask.published.month) - (
            which == "last" and start + 2 >= ask.published.month
        )
    return Days(intervals.month(year, start)[0], intervals.month(year, start + 2)[1], "season", basis)


def week_number(groups: Groups, ask: Asking) -> Days | None:
    """week 27 of 2025, as ISO 8601 counts them."""
    year, basis = anchor(groups, ask)
    number = int_of(groups["number"])
    if year is None or not 1 <= number <= 53:
        return Days(None, None, "week", basis) if year is None else None
    first = intervals.iso_week(year, number)
    return Days(*intervals.week(first), "week", basis)
