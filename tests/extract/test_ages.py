"""Ages at a time, and of people without a name, as spans of birthdays."""

from __future__ import annotations

import pytest

from checker.documents import parse_text
from checker.model.claims import AgeClaim
from checker.reading import extracted
from checker.vocabulary.tables import shipped


def read(text: str) -> list[tuple[str, str, str]]:
    """Whose age, and the first and the last birthday that it allows."""
    found = extracted(parse_text("a.txt", f"date 2025-06-04\n{text}", None), shipped()).claims
    return [(c.person.shown, str(c.first), str(c.last)) for c in found if isinstance(c, AgeClaim)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Ilka Monrad died on 2 June 2025 aged 94.", "1930-06-03", "1931-06-02"),
        ("In 1988, at the age of 66, Ilka Monrad moved.", "1921-01-01", "1922-12-31"),
        ("Ilka Monrad, who turns 80 on 3 July 2025, paints.", "1945-07-03", "1945-07-03"),
        ("Ilka Monrad was 31 when she bought the mill in 1990.", "1958-01-01", "1959-12-31"),
        ("Ilka Monrad, a baker aged 52, won.", "1972-06-05", "1973-06-04"),
    ],
)
def test_an_age_at_a_time(text: str, first: str, last: str) -> None:
    assert read(text) == [("Ilka Monrad", first, last)]


def test_he_and_she_mean_whom_a_sentence_begins_with() -> None:
    text = "Ilka Monrad paints. She met the baker Jon Berg.\n\nBorn on 12 May 1931, she sold her first picture at 17."
    assert read(text) == [("Ilka Monrad", "1931-05-12", "1931-05-12")]


@pytest.mark.parametrize(
    "text",
    [
        "Ilka Monrad paints. Her father died in 1988, at the age of 66.",
        "Two victims were found. The victim, 23, slept.",
        "Ilka Monrad died at 10 in the morning.",
        "The ferry turned 80 degrees. Ilka Monrad slept.",
    ],
)
def test_what_is_nobodys_age(text: str) -> None:
    assert read(text) == []
