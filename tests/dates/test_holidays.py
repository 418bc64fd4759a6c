"""Days with a name, by four calendars."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.dates.calendars import hebrew, islamic, orthodox_easter
from checker.dates.grammar import date_grammar
from checker.dates.holidays import easter
from checker.model.values import Period
from checker.vocabulary.tables import shipped

PUBLISHED = date(2025, 6, 4)
YEARS = st.integers(1900, 2099)
SUNDAY = 6


def find(text: str, diary: bool = False) -> Period:
    (period,) = date_grammar(shipped(), diary).find(text, PUBLISHED)
    return period


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Thanksgiving 2023", "2023-11-23"),
        ("Cyber Monday 2023", "2023-11-27"),
        ("Martin Luther King Jr. Day 2025", "2025-01-20"),
        ("MLK Day 2025", "2025-01-20"),
        ("Memorial Day", "2025-05-26"),
        ("Black Friday 2010", "2010-11-26"),
        ("Ash Wednesday 2025", "2025-03-05"),
        ("Pentecost 2025", "2025-06-08"),
        ("Mardi Gras 2013", "2013-02-12"),
        ("St. Patrick's Day", "2025-03-17"),
        ("Nooruz 2024", "2024-03-21"),
        ("Orthodox Easter 2024", "2024-05-05"),
        ("Orthodox Good Friday 2020", "2020-04-17"),
        ("Passover 2024", "2024-04-23"),
        ("Purim 2024", "2024-03-24"),
        ("Purim 2013", "2013-02-24"),
        ("Rosh Hashanah 2025", "2025-09-23"),
        ("Yom Kippur 2024", "2024-10-12"),
        ("Hanukkah 2024", "2024-12-26"),
    ],
)
def test_the_day_of_a_feast(name: str, day: str) -> None:
    assert str(find(f"on {name}").first) == day


@pytest.mark.parametrize(
    ("name", "sighted"),
    [
        ("Eid al-Fitr 2018", date(2018, 6, 15)),
        ("Eid al-Adha 2018", date(2018, 8, 21)),
        ("Ashura 2017", date(2017, 9, 30)),
    ],
)
def test_an_islamic_feast_may_be_sighted_a_day_off(name: str, sighted: date) -> None:
    period = find(f"on {name}")
    assert period.first is not None
    assert period.last is not None
    assert period.first <= sighted <= period.last
    assert period.last - period.first == timedelta(2)
    assert find(f"on {name}", diary=True).precision == "day"


@settings(derandomize=True, deadline=None)
@given(YEARS)
def test_the_hebrew_new_year_is_163_days_after_passover(year: int) -> None:
    assert hebrew(year, 7, 1) - hebrew(year, 1, 15) == timedelta(163)


@settings(derandomize=True, deadline=None)
@given(YEARS)
def test_eastern_easter_is_a_sunday_and_never_before_the_western_one(year: int) -> None:
    assert orthodox_easter(year).weekday() == SUNDAY
    assert orthodox_easter(year) >= easter(year)


@settings(derandomize=True, deadline=None)
@given(YEARS, st.integers(1, 12), st.integers(1, 29))
def test_an_islamic_day_comes_again_after_354_or_355_days(year: int, month: int, day: int) -> None:
    days = [of for near in (year, year + 1) for of in islamic(near, month, day)]
    assert days
    assert all((two - one).days in (354, 355) for one, two in pairwise(days))
