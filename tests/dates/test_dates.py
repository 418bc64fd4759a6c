"""Dates and periods as newsrooms print them, for an article published on Wednesday, 4 June 2025."""

from __future__ import annotations

import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.dates.grammar import date_grammar
from checker.dates.intervals import show
from checker.vocabulary.tables import shipped

PUBLISHED = date(2025, 6, 4)
PAST = "Laws came in 1764, 1765 and 1767, in 1770 and in 1773, and in 1774 they met. "


def find(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str, str]]:
    return [(text[p.start : p.end], str(p.first), str(p.last)) for p in date_grammar(shipped()).find(text, published)]


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("It rose in 2024.", "2024", "2024-01-01", "2024-12-31"),
        ("the first nine months of 2024", "first nine months of 2024", "2024-01-01", "2024-09-30"),
        ("Over the first nine months of last year", "first nine months of last year", "2024-01-01", "2024-09-30"),
        ("in January-September 2024", "January-September 2024", "2024-01-01", "2024-09-30"),
        ("in Jan.-Sept. 2024", "Jan.-Sept. 2024", "2024-01-01", "2024-09-30"),
        ("the nine months to September 2024", "nine months to September 2024", "2024-01-01", "2024-09-30"),
        ("in Q3 2024", "Q3 2024", "2024-07-01", "2024-09-30"),
        ("the third quarter of 2024", "third quarter of 2024", "2024-07-01", "2024-09-30"),
        ("in the first half of 2024", "first half of 2024", "2024-01-01", "2024-06-30"),
        ("in the fourth quarter of last year", "fourth quarter of last year", "2024-10-01", "2024-12-31"),
        ("Last year's crop", "Last year", "2024-01-01", "2024-12-31"),
        ("this year", "this year", "2025-01-01", "2025-12-31"),
        ("last month", "last month", "2025-05-01", "2025-05-31"),
        ("a year ago", "a year ago", "2024-01-01", "2024-12-31"),
        ("two weeks ago", "two weeks ago", "2025-05-19", "2025-05-25"),
        ("yesterday", "yesterday", "2025-06-03", "2025-06-03"),
        ("They met on Monday.", "Monday", "2025-06-02", "2025-06-02"),
        ("They met on Wednesday.", "Wednesday", "2025-06-04", "2025-06-04"),
        ("It will open on Saturday.", "Saturday", "2025-06-07", "2025-06-07"),
        ("on May 29-30", "May 29-30", "2025-05-29", "2025-05-30"),
        ("from 29 May to 2 June 2025", "29 May to 2 June 2025", "2025-05-29", "2025-06-02"),
        ("on Sept. 18", "Sept. 18", "2024-09-18", "2024-09-18"),
        ("on 12 September 2023", "12 September 2023", "2023-09-12", "2023-09-12"),
        ("on Friday, April 17, 2026", "Friday, April 17, 2026", "2026-04-17", "2026-04-17"),
        ("on 2025-11-04", "2025-11-04", "2025-11-04", "2025-11-04"),
        ("on 4.11.2025", "4.11.2025", "2025-11-04", "2025-11-04"),
        ("on 25/12/2024", "25/12/2024", "2024-12-25", "2024-12-25"),
        ("Since 1992, it has", "1992", "1992-01-01", "1992-12-31"),
        ("by 2030", "2030", "2030-01-01", "2030-12-31"),
        ("from 2009 to 2019", "2009 to 2019", "2009-01-01", "2019-12-31"),
        ("the Strategy for 2022–2026", "2022–2026", "2022-01-01", "2026-12-31"),
        ("between 2020 and 2023", "between 2020 and 2023", "2020-01-01", "2023-12-31"),
        ("in the 1990s", "1990s", "1990-01-01", "1999-12-31"),
        ("over the past 10 years", "past 10 years", "2015-06-04", "2025-06-03"),
        ("In May the sum", "May", "2025-05-01", "2025-05-31"),
        ("in March 2025", "March 2025", "2025-03-01", "2025-03-31"),
        ("seventeen years ago", "seventeen years ago", "2008-01-01", "2008-12-31"),
        ("the 2024 budget", "2024", "2024-01-01", "2024-12-31"),
        ("in spring 2024", "spring 2024", "2024-03-01", "2024-05-31"),
    ],
)
def test_periods(text: str, words: str, first: str, last: str) -> None:
    assert find(text) == [(words, first, last)]


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("on the fourth of July 1995", "fourth of July 1995", "1995-07-04", "1995-07-04"),
        ("on 05-Aug-2016", "05-Aug-2016", "2016-08-05", "2016-08-05"),
        ("in 2Q 2024", "2Q 2024", "2024-04-01", "2024-06-30"),
        ("in 1H 2024", "1H 2024", "2024-01-01", "2024-06-30"),
        ("in the 19th century", "19th century", "1800-01-01", "1899-12-31"),
        ("in the last four months of 2021", "the last four months of 2021", "2021-09-01", "2021-12-31"),
        ("in the first week of May", "the first week of May", "2025-04-28", "2025-05-04"),
        ("in week 27 of 2024", "week 27 of 2024", "2024-07-01", "2024-07-07"),
        ("two weeks after May 13, 2024", "two weeks after May 13, 2024", "2024-05-27", "2024-05-27"),
        ("from June 26, 2020 to July 28, 2020", "June 26, 2020 to July 28, 2020", "2020-06-26", "2020-07-28"),
        ("from April until the end of June", "April until the end of June", "2025-04-01", "2025-06-30"),
        ("on Tuesday last week", "Tuesday last week", "2025-05-27", "2025-05-27"),
        ("It fell last night.", "last night", "2025-06-03", "2025-06-03"),
        ("It opens in two weeks' time.", "two weeks' time", "2025-06-18", "2025-06-18"),
        ("earlier this year", "earlier this year", "2025-01-01", "2025-06-03"),
        ("in the past two quarters", "past two quarters", "2024-10-01", "2025-03-31"),
        ("on Easter Monday 2024", "Easter Monday 2024", "2024-04-01", "2024-04-01"),
        ("on Thanksgiving 2023", "Thanksgiving 2023", "2023-11-23", "2023-11-23"),
        ("on Christmas Eve", "Christmas Eve", "2024-12-24", "2024-12-24"),
        ("the end of November, 1982", "end of November, 1982", "1982-11-01", "1982-11-30"),
        ("64 days from May 3 to July 6, 2024", "May 3 to July 6, 2024", "2024-05-03", "2024-07-06"),
    ],
)
def test_forms_made_of_others(text: str, words: str, first: str, last: str) -> None:
    assert find(text) == [(words, first, last)]


def test_a_history_carries_its_year_on() -> None:
    text = PAST + (
        "It began in 1776. In June 1777 he wrote. On 4 August they met. In November 1781 it ended. In February he left."
    )
    assert [first for _, first, _ in find(text)][-3:] == ["1777-08-04", "1781-11-01", "1782-02-01"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The next year it ended.", "1778-01-01"),
        ("That same year it ended.", "1777-01-01"),
        ("In August of that year it ended.", "1777-08-01"),
        ("Later in the year it ended.", "1777-01-01"),
        ("The same day it ended.", "1777-08-04"),
        ("The previous month it ended.", "1777-07-01"),
        ("Two years earlier it was signed.", "1775-01-01"),
        ("It is kept this year. On 5 August it ended.", "1777-08-05"),
    ],
)
def test_what_a_history_says_of_the_day_it_has_got_to(text: str, first: str) -> None:
    told = PAST + "It began in 1776. In June 1777 he wrote. On 4 August 1777 they met. "
    assert find(told + text)[-1][1] == first


def test_news_of_a_long_past_means_its_own_week_and_year() -> None:
    found = find(PAST + "On Tuesday she told of 1776. It was reported on 17 January.")
    assert found[-1] == ("17 January", "2025-01-17", "2025-01-17")


def test_news_about_this_year_does_not() -> None:
    assert find("It was founded in 1776. In May it closed.")[1][1] == "2025-05-01"
    assert find("It closed in 1999. That year and the same month it opened.") == [("1999", "1999-01-01", "1999-12-31")]


@pytest.mark.parametrize(
    "text",
    [
        "a survey of 1709 schoolchildren",
        "a 2000 year old tradition",
        "at 12:30 local time",
        "odds of 11/5",
        "He may march at the second mark.",
        "It cost 1,210 a year.",
        "2000 people came.",
        "at 5:10 a.m. and 16:40 GMT",
        "Boeing 737 and Article 17",
        "They scored 6-2 and 7–8.",
        "a sum of 1998 tonnes and $2024",
        "the sun, the sat nav and the dec",
        "Call 2025-555-0199 now",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    "text", ["by June 31", "on 31 November 2024", "on February 29, 2023", "on 2024-02-30", "31.4.2024"]
)
def test_impossible_dates_are_recognised(text: str) -> None:
    (period,) = date_grammar(shipped()).find(text, PUBLISHED)
    assert (period.problem, period.first) == ("impossible", None)


def test_two_orders_of_day_and_month_stay_open() -> None:
    (period,) = date_grammar(shipped()).find("on 03/04/2024", PUBLISHED)
    assert period.problem == "ambiguous"
    assert [str(first) for first, _ in period.readings] == ["2024-04-03", "2024-03-04"]


@pytest.mark.parametrize(("text", "part"), [("Since 1992, it", "since"), ("until 2030", "until"), ("by May", "until")])
def test_open_ends_are_said(text: str, part: str) -> None:
    (period,) = date_grammar(shipped()).find(text, PUBLISHED)
    assert (period.precision, period.part, period.approximate) == ("open", part, False)


def test_a_weekday_beside_a_date_is_kept() -> None:
    (period,) = date_grammar(shipped()).find("on Monday, May 5", PUBLISHED)
    assert (period.weekday, period.first) == (0, date(2025, 5, 5))


@pytest.mark.parametrize(
    "text", ["last year", "on Monday", "in May", "two weeks ago", "on Sept. 18", "the past decade"]
)
def test_without_a_publication_date_nothing_is_guessed(text: str) -> None:
    (period,) = date_grammar(shipped()).find(text, None)
    assert (period.basis, period.first, period.last) == ("unresolved", None, None)


@given(st.text(max_size=200), st.one_of(st.none(), st.dates()))
def test_any_text_is_read(text: str, published: date | None) -> None:
    found = date_grammar(shipped()).find(text, published)
    assert all(a.end <= b.start for a, b in pairwise(found))
    for period in found:
        assert 0 <= period.start < period.end <= len(text)
        assert period.first is None or period.last is None or period.first <= period.last


@given(
    st.lists(
        st.sampled_from("in the last first of nine months year 2024 May 31 - to , Sept. Friday since 1990s Q3".split())
    )
)
def test_any_mixture_of_calendar_words_is_read(words: list[str]) -> None:
    for published in (None, PUBLISHED, date.min, date.max):
        date_grammar(shipped()).find(" ".join(words), published)


@pytest.mark.parametrize(
    "unit",
    (
        "in the last |1|May |the end of |12 to |2024-|nine months to |1 and 2 |5 May - |the first week of the |1/2-|"
        "Monday, |from Monday to |between 1990 and |that same |12 May 2024 to |two weeks and |On Friday, he |10/1-|"
        "1.1.|May-|Q1 |'|90s |AD |early |week of |New Year's |three days after |1 year, 2 months "
    ).split("|"),
)
def test_time_grows_with_length_alone(unit: str) -> None:
    def cost(times: int) -> float:
        text = unit * times
        best = 1e9
        for _ in range(3):
            begin = time.process_time()
            date_grammar(shipped()).find(text, PUBLISHED)
            best = min(best, time.process_time() - begin)
        return best

    assert cost(8000) < 3 * cost(4000) + 0.05


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        (date(2024, 1, 1), date(2024, 12, 31), "2024"),
        (date(2024, 1, 1), date(2024, 9, 30), "January to September 2024"),
        (date(2025, 9, 12), date(2025, 9, 12), "12 September 2025"),
        (date(2022, 1, 1), date(2026, 12, 31), "2022 to 2026"),
        (date(2024, 3, 1), date(2024, 3, 31), "March 2024"),
    ],
)
def test_periods_as_readers_call_them(first: date, last: date, shown: str) -> None:
    assert show(first, last) == shown
