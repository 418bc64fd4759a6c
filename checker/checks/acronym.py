"""One acronym that stands for two things, or one body with two acronyms.

Why it matters
    A reader who meets "OKACOM" twice takes it for one body.

How it decides
    Expansions are compared by the stems of their telling words. Inside one article two expansions of one acronym are
    a conflict; across articles only where they share most of their words, since acronyms are often shared.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from checker.model.claims import AcronymClaim, Group
from checker.model.findings import Conflict, Severity, Side
from checker.model.rule import CheckInput

FACTS = ("acronym", "first", "second")
KEYS = ("corpus",)
EXCUSES = ()
KINDS = ("acronym",)


@dataclass(frozen=True)
class Params:
    """shared: the share of words that two expansions in two articles must have in common to be one body's."""

    shared: Decimal = Decimal("0.5")


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each acronym with two expansions, or expansion with two acronyms."""
    claims = [c for c in group.claims if isinstance(c, AcronymClaim)]
    for key, against in (("acronym", "expansion"), ("expansion", "acronym")):
        meeting: dict[str, dict[str, AcronymClaim]] = {}
        for claim in claims:
            seen = meeting.setdefault(getattr(claim, key).value, {})
            value = getattr(claim, against).value
            other = next((c for v, c in seen.items() if v != value and _comparable(c, claim, ask)), None)
            if other is not None and value not in seen:
                yield _conflict(other, claim, key, against)
            seen.setdefault(value, claim)


def _comparable(one: AcronymClaim, other: AcronymClaim, ask: CheckInput) -> bool:
    return one.document is other.document or _shared(one.expansion.value, other.expansion.value) >= ask.params.shared


def _conflict(one: AcronymClaim, other: AcronymClaim, key: str, against: str) -> Conflict:
    shown: str = getattr(one, key).shown
    facts = {"acronym": shown, "first": getattr(one, against).shown, "second": getattr(other, against).shown}
    severity = None if one.document is other.document else Severity.WARNING
    return Conflict((Side.of(one), Side.of(other)), facts, (f"“{shown}” goes with both.",), severity)


def _shared(one: str, other: str) -> Decimal:
    a, b = set(one.split()), set(other.split())
    return Decimal(len(a & b)) / Decimal(len(a | b) or 1)
