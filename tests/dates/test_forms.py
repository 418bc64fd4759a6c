"""Forms of dates that news prints, for an article published on Wednesday, 4 June 2025."""

from __future__ import annotations

from datetime import date

import pytest

from checker.dates.grammar import date_grammar
from checker.dates.options import DEFAULT, DateOptions
from checker.vocabulary.tables import shipped

PUBLISHED = date(2025, 6, 4)


def find(text: str, options: DateOptions = DEFAULT) -> list[tuple[str, str, str]]:
    found = date_grammar(shipped()).find(text, PUBLISHED, options=options)
    return [(text[p.start : p.end], str(p.first), str(p.last)) for p in found]


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("in 2025-W23", "2025-W23", "2025-06-02", "2025-06-08"),
        ("on 2025-W23-3", "2025-W23-3", "2025-06-04", "2025-06-04"),
        ("at 2025-06-04T12:30:00Z", "2025-06-04", "2025-06-04", "2025-06-04"),
        ("on 2024/3/5", "2024/3/5", "2024-03-05", "2024-03-05"),
        ("in 04/2024", "04/2024", "2024-04-01", "2024-04-30"),
        ("over the next three years", "next three years", "2025-06-05", "2028-06-04"),
        ("over the next two quarters", "next two quarters", "2025-07-01", "2025-12-31"),
        ("over the next 10 business days", "next 10 business days", "2025-06-05", "2025-06-18"),
        ("this decade", "this decade", "2020-01-01", "2029-12-31"),
        ("on 2/13/2024", "2/13/2024", "2024-02-13", "2024-02-13"),
        ("over Christmas weekend", "Christmas weekend", "2024-12-28", "2024-12-29"),
        ("next Easter", "next Easter", "2026-04-05", "2026-04-05"),
        ("in the week of 5 May 2024", "the week of 5 May 2024", "2024-04-29", "2024-05-05"),
        ("the 5th week of 2024", "the 5th week of 2024", "2024-01-29", "2024-02-04"),
        ("the first three weeks of May 2024", "the first three weeks of May 2024", "2024-05-01", "2024-05-21"),
        ("the last ten days of May 2024", "the last ten days of May 2024", "2024-05-22", "2024-05-31"),
        ("the third month of 2024", "the third month of 2024", "2024-03-01", "2024-03-31"),
        ("the last month of 2024", "the last month of 2024", "2024-12-01", "2024-12-31"),
        ("the 9th week of May 2024", "May 2024", "2024-05-01", "2024-05-31"),
        ("the first fifteen months of 2024", "2024", "2024-01-01", "2024-12-31"),
        ("the second two weeks of May", "May", "2025-05-01", "2025-05-31"),
        ("week 60 of 2025", "2025", "2025-01-01", "2025-12-31"),
        ("from May 2024 to March", "May 2024 to March", "2024-05-01", "2025-03-31"),
        ("from 12 August to 3 May 2024", "12 August to 3 May 2024", "2023-08-12", "2024-05-03"),
        ("since the turn of the century", "turn of the century", "1995-01-01", "2005-12-31"),
        ("on Sunday 7/12/2014", "Sunday 7/12/2014", "2014-12-07", "2014-12-07"),
        ("from 25/12/2023-14/1/2024", "25/12/2023-14/1/2024", "2023-12-25", "2024-01-14"),
        ("on October, 1st 2024", "October, 1st 2024", "2024-10-01", "2024-10-01"),
        ("on 1. Sept 2000", "1. Sept 2000", "2000-09-01", "2000-09-01"),
        ("on 2018, March 18", "2018, March 18", "2018-03-18", "2018-03-18"),
        ("on 5 May '87", "5 May '87", "1987-05-05", "1987-05-05"),
        ("in April of 87", "April of 87", "1987-04-01", "1987-04-30"),
        ("on MONDAY", "MONDAY", "2025-06-02", "2025-06-02"),
        ("in AD 79", "AD 79", "0079-01-01", "0079-12-31"),
        ("in 1066 AD", "1066 AD", "1066-01-01", "1066-12-31"),
        ("on 10 August 88 AD", "10 August 88 AD", "0088-08-10", "0088-08-10"),
        ("from the 13th to the 15th of April", "13th to the 15th of April", "2025-04-13", "2025-04-15"),
        (
            "the ninth through the seventeenth of April",
            "ninth through the seventeenth of April",
            "2025-04-09",
            "2025-04-17",
        ),
        ("on May eighth - tenth, 2010", "May eighth - tenth, 2010", "2010-05-08", "2010-05-10"),
        ("on the first Monday of May", "first Monday of May", "2025-05-05", "2025-05-05"),
        ("on the last Sunday of March 2014", "last Sunday of March 2014", "2014-03-30", "2014-03-30"),
        ("on the last Friday of next month", "last Friday of next month", "2025-07-25", "2025-07-25"),
        ("on the 20th of last month", "20th of last month", "2025-05-20", "2025-05-20"),
        ("Friday the 9th", "Friday the 9th", "2025-05-09", "2025-05-09"),
        ("three Fridays ago", "three Fridays ago", "2025-05-16", "2025-05-16"),
        ("two Fridays from now", "two Fridays from now", "2025-06-13", "2025-06-13"),
        ("the Friday after next", "Friday after next", "2025-06-13", "2025-06-13"),
        ("the week after next", "week after next", "2025-06-16", "2025-06-22"),
        ("last week's Sunday", "last week's Sunday", "2025-06-01", "2025-06-01"),
        ("on Tues.", "Tues.", "2025-06-03", "2025-06-03"),
        ("in Sept.", "Sept.", "2024-09-01", "2024-09-30"),
        ("It pays within 10 days: it will pay within 10 days.", "within 10 days", "2025-06-04", "2025-06-13"),
        ("over the past 4 business days", "past 4 business days", "2025-05-29", "2025-06-03"),
        ("over the 5 previous weeks", "5 previous weeks", "2025-04-30", "2025-06-03"),
        ("two weeks and a half, no: 2 weeks and 2 days ago", "2 weeks and 2 days ago", "2025-05-19", "2025-05-19"),
        ("by the end of this week", "end of this week", "2025-06-02", "2025-06-08"),
        ("late last month", "late last month", "2025-05-01", "2025-05-31"),
        (
            "It ends by the end of the month; it will end by the end of the month",
            "end of the month",
            "2025-06-01",
            "2025-06-30",
        ),
        ("over the weekend", "weekend", "2025-05-31", "2025-06-01"),
        ("on Labor Day weekend", "Labor Day weekend", "2024-08-31", "2024-09-02"),
        ("the weekend of Thanksgiving 2023", "weekend of Thanksgiving 2023", "2023-11-23", "2023-11-26"),
        ("in the year to March 2025", "year to March 2025", "2024-04-01", "2025-03-31"),
        ("the year ended June 30, 2024", "year ended June 30, 2024", "2023-07-01", "2024-06-30"),
        ("the quarter ended Sept. 30, 2024", "quarter ended Sept. 30, 2024", "2024-07-01", "2024-09-30"),
        ("the week ended May 3", "the week ended May 3", "2025-04-27", "2025-05-03"),
        ("for 3 days from May 5", "3 days from May 5", "2025-05-05", "2025-05-07"),
        ("a week starting tomorrow", "a week starting tomorrow", "2025-06-05", "2025-06-11"),
        ("in Q1-Q3 2024", "Q1-Q3 2024", "2024-01-01", "2024-09-30"),
        ("in the 3rd qtr of 2024", "3rd qtr of 2024", "2024-07-01", "2024-09-30"),
        ("Open Monday to Friday.", "Monday to Friday", "2025-06-02", "2025-06-06"),
        ("on Saturday-Sunday", "Saturday-Sunday", "2025-05-31", "2025-06-01"),
        ("26 June 2019 to 28 June 2020", "26 June 2019 to 28 June 2020", "2019-06-26", "2020-06-28"),
        ("from 2014 through May 2018", "2014 through May 2018", "2014-01-01", "2018-05-31"),
        ("from March to date", "March to date", "2025-03-01", "2025-06-04"),
        ("between now and July 15", "between now and July 15", "2025-06-04", "2025-07-15"),
        ("the '90s", "90s", "1990-01-01", "1999-12-31"),
        ("in the nineteenth century", "nineteenth century", "1800-01-01", "1899-12-31"),
        ("at the turn of the 20th century", "turn of the 20th century", "1895-01-01", "1905-12-31"),
        ("more than a decade ago", "a decade ago", "2015-01-01", "2015-12-31"),
        ("June of this year", "June of this year", "2025-06-01", "2025-06-30"),
        ("in January of last year", "January of last year", "2024-01-01", "2024-01-31"),
        ("the World Cup 2018", "2018", "2018-01-01", "2018-12-31"),
        ("as late as 1981 it", "1981", "1981-01-01", "1981-12-31"),
        ("2019 saw a rise", "2019", "2019-01-01", "2019-12-31"),
        ("by November President Ruiz", "November", "2024-11-01", "2024-11-30"),
        ("5 p.m. Tuesday, May 6", "Tuesday, May 6", "2025-05-06", "2025-05-06"),
        ("at 10:00 GMT Wednesday", "Wednesday", "2025-06-04", "2025-06-04"),
        ("Wed Aug 05 12:00:00 2015", "Wed Aug 05 12:00:00 2015", "2015-08-05", "2015-08-05"),
    ],
)
def test_forms(text: str, words: str, first: str, last: str) -> None:
    assert find(text)[-1:] == [(words, first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "in 44 BC",
        "in 1200 B.C. the",
        "every Monday",
        "within 30 days of the vote",
        "He recovered within 10 days.",
        "in Mar del Plata",
        "It was in the 50s all day.",
        "rated 1.5 / 5, or 4-2",
        "in the 30/4.85 ratio",
        "the sun and the sat nav",
        "partner of the year, of the month and of the day",
        "on the 18th floor in 5 minutes",
        "as 2000 guests and in June Carter's book",
        "for the third quarter in a row",
        "Friday prayers, Sunday school and the Good Friday Agreement",
        "the last five months of her life",
        "in 1200 cases",
        "version 2010.15.1 and version 2010.1.40",
        "with a 1368 million turnover",
        "12 of the 20 members and 3 to 5 others",
    ],
)
def test_what_news_does_not_mean_as_a_date(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("prefer", "first"), [("past", "2024-09-18"), ("future", "2025-09-18"), ("nearest", "2025-09-18")]
)
def test_an_undated_day_follows_the_preferred_direction(prefer: str, first: str) -> None:
    assert find("on Sept. 18", DateOptions(prefer=prefer)) == [("Sept. 18", first, first)]


def test_the_nearest_weekday_may_lie_ahead() -> None:
    assert find("Saturday", DateOptions(prefer="nearest")) == [("Saturday", "2025-06-07", "2025-06-07")]
    assert find("Monday", DateOptions(prefer="nearest")) == [("Monday", "2025-06-02", "2025-06-02")]


def test_what_was_to_end_this_month_is_not_put_off_a_year() -> None:
    assert find("It was planned to end on June 1") == [("June 1", "2025-06-01", "2025-06-01")]


def test_a_dash_between_spaces_is_a_pause() -> None:
    assert [words for words, *_ in find("flown on Monday — today — in their honour")] == ["Monday", "today"]
