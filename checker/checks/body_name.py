"""One organisation with two names.

Why it matters
    A reader takes two names for two bodies.

How it decides
    Names are cut to the stems of their telling words. Two names are one body's when their stems are the same but the
    words are not, or when all telling words of one stand in the other with other small words between them.
    Inside one article all names meet, and one word of a name may differ by a slip of the pen, or be
    one that is written for another (`interchanged` in rules/vocabulary/organisations.yml).
    A name that is only shorter ("Ministry of Finance") is no variant, nor one that is turned round ("Supreme Court of
    Malta", "Malta Supreme Court").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, product
from typing import NamedTuple

from checker.model.claims import BodyClaim, Group
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput
from checker.names.bodies import headless
from checker.names.evidence import evidence
from checker.names.slips import slip
from checker.names.story import one_story
from checker.vocabulary.tables import Vocabulary

FACTS = ("first", "second")
KEYS = ("corpus",)
EXCUSES = ("side-by-side",)
KINDS = ("body",)

# "and Reform" in "Oversight and Reform Committee".
COORDINATED = re.compile(r" (?:and|&) [\w’'-]+")
# A slip is taken for one in words of so many letters.
LONG = 6
# A name of so many words may have one of them written for another.
LEAST_WORDS = 3
# The line of `interchanged` that names levels of the state.
TIERS = 0
SMALL = frozenset(("of", "for", "and", "the", "on", "in", "to", "&"))


@dataclass(frozen=True)
class Params:
    """least: how many telling words two names must share."""

    least: int = 3


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each pair of names of one body, with every place of both as a side."""
    claims = [c for c in group.claims if isinstance(c, BodyClaim)]
    lines = _lines(ask.vocabulary)
    by_name: dict[str, list[BodyClaim]] = {}
    for claim in claims:
        if len(claim.name.value.split()) < ask.params.least:
            continue
        by_name.setdefault(claim.name.shown, []).append(claim)
    buckets: dict[tuple[str, ...], list[str]] = {}
    in_article: dict[int, dict[str, None]] = {}
    for shown, members in by_name.items():
        telling = members[0].name.value.split()
        buckets.setdefault(tuple(telling[:2]), []).append(shown)
        buckets.setdefault(("", *sorted(telling)), []).append(shown)
        for claim in members:
            in_article.setdefault(id(claim.document), {})[shown] = None
    said: set[tuple[str, str]] = set()
    for names in (*buckets.values(), *map(list, in_article.values())):
        for one, other in combinations(names, 2):
            if (one, other) in said:
                continue
            if not (
                _one_body(by_name[one], by_name[other], ask.params.least)
                or _swapped(by_name[one], by_name[other], lines)
            ):
                continue
            if "side-by-side" in ask.unless and _side_by_side(by_name[one], by_name[other]):
                continue
            said.add((one, other))
            yield _conflict(one, other, by_name[one], by_name[other])
    yield from _in_story(by_name, said, ask)


def _in_story(by_name: dict[str, list[BodyClaim]], said: set[tuple[str, str]], ask: CheckInput) -> Iterator[Conflict]:
    """One name with two heads in two articles that tell one story, where no article has both."""
    confused = frozenset(ask.vocabulary.table("organisations")["confused"])
    known = evidence(ask.vocabulary)
    met: dict[tuple[str, ...], list[str]] = {}
    for shown in by_name:
        key = headless(shown, confused)
        if key:
            met.setdefault(key, []).append(shown)
    for names in met.values():
        for one, other in combinations(names, 2):
            a, b = by_name[one], by_name[other]
            if (one, other) in said or _heads(one, confused) == _heads(other, confused):
                continue
            if not {id(c.document) for c in a}.isdisjoint(id(c.document) for c in b):
                continue
            besides = f"{one} {other}"
            if any(one_story(c.document, d.document, besides, known) for c, d in product(a, b)):
                yield _conflict(one, other, a, b)


def _heads(name: str, confused: frozenset[str]) -> set[str]:
    """The heads in a name; "Organization" is "Organisation"."""
    return {word.replace("z", "s") for word in name.split() if word in confused}


def _conflict(one: str, other: str, a: list[BodyClaim], b: list[BodyClaim]) -> Conflict:
    members = sorted((*a, *b), key=lambda c: (c.document.file, c.span))
    counts = Counter(c.name.shown for c in members)
    steps = (f"“{one}” {counts[one]} times, “{other}” {counts[other]} times.",)
    return Conflict(tuple(Side.of(c) for c in members), {"first": one, "second": other}, steps)


def _one_body(one: list[BodyClaim], other: list[BodyClaim], least: int) -> bool:
    """True for two names of one body; inside one article a slip in one word is one as well."""
    if _variant(one[0], other[0], least):
        return True
    together = not {id(c.document) for c in one}.isdisjoint(id(c.document) for c in other)
    a, b = (claims[0].name.shown.split() for claims in (one, other))
    if not together or len(a) != len(b):
        return False
    apart = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(apart) == 1 and min(map(len, apart[0])) >= LONG and slip(*apart[0])


class _Lines(NamedTuple):
    """Words that stand for one another in names: each with the numbers of its lines; and heads of bodies in tiers."""

    of: dict[str, set[int]]
    tiered: frozenset[str]


@lru_cache(maxsize=8)
def _lines(vocabulary: Vocabulary) -> _Lines:
    table = vocabulary.table("organisations")
    found: dict[str, set[int]] = {}
    for number, words in enumerate(table["interchanged"]):
        for word in words:
            found.setdefault(word, set()).add(number)
    return _Lines(found, frozenset(table["tiered"]))


def _swapped(one: list[BodyClaim], other: list[BodyClaim], lines: _Lines) -> bool:
    """True inside one article for "Lakeside Regional Hospital" and "Lakeside District Hospital"."""
    if {id(c.document) for c in one}.isdisjoint(id(c.document) for c in other):
        return False
    a, b = ([w.rstrip(".") for w in claims[0].name.shown.split()] for claims in (one, other))
    apart = [(x, y) for x, y in zip(a, b, strict=False) if x != y]
    if len(a) != len(b) or len(a) < LEAST_WORDS or len(apart) != 1 or _side_by_side(one, other):
        return False
    if any(c.document.text.startswith((" of ", " for "), c.span.end) for c in (*one, *other)):
        return False  # the name goes on: "Football Federation of former players"
    met = lines.of.get(apart[0][0], set()) & lines.of.get(apart[0][1], set())
    return bool(met) and not (TIERS in met and not lines.tiered.isdisjoint(a))


def _variant(one: BodyClaim, other: BodyClaim, least: int) -> bool:
    a, b = one.name.value.split(), other.name.value.split()
    if a == b or sorted(a) == sorted(b):
        if a != b and _words(one) == _words(other):
            return False
        return one.name.shown.casefold().split() != other.name.shown.casefold().split() and len(a) >= least
    short, long = (one, other) if len(a) < len(b) else (other, one)
    few, many = short.name.value.split(), long.name.value.split()
    if len(few) < least or len(few) == len(many) or not set(few) <= set(many):
        return False
    # What is only longer at its end or head is a part of the body or its full name, not another name for it.
    lower = long.name.shown.casefold()
    if COORDINATED.sub("", lower) == short.name.shown.casefold():
        return False
    heads = short.name.shown.casefold().split()[:3] == long.name.shown.casefold().split()[:3]
    return short.name.shown.casefold() not in lower and not heads


def _words(claim: BodyClaim) -> list[str]:
    """The words of a name without the small ones, sorted."""
    return sorted(w for w in claim.name.shown.casefold().split() if w not in SMALL)


def _side_by_side(one: list[BodyClaim], other: list[BodyClaim]) -> bool:
    """True where one sentence names both: then the writer means two bodies."""
    return any(a.document is b.document and a.sentence == b.sentence for a in one for b in other)
