"""The year or month that a form hangs on: stated, or judged by the publication date."""

from __future__ import annotations

from checker.dates.asking import Asking, Days, Groups

# A history that goes from November to February has turned the year; from May to March it looks back.
BACKWARDS = 6


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
        ("end", ("end", "the end", "late")),
        ("beginning", ("begin", "the begin", "start", "the start", "early")),
        ("middle", ("mid", "the mid")),
    ):
        if word.startswith(starts):
            return part
    return ""


def month_of(name: str | None, ask: Asking) -> int:
    """The number of a month by its name or abbreviation."""
    return ask.patterns.months[(name or "").rstrip(".").lower()]


def anchor(groups: Groups, ask: Asking) -> tuple[int | None, str]:
    """The year of "of 2024" or "of last year", with the basis; None where it needs a date that is not there."""
    if groups.get("year"):
        return int_of(groups["year"]), "text"
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


def near_year(month: int, groups: Groups, ask: Asking) -> tuple[int | None, str]:
    """The year of a month without one: news tells the past unless the words say otherwise."""
    if groups.get("year") or groups.get("anchor"):
        return anchor(groups, ask)
    if ask.published is None:
        return None, "unresolved"
    this = ask.published
    if ask.told is not None:
        return ask.told.year + (month < ask.told.month - BACKWARDS), "context"
    if ask.future:
        return this.year + (month < this.month), "published"
    return this.year - (month > this.month + 1), "published"


def led(days: Days, ask: Asking) -> Days:
    """ "since 1992" and "until 2030" name a whole year and have an open end."""
    if ask.lead == "since":
        return days._replace(precision="open", part="since")
    if ask.lead in ("until", "by"):
        return days._replace(precision="open", part="until")
    return days
