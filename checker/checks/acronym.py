"""One acronym that stands for two things, or one body with two acronyms.

Why it matters
    A reader who meets "OKACOM" twice takes it for one body.

How it decides
    Expansions are compared by the stems of their telling words. Inside one article two expansions of one acronym are
    a conflict; across articles only where they share most of their words, or where an acronym of four letters stands in
    two articles that name one person, since acronyms are often shared.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from checker.model.claims import AcronymClaim, Group, PersonClaim
from checker.model.findings import Conflict, Severity, Side
from checker.model.rule import CheckInput
from checker.names.keys import skeleton_key

FACTS = ("acronym", "first", "second")
KEYS = ("corpus",)
KINDS = ("acronym", "person")
# An acronym of so many letters is hardly shared by two bodies that one person speaks for.
LONG = 4


@dataclass(frozen=True)
class Params:
    """shared: the share of words that two expansions in two articles must have in common to be one body's."""

    shared: Decimal = Decimal("0.5")


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each acronym with two expansions, or expansion with two acronyms."""
    claims = [c for c in group.claims if isinstance(c, AcronymClaim)]
    people = _people(group, {id(c.document) for c in claims})
    for key, against in (("acronym", "expansion"), ("expansion", "acronym")):
        meeting: dict[str, dict[str, AcronymClaim]] = {}
        for claim in claims:
            seen = meeting.setdefault(getattr(claim, key).value, {})
            value = getattr(claim, against).value
            other = next((c for v, c in seen.items() if v != value and _comparable(c, claim, people, ask)), None)
            if other is not None and value not in seen:
                yield _conflict(other, claim, key, against)
            seen.setdefault(value, claim)


def _people(group: Group, wanted: set[int]) -> dict[int, set[str]]:
    """The people of each article that has an acronym, by the sounds of their full names."""
    found: dict[int, set[str]] = {}
    for claim in group.claims:
        if isinstance(claim, PersonClaim) and claim.name.given and id(claim.document) in wanted:
            found.setdefault(id(claim.document), set()).add(f"{claim.name.given[0]} {skeleton_key(claim.name.surname)}")
    return found


def _comparable(one: AcronymClaim, other: AcronymClaim, people: dict[int, set[str]], ask: CheckInput) -> bool:
    if one.document is not other.document and _shortened(one.expansion.value, other.expansion.value):
        return False
    if one.document is other.document or _shared(one.expansion.value, other.expansion.value) >= ask.params.shared:
        return True
    a, b = (people.get(id(c.document), set()) for c in (one, other))
    return len(one.acronym.value) >= LONG and one.acronym.value == other.acronym.value and not a.isdisjoint(b)


def _conflict(one: AcronymClaim, other: AcronymClaim, key: str, against: str) -> Conflict:
    shown: str = getattr(one, key).shown
    facts = {"acronym": shown, "first": getattr(one, against).shown, "second": getattr(other, against).shown}
    severity = None if one.document is other.document else Severity.WARNING
    return Conflict((Side.of(one), Side.of(other)), facts, (f"“{shown}” goes with both.",), severity)


def _shortened(one: str, other: str) -> bool:
    """True where one article leaves words of the name out: "Islamic State" for "Islamic State of Iraq and Syria"."""
    a, b = set(one.split()), set(other.split())
    return a < b or b < a


def _shared(one: str, other: str) -> Decimal:
    a, b = set(one.split()), set(other.split())
    return Decimal(len(a & b)) / Decimal(len(a | b) or 1)
