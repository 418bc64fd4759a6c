"""A weekday and its date that disagree.

Why it matters
    Readers who plan by one of them come on the wrong day.

How it decides
    The weekday beside a date is held against the calendar. Where the year is not printed it is enough that
    the date falls on that weekday in some year in which it lies within half a year of publication, or within the year
    before it where the sentence tells of the past.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from checker.model.claims import DateClaim, Group
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput
from checker.vocabulary.tables import Vocabulary

FACTS = ("quote", "day", "weekday", "stated")
KINDS = ("date",)
NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
HALF_A_YEAR = 200
YEAR = 366
BACK = 48
# "Saturday and Sunday, 17 and 18 May": the weekday beside the pair is that of its second day.
PAIRED = re.compile(rf"\b(?:{'|'.join(NAMES)})(?:\sand\s|\sto\s|\s?[-–—/]\s?|,\s)$")
# "Sunday's match (19 May)".
OWNING = re.compile(rf"\b(?P<weekday>{'|'.join(NAMES)})['’]s(?:\s[a-z-]+){{0,3}}\s\($")
FUTURES = frozenset("will would shall is are due planned scheduled set expected until".split())


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each date that falls on another day of the week than the one beside it."""
    for claim in group.claims:
        if not isinstance(claim, DateClaim):
            continue
        stated, day = _beside(claim)
        if stated is None or day is None or day.weekday() == stated:
            continue
        if claim.period.basis != "text" and _another_year(claim, day, stated, ask.vocabulary):
            continue
        facts = {
            "quote": claim.document.quote(claim.span),
            "day": f"{day.day} {day:%B} {day.year}",
            "weekday": NAMES[day.weekday()],
            "stated": NAMES[stated],
        }
        steps = [f"{facts['day']} is a {facts['weekday']}, not a {facts['stated']}."]
        if claim.period.basis != "text":
            steps.insert(0, f"The year is not printed; by the publication date it is {day.year}.")
        yield Conflict((Side.of(claim, f"a {facts['weekday']}"),), facts, tuple(steps))


def _beside(claim: DateClaim) -> tuple[int | None, date | None]:
    """The weekday that stands beside a date, and the day that it is said of."""
    period, text = claim.period, claim.document.text
    before = text[max(0, period.start - BACK) : period.start]
    if period.weekday is not None:
        paired = period.precision == "range" and PAIRED.search(before) is not None
        return period.weekday, period.last if paired else period.first
    if period.precision == "day" and before.endswith("(") and text.startswith(")", period.end):
        owner = OWNING.search(before)
        if owner is not None and any(c.isdigit() for c in text[period.start : period.end]):
            return NAMES.index(owner["weekday"]), period.first
    return None, None


def _another_year(claim: DateClaim, day: date, weekday: int, vocabulary: Vocabulary) -> bool:
    published = claim.document.published
    if published is None:
        return True
    for year in (day.year - 1, day.year + 1):
        try:
            other = day.replace(year=year)
        except ValueError:
            continue
        if other.weekday() != weekday:
            continue
        back = (published - other).days
        if abs(back) <= HALF_A_YEAR or (0 < back <= YEAR and day > published and _past(claim, vocabulary)):
            return True
    return False


def _past(claim: DateClaim, vocabulary: Vocabulary) -> bool:
    """True where the words before the date, in its sentence, tell of the past and not of what is to come."""
    context = vocabulary.table("context")
    words = claim.document.text[claim.sentence.start : claim.span.start].lower().split()
    return not FUTURES.intersection(words) and not set(context["past"]).isdisjoint(words)
