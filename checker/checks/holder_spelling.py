"""One post whose holder is spelled in two ways.

Why it matters
    Two given names or two surnames that differ by a letter or two, in one post, are one person: one of them is wrong.

How it decides
    Posts are compared as by post_holders: the same role, level and body, or both without a body inside one article.
    All words of the names but one must be the same, and this one must differ in two letters at most. Short forms and
    initials are no other spelling, accents left out across articles neither.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from checker.model.claims import Group
from checker.model.findings import Conflict, Side
from checker.model.posts import PostClaim
from checker.model.rule import CheckInput
from checker.model.values import PersonName
from checker.names.compare import compare
from checker.names.keys import plain
from checker.names.spelling import difference
from checker.names.within import one_name
from checker.posts import NAMELESS, days, one_body, proper

FACTS = ("post", "first", "second")
KEYS = ("role",)
KINDS = ("post",)


@dataclass(frozen=True)
class Params:
    """apart: from how many days on two articles' holders of nearly one name are two people."""

    apart: int = 730


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each pair of spellings of a holder."""
    told: set[frozenset[str]] = set()
    by_word: dict[tuple[str, str], dict[int, PostClaim]] = {}
    for claim in group.claims:
        if isinstance(claim, PostClaim):
            for word in {plain(claim.name.surname), plain(claim.name.given[0])}:
                by_word.setdefault((claim.level, word), {})[id(claim)] = claim
    for claims in by_word.values():
        if not _two_spellings([claim.name for claim in claims.values()]):
            continue
        for one, other in combinations(claims.values(), 2):
            pair = frozenset((one.name.full, other.name.full))
            if pair in told or not one_name(one.name, other.name) or not _one_post(one, other, ask.params.apart):
                continue
            if plain(one.name.full) == plain(other.name.full):
                continue
            if compare(one.name, other.name, ask.vocabulary).verdict == "same":
                continue
            told.add(pair)
            words = zip((*one.name.given, one.name.surname), (*other.name.given, other.name.surname), strict=True)
            reason = next(difference(a, b) for a, b in words if plain(a) != plain(b))
            steps = (f"Both are “{one.role.shown}”, a post of one person.", f"{reason}.")
            facts = {"post": one.role.shown, "first": one.name.full, "second": other.name.full}
            yield Conflict((_side(one), _side(other)), facts, steps)


def _two_spellings(names: list[PersonName]) -> bool:
    """True where some two of the names are one in two spellings: most holders are many mentions of one name."""
    different = {(name.given, name.surname): name for name in names}
    return any(one_name(one, other) for one, other in combinations(different.values(), 2))


def _one_post(one: PostClaim, other: PostClaim, apart: int) -> bool:
    """True for one post at one time, in two sentences."""
    if one.fresh != other.fresh:
        return False
    if one.document is other.document:
        nameless = not one.body and not other.body and one.role.value not in NAMELESS and one.country == other.country
        return one.sentence != other.sentence and (one_body(one, other) is True or nameless)
    between = days(one, other)
    return bool(one_body(one, other)) and proper(one) and proper(other) and between is not None and abs(between) < apart


def _side(claim: PostClaim) -> Side:
    assert claim.person.span is not None
    return Side(claim.document, claim.person.span, claim.sentence, f"spelled “{claim.name.full}”")
