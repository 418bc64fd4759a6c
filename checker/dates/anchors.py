"""The year or month that a form hangs on: stated, or judged by the publication date."""

from __future__ import annotations

from datetime import date

from checker.dates.asking import Asking, Days, Groups

# A history that goes from November to February has turned the year; from May to March it looks back.
BACKWARDS = 6
SOON = 10
MIDDLE, SHORTEST, HALF = 15, 28, 182
STATED = ("year", "anchor", "short", "shortened", "early")


def int_of(value: str | None) -> int:
    """A group of digits as a number, 0 for none."""
    return int(value or 0)


def count(groups: Groups, ask: Asking) -> int:
    """The number of "nine months" or "10 years"; 0 for "several"."""
    word = (groups.get("number") or "one").lower()
    return ask.patterns.numbers.get(word, 0) if not word.isdigit() else int(word)


def part_of(value: str | None) -> str:
    """end, beginning, middle or "" for the words that lead a period."""
    word = (value or "").lower()
    for part, starts in (
        ("end", ("end", "very end", "late")),
        ("beginning", ("begin", "very begin", "start", "earl")),
        ("middle", ("mid",)),
    ):
        if word.startswith(starts):
            return part
    return ""


def month_of(name: str | None, ask: Asking) -> int:
    """The number of a month by its name or abbreviation."""
    return ask.patterns.months[(name or "").rstrip(".").lower()]


def anchor(groups: Groups, ask: Asking) -> tuple[int | None, str]:
    """The year of "of 2024" or "of last year", with the basis; None where it needs a date that is not there."""
    if groups.get("year") or groups.get("early"):
        return int_of(groups.get("year") or groups["early"]), "text"
    short = groups.get("short") or groups.get("shortened")
    if short:
        return (of_two_digits(int(short), ask.published), "text") if ask.published else (None, "unresolved")
    words = (groups.get("anchor") or "").lower()
    if words[:4].isdigit():
        return int(words[:4]), "text"
    if ask.told is not None and ("that" in words or "same" in words or words == "the year"):
        return ask.told.year, "context"
    if ask.published is None:
        return None, "unresolved"
    this = ask.published.year
    step = {"last": -1, "previous": -1, "past": -1, "next": 1, "coming": 1}
    return this + next((number for word, number in step.items() if word in words), 0), "published"


def of_two_digits(number: int, published: date) -> int:
    """The year that two digits stand for: the nearest to publication from below, at most ten years ahead."""
    year = published.year // 100 * 100 + number
    return year - 100 * (year > published.year + SOON)


def weekday_of(groups: Groups, ask: Asking) -> int | None:
    """The weekday that stands beside a date: 0 is Monday."""
    named = groups.get("weekday") or groups.get("day_name") or groups.get("day_named") or ""
    return ask.patterns.weekdays.get(named.rstrip(".").lower())


def near_year(month: int, groups: Groups, ask: Asking, number: int = 0) -> tuple[int | None, str]:
    """The year of a month without one: news tells the past unless the words say otherwise.

    number: the day of the month, where it is known.
    """
    if any(groups.get(name) for name in STATED):
        return anchor(groups, ask)
    if ask.published is None:
        return None, "unresolved"
    this = ask.published
    if ask.told is not None:
        return ask.told.year + (month < ask.told.month - BACKWARDS), "context"
    if ask.options.prefer == "nearest":
        day = date(this.year, month, min(number or MIDDLE, SHORTEST))
        return this.year + ((this - day).days > HALF) - ((day - this).days > HALF), "published"
    if ask.future:
        # A calendar looks ahead to the day; in news "was to end on 4 April" may be said on the 8th.
        exact = number if ask.options.prefer == "future" and number else this.day
        return this.year + ((month, exact) < (this.month, this.day)), "published"
    return this.year - (month > this.month + 1), "published"


def led(days: Days, ask: Asking) -> Days:
    """ "since 1992" and "until 2030" name a whole year and have an open end."""
    if ask.lead == "since":
        return days._replace(precision="open", part="since")
    if ask.lead in ("until", "by"):
        return days._replace(precision="open", part="until")
    return days
