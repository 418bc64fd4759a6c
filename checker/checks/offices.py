"""One person in two offices that exclude each other, at one time.

Why it matters
    An ambassador is no chargé d'affaires; one of the two articles has the title wrong.

How it decides
    The offices of one ladder of rules/vocabulary/roles.yml exclude each other. Former, acting and future offices are
    not counted, nor a sentence in which an office changes hands, nor articles `apart` days or more from one another.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from checker.model.claims import Group, OfficeClaim
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput
from checker.names.compare import compare

FACTS = ("name", "first", "second")
KEYS = ("person",)
EXCUSES = ()
KINDS = ("office",)


@dataclass(frozen=True)
class Params:
    """apart: from how many days on an office may have changed."""

    apart: int = 30


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each person with two offices of one ladder."""
    ladders = ask.vocabulary.table("roles")["ladders"]
    ladder_of = {office: name for name, offices in ladders.items() for office in offices}
    claims = [c for c in group.claims if isinstance(c, OfficeClaim)]
    for one, other in combinations(claims, 2):
        a, b = (_base(c.office.value, ladder_of) for c in (one, other))
        if a == b or ladder_of.get(a) is None or ladder_of.get(a) != ladder_of.get(b):
            continue
        if not _together(one, other, ask.params.apart) or _elsewhere(one, other):
            continue
        if compare(one.name, other.name, ask.vocabulary).verdict not in ("same", "variant"):
            continue
        facts = {"name": one.name.full, "first": one.office.shown, "second": other.office.shown}
        steps = (f"The offices “{one.office.shown}” and “{other.office.shown}” exclude each other.",)
        yield Conflict((Side.of(one, one.office.shown), Side.of(other, other.office.shown)), facts, steps)
        return


def _base(office: str, known: dict[str, str]) -> str:
    """ "foreign-deputy-minister" is a deputy minister."""
    return office if office in known else office.partition("-")[2]


def _together(one: OfficeClaim, other: OfficeClaim, apart: int) -> bool:
    if one.document is other.document:
        return True
    a, b = one.document.published, other.document.published
    return a is not None and b is not None and abs((a - b).days) <= apart


def _elsewhere(one: OfficeClaim, other: OfficeClaim) -> bool:
    """True for offices of two countries or bodies: one may hold both."""
    bodies = [c.post.value.partition("|")[2] for c in (one, other) if c.post is not None]
    return len(bodies) == 2 and bodies[0] != bodies[1]
