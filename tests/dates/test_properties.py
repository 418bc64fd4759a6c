"""Dates written in any style read back to the same day, with offsets that quote the text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.dates.grammar import date_grammar
from checker.dates.intervals import MONTHS
from checker.dates.options import DateOptions
from checker.model.values import Period
from checker.vocabulary.tables import shipped

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))
PUBLISHED = date(2025, 6, 4)
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
# AP shortens all months but these; the Guardian shortens none.
AP = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()


def _month(day: date) -> str:
    return MONTHS[day.month - 1]


def _nth(number: int) -> str:
    return f"{number}{'th' if 10 < number % 100 < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


STYLES: tuple[Callable[[date], str], ...] = (
    lambda d: d.isoformat(),
    lambda d: f"{d.isoformat()}T08:30:00Z",
    lambda d: "{}-W{:02d}-{}".format(*d.isocalendar()),
    lambda d: f"{d.year}/{d.month:02d}/{d.day:02d}",
    lambda d: f"{d:%Y%m%d}",
    lambda d: f"{d.day}.{d.month}.{d.year}",
    lambda d: f"{d.day:02d}/{d.month:02d}/{d.year}",
    lambda d: f"{d.day} {_month(d)} {d.year}",
    lambda d: f"{d.day} {_month(d).upper()} {d.year}",
    lambda d: f"{_nth(d.day)} of {_month(d)}, {d.year}",
    lambda d: f"the {_nth(d.day)} day of {_month(d)} {d.year}",
    lambda d: f"{_month(d)} {d.day}, {d.year}",
    lambda d: f"{_month(d)} {_nth(d.day)}, {d.year}",
    lambda d: f"{AP[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"{WEEKDAYS[d.weekday()]}, {AP[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"{WEEKDAYS[d.weekday()]} {d.day} {_month(d)} {d.year}",
    lambda d: f"{_month(d)} {d.day}, {d.year}, a {WEEKDAYS[d.weekday()]}",
    lambda d: f"{d.day:02d}-{_month(d)[:3]}-{d.year}",
    lambda d: f"{d.year} {_month(d)} {d.day}",
)
SURROUNDINGS = st.sampled_from(
    ("{}", "It opened on {}.", "on {}, at 5:30 p.m.", "({})", "12 people met on {} and 5 left")
)


def read(text: str) -> list[Period]:
    return date_grammar(shipped()).find(text, PUBLISHED, options=DateOptions(day_first=True))


@settings(derandomize=True, deadline=None, max_examples=400)
@given(DAYS, st.sampled_from(STYLES), SURROUNDINGS)
def test_a_day_in_any_style_reads_back(day: date, style: Callable[[date], str], around: str) -> None:
    written = style(day)
    text = around.format(written)
    (period,) = read(text)
    assert (period.first, period.last, period.problem) == (day, day, "")
    assert text[period.start : period.end] in written
    assert str(day.day) in text[period.start : period.end] or "W" in written


@settings(derandomize=True, deadline=None, max_examples=300)
@given(
    DAYS,
    st.integers(1, 400),
    st.sampled_from(("{} to {}", "from {} until {}", "between {} and {}", "{} - {}", "{}–{}")),
)
def test_two_days_make_a_range(day: date, length: int, join: str) -> None:
    last = day + timedelta(length)
    text = join.format(f"{day.day} {_month(day)} {day.year}", f"{last.day} {_month(last)} {last.year}")
    (period,) = read(text)
    assert (period.first, period.last) == (day, last)


@settings(derandomize=True, deadline=None, max_examples=200)
@given(
    st.integers(1800, 2099),
    st.integers(1, 12),
    st.sampled_from(("{} {}", "the end of {} {}", "{} of {}", "early {}, {}")),
)
def test_months_are_whole(year: int, month: int, style: str) -> None:
    (period,) = read("in " + style.format(MONTHS[month - 1], year))
    assert period.first == date(year, month, 1)
    assert period.last == date(year + month // 12, month % 12 + 1, 1) - timedelta(1)


@settings(derandomize=True, deadline=None, max_examples=200)
@given(
    st.integers(1800, 2099),
    st.integers(1, 4),
    st.sampled_from(("Q{n} {y}", "{y} Q{n}", "{n}Q {y}", "the {w} quarter of {y}")),
)
def test_quarters_have_three_months(year: int, number: int, style: str) -> None:
    word = ("first", "second", "third", "fourth")[number - 1]
    (period,) = read("in " + style.format(n=number, y=year, w=word))
    assert period.first is not None
    assert period.last is not None
    assert (period.first.month, period.last.month, period.first.year) == (3 * number - 2, 3 * number, year)


UNITS = {"day": 1, "week": 7, "fortnight": 14}


@settings(derandomize=True, deadline=None, max_examples=200)
@given(
    st.integers(1, 99), st.sampled_from(sorted(UNITS)), st.dates(min_value=date(1950, 1, 1), max_value=date(2090, 1, 1))
)
def test_so_long_ago_holds_that_day(number: int, unit: str, published: date) -> None:
    text = f"It closed {number} {unit}{'s' if number > 1 else ''} ago."
    (period,) = date_grammar(shipped()).find(text, published)
    then = published - timedelta(number * UNITS[unit])
    assert period.first is not None
    assert period.last is not None
    assert period.first <= then <= period.last
    assert period.last - period.first < timedelta(7)


@settings(derandomize=True, deadline=None, max_examples=150)
@given(st.sampled_from(WEEKDAYS), st.dates(min_value=date(1950, 1, 1), max_value=date(2090, 1, 1)), st.booleans())
def test_a_weekday_is_the_nearest_past_or_coming_one(name: str, published: date, coming: bool) -> None:
    text = f"They will meet on {name}." if coming else f"They met on {name}."
    (period,) = date_grammar(shipped()).find(text, published)
    assert period.first is not None
    assert period.first == period.last
    assert period.first.weekday() == WEEKDAYS.index(name)
    assert timedelta(0) <= (period.first - published if coming else published - period.first) < timedelta(7)
