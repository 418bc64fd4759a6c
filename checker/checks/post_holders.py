"""One post with two holders at one time.

Why it matters
    A body has one president, chief executive or head coach; a name or a title is wrong, or a change is not told.

How it decides
    Only posts of which a body has one (`one_holder` in rules/vocabulary/posts.yml). Inside one article the body must be
    the same, or left open by both ("the club's captain"). Across articles it must be named, and the articles be less
    than `apart` days from one another; somebody newly appointed is held against articles up to `settled` days later.
    Former, acting and future holders are not counted, nor sentences in which a post changes hands, nor a holder beside
    somebody new.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.model.claims import Group
from checker.model.findings import Conflict, Side
from checker.model.posts import PostClaim
from checker.model.rule import CheckInput
from checker.names.compare import compare
from checker.names.evidence import evidence
from checker.names.story import one_story
from checker.names.within import one_name
from checker.posts import STATE, contemporary, days, one_body, proper, unnamed

FACTS = ("post", "first", "second")
KEYS = ("role",)
KINDS = ("post",)

# Two teams meet, and each has one.
TEAM = frozenset(("head-coach", "captain", "manager"))
PLACE_BEHIND = re.compile(r",? (?:of|from|in) (?:the )?[A-ZÀ-Þ]")


@dataclass(frozen=True)
class Params:
    """apart: from how many days on a post may have changed hands; settled: the same where it has just been filled."""

    apart: int = 14
    settled: int = 90


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each post with two holders."""
    single = frozenset(ask.vocabulary.table("posts")["one_holder"])
    if group.keys[0][1].value not in single:
        return
    told: set[tuple[str, str]] = set()
    for claims in _met(group):
        if len({claim.person.value for claim in claims}) < 2:
            continue
        for one, other in contemporary(claims, max(ask.params.apart, ask.params.settled)):
            pair = (one.person.value, other.person.value)
            if pair[0] == pair[1] or pair in told:
                continue
            if not (
                _one_post(one, other, ask.params) or _of_one_place(one, other, ask) or _known(one, other, claims, ask)
            ):
                continue
            if one_name(one.name, other.name):
                continue  # a slip in one name, which holder_spelling tells
            if compare(one.name, other.name, ask.vocabulary).verdict != "different":
                continue
            told.update((pair, pair[::-1]))
            facts = {"post": one.role.shown, "first": one.name.full, "second": other.name.full}
            steps = (f"“{one.role.shown}” and “{other.role.shown}” are a post that one person holds at a time.",)
            yield Conflict((Side.of(one, one.name.full), Side.of(other, other.name.full)), facts, steps)


def _met(group: Group) -> Iterator[list[PostClaim]]:
    """Claims that may be about one post: by article, by a word of the body, by country where no word says it.

    Every state has its ministers: theirs meet by word and country.
    """
    met: dict[object, dict[int, PostClaim]] = {}
    for claim in group.claims:
        if isinstance(claim, PostClaim) and not claim.level and claim.definite:
            words = claim.body or ("",)
            country = claim.country if claim.role.value in STATE or not claim.body else ""
            for key in (id(claim.document), *((word, country) for word in words)):
                met.setdefault(key, {})[id(claim)] = claim
    yield from (list(claims.values()) for claims in met.values() if len(claims) > 1)


def _of_one_place(one: PostClaim, other: PostClaim, ask: CheckInput) -> bool:
    """True for "Mayor X" and "Y, who has been mayor" in one article, neither of them with a place."""
    if one.document is not other.document or one.role.value not in ask.vocabulary.table("posts")["of_a_place"]:
        return False
    if one.sentence == other.sentence or one.fresh or other.fresh:
        return False
    return not any(c.body or c.country or PLACE_BEHIND.match(c.document.text, c.span.end) for c in (one, other))


def _known(one: PostClaim, other: PostClaim, claims: list[PostClaim], ask: CheckInput) -> bool:
    """True where one article knows the holder whom another of its story names, and gives the post to somebody else."""
    if one.document is other.document or one.role.value in TEAM or one.fresh or other.fresh:
        return False
    if one.body or other.body or one.country or other.country or not (one.generic or other.generic):
        return False
    for here, there in ((one, other), (other, one)):
        said = any(c.document is here.document and c.person.value == there.person.value for c in claims)
        if not said and there.name.full in here.document.text:
            between = days(one, other)
            near = between is not None and abs(between) <= ask.params.apart
            names = f"{one.name.full} {other.name.full}"
            return near and one_story(one.document, other.document, names, evidence(ask.vocabulary))
    return False


def _one_post(one: PostClaim, other: PostClaim, params: Params) -> bool:
    """True for one post at one time."""
    if one.sentence == other.sentence and one.document is other.document:
        return False
    same = one_body(one, other)
    if one.document is other.document:
        return one.fresh == other.fresh and (same is True or (same is None and unnamed(one, other)))
    if not same or not (proper(one) and proper(other)):
        return False
    between = days(one, other)
    if between is None:
        return False
    earlier, later = (one, other) if between >= 0 else (other, one)
    if earlier.fresh:
        return abs(between) <= params.settled
    return not later.fresh and abs(between) <= params.apart
