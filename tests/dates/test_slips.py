"""Two dates that differ in one part: which one, and by how much of a slip."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.dates.grammar import date_grammar
from checker.dates.slips import one_key, slip_keys, slipped
from checker.model.values import Period
from checker.vocabulary.tables import shipped

DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2030, 12, 31))


def read(text: str) -> Period:
    (period,) = date_grammar(shipped()).find(f"It was in {text}.", date(2025, 6, 4))
    return period


@pytest.mark.parametrize(
    ("one", "other", "part"),
    [
        ("12 September 2024", "21 September", "day"),
        ("6 February 2025", "16 February 2025", "day"),
        ("1 July 2025", "1 June 2025", "month"),
        ("4 May 2024", "4 May 2025", "year"),
        ("4 May 2024", "5 June 2024", ""),
        ("4 May 2024", "4 May 2024", ""),
        ("March 2028", "April 2028", "month"),
        ("1981", "1984", "year"),
        ("1989", "1998", "year"),
        ("1981", "2004", ""),
        ("Tuesday", "Wednesday", "weekday"),
        ("Tuesday", "3 June 2025", ""),
        ("1981", "May 1981", ""),
    ],
)
def test_part(one: str, other: str, part: str) -> None:
    a, b = read(one), read(other)
    assert slipped(a, b, (one, other)) == part
    assert slipped(b, a, (other, one)) == part


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("6", "16", True),
        ("12", "21", True),
        ("28", "29", True),
        ("11", "1", True),
        ("8", "12", False),
        ("3", "21", False),
    ],
)
def test_one_key(one: str, other: str, expected: bool) -> None:
    assert one_key(one, other) is expected
    assert one_key(other, one) is expected


def _day(day: date) -> Period:
    return Period(0, 10, day, day, "day")


@settings(derandomize=True, max_examples=300, deadline=None)
@given(DAYS, st.integers(-400, 400))
def test_dates_with_one_slip_share_a_key(day: date, days: int) -> None:
    other = day + timedelta(days)
    if slipped(_day(day), _day(other), (f"{day}", f"{other}")):
        assert set(slip_keys(_day(day))) & set(slip_keys(_day(other)))


@settings(derandomize=True, max_examples=300, deadline=None)
@given(st.integers(1000, 2999), st.integers(1000, 2999))
def test_years_with_one_slip_share_a_key(one: int, other: int) -> None:
    years = [Period(0, 4, date(n, 1, 1), date(n, 12, 31), "year") for n in (one, other)]
    if slipped(years[0], years[1], (str(one), str(other))):
        assert set(slip_keys(years[0])) & set(slip_keys(years[1]))
