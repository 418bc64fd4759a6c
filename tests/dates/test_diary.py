"""What diaries and messages say and news does not, for a message of Wednesday, 4 June 2025."""

from __future__ import annotations

from datetime import date

import pytest

from checker.dates.grammar import date_grammar
from checker.dates.options import DateOptions
from checker.vocabulary.tables import shipped

SENT = date(2025, 6, 4)


def find(text: str) -> list[tuple[str, str, str]]:
    found = date_grammar(shipped(), diary=True).find(text, SENT, options=DateOptions(day_first=False))
    return [(text[p.start : p.end], str(p.first), str(p.last)) for p in found]


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("back now", "now", "2025-06-04", "2025-06-04"),
        ("back in 5 minutes", "in 5 minutes", "2025-06-04", "2025-06-04"),
        ("half an hour from now", "half an hour from now", "2025-06-04", "2025-06-04"),
        ("back in 2 weeks", "in 2 weeks", "2025-06-18", "2025-06-18"),
        ("in 1 year 2 months", "in 1 year 2 months", "2026-08-04", "2026-08-04"),
        ("two months ago", "two months ago", "2025-04-04", "2025-04-04"),
        ("3 weeks later", "3 weeks later", "2025-06-25", "2025-06-25"),
        ("meet on the 18th", "on the 18th", "2025-06-18", "2025-06-18"),
        ("back by the fortnight", "the fortnight", "2025-06-02", "2025-06-15"),
        ("in 10 business days", "10 business days", "2025-06-18", "2025-06-18"),
        ("feb 29", "feb 29", "2024-02-29", "2024-02-29"),
        ("due 03/18/40", "03/18/40", "1940-03-18", "1940-03-18"),
        ("from 12/28-1/3", "12/28-1/3", "2024-12-28", "2025-01-03"),
        ("next Friday", "next Friday", "2025-06-13", "2025-06-13"),
        ("last Monday", "last Monday", "2025-05-26", "2025-05-26"),
        ("monday the 9th", "monday the 9th", "2025-06-09", "2025-06-09"),
        ("back Oct/2", "Oct/2", "2024-10-02", "2024-10-02"),
        ("sun 15sep", "sun 15sep", "2024-09-15", "2024-09-15"),
        ("5/12 or 5/13", "5/12", "2025-05-12", "2025-05-12"),
        ("on 5.12", "5.12", "2025-05-12", "2025-05-12"),
        ("from 5/1-5/7, 2020", "5/1-5/7, 2020", "2020-05-01", "2020-05-07"),
        ("in 2015-3", "2015-3", "2015-03-01", "2015-03-31"),
        ("in march", "march", "2025-03-01", "2025-03-31"),
        ("3 Aug 96.", "3 Aug 96", "1996-08-03", "1996-08-03"),
        ("in nineteen ninety-six", "nineteen ninety-six", "1996-01-01", "1996-12-31"),
        (
            "fifteen August nineteen hundred ninety three",
            "fifteen August nineteen hundred ninety three",
            "1993-08-15",
            "1993-08-15",
        ),
        ("October two thousand and five", "October two thousand and five", "2005-10-01", "2005-10-31"),
        ("May twenty nine", "May twenty nine", "2025-05-29", "2025-05-29"),
        ("by end of month", "end of month", "2025-06-01", "2025-06-30"),
        ("the EOY", "EOY", "2025-01-01", "2025-12-31"),
        ("this working week", "this working week", "2025-06-02", "2025-06-06"),
        ("dinner at the weekend", "the weekend", "2025-06-07", "2025-06-08"),
        ("partner of the month", "the month", "2025-06-01", "2025-06-30"),
    ],
)
def test_messages(text: str, words: str, first: str, last: str) -> None:
    assert (words, first, last) in find(text)


@pytest.mark.parametrize(
    "text", ["a score of 1-2", "at 6.5 kilograms", "*1.5* / 5", "this may take longer", "the sun will set"]
)
def test_what_a_message_does_not_mean_as_a_date(text: str) -> None:
    assert find(text) == []
