"""What a desk may settle about dates, and forms whose neighbours decide what they say."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checker.dates.grammar import date_grammar
from checker.dates.options import DEFAULT, DateOptions
from checker.errors import UsageError
from checker.vocabulary.tables import Vocabulary, shipped

PUBLISHED = date(2025, 6, 4)


def find(text: str, options: DateOptions = DEFAULT) -> list[tuple[str, str, str]]:
    found = date_grammar(shipped()).find(text, PUBLISHED, options=options)
    return [(text[p.start : p.end], str(p.first), str(p.last)) for p in found]


@pytest.mark.parametrize(
    ("day_first", "first"), [(True, "2025-11-04"), (False, "2025-04-11"), (None, "None")]
)  # fmt: skip
def test_the_order_of_day_and_month_is_the_desks_to_settle(day_first: bool | None, first: str) -> None:
    assert find("on 04/11/2025 in", DateOptions(day_first=day_first)) == [("04/11/2025", first, first)]


@pytest.mark.parametrize("day_first", [True, False])
def test_no_setting_overrules_a_day_above_twelve(day_first: bool) -> None:
    assert find("on 25/12/2024 in", DateOptions(day_first=day_first)) == [("25/12/2024", "2024-12-25", "2024-12-25")]


@pytest.mark.parametrize(
    ("start", "first", "last"),
    [(None, "None", "None"), (1, "2024-01-01", "2024-12-31"), (7, "2023-07-01", "2024-06-30")],
)
def test_a_fiscal_year_is_called_by_its_end(start: int | None, first: str, last: str) -> None:
    assert find("in fiscal 2024", DateOptions(fiscal_year_start=start)) == [("fiscal 2024", first, last)]


@pytest.mark.parametrize(
    ("order", "start", "expected"),
    [("day-first", 7, DateOptions(True, 7)), ("month-first", 0, DateOptions(False, None)), ("open", 0, DateOptions())],
)
def test_a_desks_calendar_settles_order_and_fiscal_year(
    order: str, start: int, expected: DateOptions, tmp_path: Path
) -> None:
    (tmp_path / "calendar.yml").write_text(f"desk: {{order: {order}, fiscal_year_start: {start}}}\n")
    desk = Vocabulary((*shipped().folders, str(tmp_path)))
    for text in ("on 04/11/2025 in", "in fiscal 2024"):
        assert date_grammar(desk).find(text, PUBLISHED) == date_grammar(shipped()).find(
            text, PUBLISHED, options=expected
        )


@pytest.mark.parametrize("setting", ["order: backwards", "fiscal_year_start: 13", "fiscal_year_start: July"])
def test_a_desks_mistake_is_named(setting: str, tmp_path: Path) -> None:
    (tmp_path / "calendar.yml").write_text(f"desk: {{{setting}}}\n")
    with pytest.raises(UsageError, match=rf"calendar.yml, desk: {setting.partition(':')[0]} is"):
        date_grammar(Vocabulary((*shipped().folders, str(tmp_path))))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("On Friday, the court will rule.", "2025-06-06"),
        ("On Friday, Ana and her father are to travel.", "2025-06-06"),
        ("On Friday, the minister said prices will rise.", "2025-05-30"),
        ("On Friday the court ruled. It will meet again.", "2025-05-30"),
        ("The court ruled on Friday and will meet again.", "2025-05-30"),
    ],
)
def test_a_date_that_opens_its_sentence_belongs_to_the_verb_after_it(text: str, first: str) -> None:
    assert find(text)[0][1] == first


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("in Q1 FY2024", "2023-07-01", "2023-09-30"),
        ("in the third quarter of fiscal 2024", "2024-01-01", "2024-03-31"),
        ("in the fiscal fourth quarter of 2024", "2024-04-01", "2024-06-30"),
        ("in FY24", "2023-07-01", "2024-06-30"),
    ],
)
def test_fiscal_quarters_begin_with_the_fiscal_year(text: str, first: str, last: str) -> None:
    ((_, *days),) = find(text, DateOptions(fiscal_year_start=7))
    assert days == [first, last]
    ((_, *unknown),) = find(text)
    assert unknown == ["None", "None"]


def test_weekdays_follow_the_preferred_direction() -> None:
    assert find("It was on Monday.") == [("Monday", "2025-06-02", "2025-06-02")]
    assert find("It was on Monday.", DateOptions(prefer="future")) == [("Monday", "2025-06-09", "2025-06-09")]


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("Sales fell last quarter.", "last quarter", "2025-01-01", "2025-03-31"),
        ("the last quarter of 2023", "last quarter of 2023", "2023-10-01", "2023-12-31"),
        ("the 4th quarter of 2019", "4th quarter of 2019", "2019-10-01", "2019-12-31"),
        ("from May 29 to June 2, 2024", "May 29 to June 2, 2024", "2024-05-29", "2024-06-02"),
        ("the years 1871-78", "1871-78", "1871-01-01", "1878-12-31"),
    ],
)
def test_forms_that_take_their_neighbours_in(text: str, words: str, first: str, last: str) -> None:
    assert (words, first, last) in find(text)


@pytest.mark.parametrize("text", ["the last week of the war", "two weeks before the vote", "in 2001-09"])
def test_what_hangs_on_something_else_is_left_alone(text: str) -> None:
    assert find(text) == []
