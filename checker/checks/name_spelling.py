"""One person, two spellings.

Why it matters
    A reader cannot tell whether two spellings are two people, and an archive cannot find the one by the other.

How it decides
    Full names are compared by structure (checker.names.compare): two spellings are variants when a
    romanisation explains the difference and nothing else about the names contradicts. Mentions by
    surname alone count with the full name that their article ties them to. Dropped diacritics are no variant.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from checker.model.claims import Group, PersonClaim
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput
from checker.model.values import NameMatch, PersonName
from checker.names.compare import compare
from checker.names.house import house_spelling

FACTS = ("spellings", "counts", "name")
KEYS = ("person",)
EXCUSES = ("diacritics",)
KINDS = ("person",)
LONG = 6
SURE = 0.85
MIXED = re.compile(r"[A-Za-z][\u0370-\u052f]|[\u0370-\u052f][A-Za-z]")


@dataclass(frozen=True)
class Params:
    """This check has nothing to set."""


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each person who is spelled in two ways, with every place of every spelling as a side."""
    named = [c for c in group.claims if isinstance(c, PersonClaim)]
    spellings: dict[str, list[PersonClaim]] = {}
    for claim in named:
        full = claim.full or claim.name
        if full.given and not _mixed(full.full):
            spellings.setdefault(_plain(full.full, ask), []).append(claim)
    if len(spellings) < 2:
        return
    for members, match in _persons(spellings, ask):
        yield _conflict([(key, spellings[key]) for key in members], match, ask)


def _mixed(name: str) -> bool:
    """True for a Latin name with a Cyrillic or Greek letter in it: that is the fault of the check mixed_script."""
    return not name.isascii() and MIXED.search(name) is not None


def _persons(spellings: dict[str, list[PersonClaim]], ask: CheckInput) -> Iterator[tuple[list[str], NameMatch]]:
    """Sets of spellings of one person: each is a variant of the most used one, never of a variant only."""
    ranked = sorted(spellings, key=lambda key: (-len(spellings[key]), key))
    taken: set[str] = set()
    for at, key in enumerate(ranked):
        if key in taken:
            continue
        members, reason = [key], None
        for other in ranked[at + 1 :]:
            if other in taken or _side_by_side(spellings[key], spellings[other]):
                continue
            match = compare(_name(spellings[key]), _name(spellings[other]), ask.vocabulary)
            if match.verdict == "variant" or _slip(_name(spellings[key]), _name(spellings[other]), match):
                members.append(other)
                reason = reason or match
        if reason is not None:
            taken.update(members)
            yield members, reason


def _slip(one: PersonName, other: PersonName, match: NameMatch) -> bool:
    """True where the given names are the same and a long surname differs by one slip: hardly two people."""
    long = min(len(one.surname), len(other.surname)) >= LONG
    return match.verdict == "unknown" and match.score >= SURE and long and one.given == other.given


def _side_by_side(one: list[PersonClaim], other: list[PersonClaim]) -> bool:
    """True where one sentence names both: then the writer means two people."""
    return any(a.document is b.document and a.sentence == b.sentence for a in one for b in other)


def _name(claims: list[PersonClaim]) -> PersonName:
    return claims[0].full or claims[0].name


def _plain(name: str, ask: CheckInput) -> str:
    text = name.casefold().replace("’", "'")
    if "diacritics" in ask.unless:
        text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
        text = text.replace("ı", "i").replace("ł", "l").replace("ø", "o").replace("đ", "d").replace("ß", "ss")
    return text


def _conflict(found: list[tuple[str, list[PersonClaim]]], match: NameMatch, ask: CheckInput) -> Conflict:
    places = sorted((c for _, claims in found for c in claims), key=lambda c: (c.document.file, c.span))
    counts = Counter(_shown(c) for c in places)
    articles = {name: len({c.document.file for c in places if _shown(c) == name}) for name in counts}
    listed = " and ".join(
        f"“{name}” {_times(counts[name])} in {articles[name]} {'article' if articles[name] == 1 else 'articles'}"
        for name in sorted(counts, key=lambda n: (-counts[n], n))
    )
    names = sorted(counts, key=lambda n: (-counts[n], n))
    steps = [
        f"Taken for one person: {match.reason}.",
        f"Spelled {listed}.",
        *(f"Title beside the name: “{t}”." for t in sorted({c.name.title for c in places if c.name.title})[:3]),
    ]
    if house := house_spelling(names, ask.vocabulary):
        steps.append(house)
    return Conflict(
        tuple(Side(c.document, c.span, c.sentence, f"spelled “{_shown(c)}”") for c in places),
        {"spellings": " and ".join(names), "counts": listed, "name": names[0]},
        tuple(steps),
    )


def _shown(claim: PersonClaim) -> str:
    return (claim.full or claim.name).full


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
