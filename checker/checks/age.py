"""One person with two ages, or an age that the date of birth rules out.

Why it matters
    An age is checked by everyone who knows the person.

How it decides
    An age allows a year of birthdays, counted back from publication; a date of birth allows its own days. Two
    statements about one name conflict when no birthday fits both.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from checker.dates.intervals import show
from checker.model.claims import AgeClaim, Group
from checker.model.findings import Conflict, Severity, Side
from checker.model.rule import CheckInput
from checker.names.compare import compare
from checker.names.evidence import evidence
from checker.names.nearly import nearly
from checker.names.story import one_story

FACTS = ("name", "first", "second")
KEYS = ("person",)
KINDS = ("age",)


@dataclass(frozen=True)
class Params:
    """apart: from how many days on two articles' people of one name are two people."""

    apart: int = 20 * 365


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each person whose ages exclude each other: two of one article first, the most precise first."""
    claims = sorted((c for c in group.claims if isinstance(c, AgeClaim)), key=lambda c: (c.document.file, c.span))
    pairs = sorted(combinations(claims, 2), key=_rank)
    for one, other in pairs:
        gap = (max(one.first, other.first) - min(one.last, other.last)).days
        if gap <= 0 or gap > ask.params.apart:
            continue
        unnamed = one.person.value.startswith("@")  # "the victim" of one article
        if not unnamed and not _one_person(one, other, ask):
            continue
        facts = {"name": one.person.shown if unnamed else one.name.full, "first": one.stated, "second": other.stated}
        steps = tuple(
            f"“{c.document.quote(c.span)}” allows a birthday from {show(c.first, c.first)} to {show(c.last, c.last)}."
            for c in (one, other)
        )
        across = one.document is not other.document
        sides = (Side.of(one, one.stated), Side.of(other, other.stated))
        yield Conflict(sides, facts, steps, Severity.WARNING if across else None)
        return


def _one_person(one: AgeClaim, other: AgeClaim, ask: CheckInput) -> bool:
    """True for one name, and for nearly one in two articles that tell one story."""
    if compare(one.name, other.name, ask.vocabulary).verdict in ("same", "variant"):
        return True
    known = evidence(ask.vocabulary)
    if one.document is other.document or nearly(one.name, other.name, known) is None:
        return False
    return one_story(one.document, other.document, f"{one.name.full} {other.name.full}", known)


def _rank(pair: tuple[AgeClaim, AgeClaim]) -> tuple[bool, int]:
    """Pairs of one article before others, and among them those that leave the fewest days."""
    one, other = pair
    return one.document is not other.document, (one.last - one.first).days + (other.last - other.first).days
