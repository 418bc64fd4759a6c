"""One firm or thing with two names: the words turned round, or one of them changed.

Why it matters
    A reader takes two names for two firms.

How it decides
    Names of two to four capitalised words that are no person, place or marked organisation. In one article their words
    are turned, or one is a slip away. In two articles that tell one story, of which none has both names, one word may
    also be another that begins alike ("Skyworks", "Skyways").
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from checker.model.claims import Group
from checker.model.findings import Conflict, Side
from checker.model.labels import LabelClaim
from checker.model.rule import CheckInput
from checker.names.evidence import Evidence, evidence
from checker.names.labels import changed, label_keys, slipped, turned
from checker.names.story import one_story

FACTS = ("first", "second")
KEYS = ("corpus",)
EXCUSES = ("side-by-side",)
KINDS = ("label",)
# A name with which more names share all words but one tells nothing.
CROWD = 12


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each pair of names of one thing."""
    claims = [c for c in group.claims if isinstance(c, LabelClaim)]
    met: dict[str, list[int]] = {}
    in_article: dict[int, set[str]] = {}
    for at, claim in enumerate(claims):
        in_article.setdefault(id(claim.document), set()).add(claim.name.value)
        for key in label_keys(claim.name.value):
            met.setdefault(key, []).append(at)
    pairs = {pair for found in met.values() if 1 < len(found) <= CROWD for pair in combinations(found, 2)}
    told: set[frozenset[str]] = set()
    for a, b in sorted(pairs):
        one, other = claims[a], claims[b]
        names = frozenset((one.name.value, other.name.value))
        if len(names) < 2 or names in told or not _one_thing(one, other, in_article, ask):
            continue
        told.add(names)
        steps = (f"“{one.name.shown}” and “{other.name.shown}” are hardly two things of one story.",)
        yield Conflict((Side.of(one), Side.of(other)), {"first": one.name.shown, "second": other.name.shown}, steps)


def _one_thing(one: LabelClaim, other: LabelClaim, in_article: dict[int, set[str]], ask: CheckInput) -> bool:
    a, b = one.name.value, other.name.value
    if one.document is other.document:
        beside = "side-by-side" in ask.unless and one.sentence == other.sentence
        return not beside and (turned(a, b) or slipped(a, b))
    if b in in_article[id(one.document)] or a in in_article[id(other.document)]:
        return False
    known = evidence(ask.vocabulary)
    if not (turned(a, b) or (changed(a, b) is not None and _telling(one, other, known))):
        return False
    return one_story(one.document, other.document, f"{one.name.shown} {other.name.shown}", known)


def _telling(one: LabelClaim, other: LabelClaim, known: Evidence) -> bool:
    """True where a word that both names share is no given name, place or thing that many names have."""
    shared = set(one.name.shown.split()) & set(other.name.shown.split())
    return any(known.may_be_name(word) and not known.is_given(word) and word not in known.towns for word in shared)
