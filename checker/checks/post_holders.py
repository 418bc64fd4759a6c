"""One post with two holders at one time.

Why it matters
    A country has one president; one of the two articles has the name or the title wrong.

How it decides
    Only offices of which there is one (rules/vocabulary/roles.yml), with the country or body named, in articles less
    than `apart` days from one another, whose holders speak; former, acting and future holders are not counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from checker.model.claims import Group, OfficeClaim
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput
from checker.names.compare import compare

FACTS = ("post", "first", "second")
KEYS = ("post",)
EXCUSES = ()
KINDS = ("office",)


@dataclass(frozen=True)
class Params:
    """apart: from how many days on a post may have changed hands."""

    apart: int = 14


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each post with two holders."""
    single = frozenset(ask.vocabulary.table("roles")["single"])
    claims = [c for c in group.claims if isinstance(c, OfficeClaim)]
    for one, other in combinations(claims, 2):
        office = one.office.value.removesuffix("-minister") if one.office.value == "minister" else one.office.value
        if (
            office not in single
            or not (one.speaks and other.speaks)
            or one.person.value == other.person.value
            or one.sentence == other.sentence
        ):
            continue
        a, b = one.document.published, other.document.published
        near = one.document is other.document or (
            a is not None and b is not None and abs((a - b).days) <= ask.params.apart
        )
        if not near or compare(one.name, other.name, ask.vocabulary).verdict != "different":
            continue
        assert one.post is not None
        facts = {"post": one.post.shown, "first": one.name.full, "second": other.name.full}
        steps = (f"“{one.post.shown}” is a post that one person holds at a time.",)
        yield Conflict((Side.of(one, one.name.full), Side.of(other, other.name.full)), facts, steps)
        return
