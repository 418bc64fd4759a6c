"""One person in two posts that exclude each other, at one time.

Why it matters
    A deputy is not the head, an ambassador no chargé d'affaires, and nobody runs two ministries or two clubs without
    the article saying so: one of the two titles is wrong.

How it decides
    By rules/vocabulary/posts.yml. A post and the one below it exclude each other, so do the roles of one line of
    `ladders`, both inside one body; roles of `one_only` are held in one body alone. Former, acting and future posts are
    not counted, nor sentences in which a post changes hands, nor people who are newly in a post, nor articles
    `apart` days or more from one another. Roles of `alone` exclude each other in any two bodies of one story.
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
from checker.names.evidence import Evidence, evidence
from checker.names.story import one_story
from checker.posts import contemporary, one_body

FACTS = ("name", "first", "second")
KEYS = ("person",)
KINDS = ("post",)
# Words of a sentence that says that a post is held besides another.
BESIDES = re.compile(r"\b(?:also|both|doubles|concurrently|besides|two (?:posts|jobs|roles|hats|offices|titles))\b")
NEAR = 40


@dataclass(frozen=True)
class Params:
    """apart: from how many days on a post may have changed."""

    apart: int = 30


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each person with two posts that exclude each other."""
    claims = [c for c in group.claims if isinstance(c, PostClaim)]
    if any(c.fresh for c in claims) or len({(c.role.value, c.level, c.body) for c in claims}) < 2:
        return
    table = ask.vocabulary.table("posts")
    line_of = {role: at for at, line in enumerate(table["ladders"]) for role in line}
    one_only, alone = frozenset(table["one_only"]), frozenset(table["alone"])
    known = evidence(ask.vocabulary)
    for one, other in contemporary(claims, ask.params.apart):
        two = {one.role.value, other.role.value} <= alone and one.role.value != other.role.value
        if not (_exclude(one, other, line_of, one_only) or (two and _together(one, other, known))) or _listed(
            one, other
        ):
            continue
        if compare(one.name, other.name, ask.vocabulary).verdict not in ("same", "variant"):
            continue
        facts = {"name": one.name.full, "first": one.role.shown, "second": other.role.shown}
        steps = (f"“{one.role.shown}” and “{other.role.shown}” are not held by one person at one time.",)
        yield Conflict((Side.of(one, one.role.shown), Side.of(other, other.role.shown)), facts, steps)
        return


def _exclude(one: PostClaim, other: PostClaim, line_of: dict[str, int], one_only: frozenset[str]) -> bool:
    """True for a post and the one below it, for two of one line, and for one role in two bodies."""
    a, b = one.role.value, other.role.value
    if a == b and one.level == other.level and (a not in one_only or one.level):
        return False  # the same post, which nearly all pairs are
    bodies = one_body(one, other)
    if a == b and one.level != other.level:
        return bodies is not False or not set(one.body).isdisjoint(other.body)
    if a == b:
        apart = set(one.body).isdisjoint(other.body) and bool(one.body) and bool(other.body)
        return apart or bool(one.country and other.country and bodies is False)
    return line_of.get(a, -1) == line_of.get(b, -2) and one.level == other.level == "" and bodies is not False


def _together(one: PostClaim, other: PostClaim, known: Evidence) -> bool:
    """True in one article, and in two that tell one story: elsewhere people share names."""
    if one.level or other.level:
        return False
    return one.document is other.document or one_story(one.document, other.document, one.name.full, known)


def _listed(one: PostClaim, other: PostClaim) -> bool:
    """True where one sentence gives both posts, or says that one is held besides."""
    if one.document is other.document and one.sentence == other.sentence:
        return True
    return any(_besides(claim) for claim in (one, other))


def _besides(claim: PostClaim) -> bool:
    low, high = max(claim.sentence.start, claim.span.start - NEAR), min(claim.sentence.end, claim.span.end + NEAR)
    return BESIDES.search(claim.document.text, low, high) is not None
