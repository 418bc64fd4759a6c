"""Weekdays, weeks, and "this" and "last" of any unit, by the publication date."""

from __future__ import annotations

from datetime import timedelta

from checker.dates import intervals
from checker.dates.anchors import count, part_of, weekday_of
from checker.dates.asking import Asking, Days, Groups
from checker.dates.relative import back, unit_around, unit_of

STEPS = {"last": -1, "previous": -1, "past": -1, "next": 1, "coming": 1, "upcoming": 1, "following": 1}
REPEATED = frozenset(("every", "each"))
NEARER = 3
# In a history these count from the day that it has got to.
TOLD = frozenset(("following", "previous", "next", "the"))
# What diaries count in whole weeks: "next Friday" is of next week, "coming" and "past" are the nearest.
CALENDAR = frozenset(("this", "last", "previous", "next", "following"))
LEADS = frozenset("on by until since from to of and late early before after".split())


def this_unit(groups: Groups, ask: Asking) -> Days | None:
    """last year, this month, next week, late next month."""
    unit, which = unit_of(groups), (groups.get("which") or "").lower()
    part = part_of(groups.get("part"))
    of = ask.told if which in TOLD and ask.told is not None else ask.published
    if of is None:
        return Days(None, None, unit, "unresolved", part)
    if which == "the" and ask.told is None and not (ask.patterns.diary or (ask.future and part == "end")):
        return None
    step = STEPS.get(which, 0)
    basis = "published" if of is ask.published else "context"
    if unit == "weekend":
        saturday = intervals.week(of)[0] + timedelta(
            5 + 7 * (step - (step == 0 and of.weekday() < 5 and not ask.future))
        )
        return Days(saturday, saturday + timedelta(1), "range", basis, part)
    then = back(of, -step, unit) if step else of
    return Days(*unit_around(then, unit), unit, basis, part) if then else None


def same_unit(groups: Groups, ask: Asking) -> Days | None:
    """the same year, that month: of the day that a history has got to."""
    unit = unit_of(groups)
    return Days(*unit_around(ask.told, unit), unit, "context") if ask.told is not None else None


def weekday(groups: Groups, ask: Asking) -> Days | None:
    """Monday: the last one up to the publication day, or the next one where it is still to come."""
    number = weekday_of(groups, ask)
    which = (groups.get("which") or "").lower()
    if number is None or ask.lead in REPEATED or (which == "following" and not ask.patterns.diary):
        return None
    if not which and ask.lead == "the" and (groups["weekday"] or "").islower():
        return None  # "the sun"
    if ask.published is None:
        return Days(None, None, "day", "unresolved")
    found = intervals.same_weekday_before(ask.published, number)
    if which in CALENDAR and ask.patterns.diary:
        found = intervals.week(ask.published)[0] + timedelta(number + 7 * STEPS.get(which, 0))
    elif not which and ask.options.prefer == "nearest":
        found += timedelta(7 * ((ask.published - found).days > NEARER))
    elif which in ("next", "coming", "upcoming") or (ask.future and found < ask.published):
        found += timedelta(7)
    elif which in ("last", "previous", "past") and found == ask.published:
        found -= timedelta(7)
    return Days(found, found, "day", "published")


def short_weekday(groups: Groups, ask: Asking) -> Days | None:
    """ "on Tues.": other names end so too, hence only after a preposition."""
    return weekday(groups, ask) if ask.lead in LEADS else None


def week_day(groups: Groups, ask: Asking) -> Days | None:
    """Tuesday of last week, Friday next week, last week's Sunday."""
    number = weekday_of(groups, ask)
    if ask.published is None or number is None:
        return Days(None, None, "day", "unresolved")
    step = STEPS.get((groups["which"] or "").lower(), 0)
    found = intervals.week(ask.published)[0] + timedelta(number + 7 * step)
    return Days(found, found, "day", "published")


def weekdays_on(groups: Groups, ask: Asking) -> Days | None:
    """three Fridays from now, two Thursdays ago."""
    number, weekday, ago = count(groups, ask), weekday_of(groups, ask), (groups["way"] or "").lower() == "ago"
    if ask.published is None or weekday is None or not number:
        return Days(None, None, "day", "unresolved") if number else None
    nearest = intervals.same_weekday_before(ask.published - timedelta(1), weekday)
    found = nearest - timedelta(7 * (number - 1)) if ago else nearest + timedelta(7 * number)
    found += timedelta(7 * (not ago and found <= ask.published))
    return Days(found, found, "day", "published")


def after_next(groups: Groups, ask: Asking) -> Days | None:
    """the Friday after next, the week after next."""
    what = (groups["what"] or "").lower()
    if ask.published is None:
        return Days(None, None, what if what in ("week", "month", "year") else "day", "unresolved")
    number = ask.patterns.weekdays.get(what)
    if number is not None:
        found = ask.published + timedelta((number - ask.published.weekday() - 1) % 7 + 8)
        return Days(found, found, "day", "published")
    then = back(ask.published, -2, what)
    return Days(*unit_around(then, what), what, "published") if then else None
