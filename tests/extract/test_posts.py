"""Posts as they are read: whose, which, below which, and what is none."""

from __future__ import annotations

import pytest

from checker.documents import parse_text
from checker.model.posts import PostClaim
from checker.reading import extracted
from checker.vocabulary.tables import shipped


def read(text: str) -> list[tuple[str, str, str, str, bool]]:
    """The posts of an article: person, level, role, body, and whether it has just been filled."""
    found = extracted(parse_text("a.txt", f"date 2025-06-04\n{text}", None), shipped()).claims
    return [(c.name.full, c.level, c.role.value, " ".join(c.body), c.fresh) for c in found if isinstance(c, PostClaim)]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("The director of customs, Ilka Monrad, came.", ("", "director", "custom", False)),
        ("Zambia's director of customs, Ilka Monrad, came.", ("", "director", "custom", False)),
        ("Ilka Monrad, 44, director of customs, came.", ("", "director", "custom", False)),
        ("Deputy mayor Ilka Monrad came.", ("deputy", "mayor", "", False)),
        ("Ilka Monrad, who edits the Tarva Herald, came.", ("", "editor", "herald tarva", False)),
        ("Ilka Monrad has been appointed treasurer of the choir.", ("", "treasurer", "choir", True)),
        ("Its harbour master is Ilka Monrad.", ("", "harbour-master", "", False)),
        ("The new governor, Ilka Monrad, came.", ("", "governor", "", True)),
        ("Governor-elect Ilka Monrad came.", ("", "governor", "", True)),
    ],
)
def test_a_post_is_read(text: str, post: tuple[str, str, str, bool]) -> None:
    assert [found[1:] for found in read(text)] == [post]


@pytest.mark.parametrize(
    "text",
    [
        "The former director of customs, Ilka Monrad, came.",
        "Ilka Monrad, the daughter of the director of customs, came.",
        "Ilka Monrad, an adviser to the mayor, came.",
        "The mayor's driver, Ilka Monrad, came.",
        "In 2011 the director of customs, Ilka Monrad, came.",
        "The mayor, Goran Pleyte, resigned.",
        "Acting mayor Ilka Monrad came.",
        "Former New Tarva Mayor Ilka Monrad came.",
    ],
)
def test_what_is_no_post_held_today(text: str) -> None:
    assert read(text) == []


def test_a_list_gives_each_person_one_post() -> None:
    listed = "The mayor, Ilka Monrad, the governor, Goran Pleyte, and the bishop, Per Aune, came."
    assert {(person, role) for person, _, role, _, _ in read(listed)} <= {
        ("Ilka Monrad", "mayor"),
        ("Goran Pleyte", "governor"),
        ("Per Aune", "bishop"),
    }
