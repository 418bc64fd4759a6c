"""An article without a publication date: what hangs on that day is found and left open, never guessed."""

from __future__ import annotations

import pytest

from checker.dates.grammar import date_grammar
from checker.dates.options import DateOptions
from checker.vocabulary.tables import shipped


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("in the past ten years", "past ten years"),
        ("over the past several years", "past several years"),
        ("yesterday", "yesterday"),
        ("over the next three years", "next three years"),
        ("It will pay within 10 days", "within 10 days"),
        ("in two weeks' time", "two weeks' time"),
        ("three weeks ago", "three weeks ago"),
        ("earlier this year", "earlier this year"),
        ("last March", "last March"),
        ("the first nine months of last year", "first nine months of last year"),
        ("the nine months to September", "nine months to September"),
        ("last winter", "last winter"),
        ("in week 27", "week 27"),
        ("the Friday after next", "Friday after next"),
        ("Tuesday of last week", "Tuesday of last week"),
        ("two Fridays from now", "two Fridays from now"),
        ("Monday the 27th", "Monday the 27th"),
        ("the 20th of next month", "20th of next month"),
        ("the last Friday of next month", "last Friday of next month"),
        ("from 29 May to 2 June", "29 May to 2 June"),
        ("on Christmas Eve", "Christmas Eve"),
        ("at the turn of the century", "turn of the century"),
        ("at the end of last year", "end of last year"),
        ("the first week of May", "May"),
    ],
)
def test_what_hangs_on_the_day_of_publication_is_open(text: str, words: str) -> None:
    (found,) = date_grammar(shipped()).find(text, None)
    assert (text[found.start : found.end], found.first, found.last, found.basis) == (words, None, None, "unresolved")


@pytest.mark.parametrize("text", ["in the nineties", "on 03/18/40", "the next day", "on the 18th", "the weekend"])
def test_what_is_a_date_only_by_that_day_is_none_without_it(text: str) -> None:
    assert not date_grammar(shipped()).find(text, None)


@pytest.mark.parametrize(
    "text",
    [
        "the weekend", "the fortnight", "end of month", "EOY", "this working week", "in 10 business days",
        "on the 18th", "back in 5 minutes", "the nineties", "on 03/18/40", "5/12", "from 12/28-1/3",
    ],
)  # fmt: skip
def test_nor_is_it_in_a_message(text: str) -> None:
    assert not date_grammar(shipped(), diary=True).find(text, None, options=DateOptions(day_first=False))
