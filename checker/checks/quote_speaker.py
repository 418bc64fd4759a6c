"""One utterance put into two mouths.

Why it matters
    Somebody is quoted with words that are not theirs.

How it decides
    Two quotations of `least` words or more with the same words, each with a named speaker, whose names contradict.
    Across articles they must be of one week: what people say at different times in the same words is a set phrase.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.model.claims import Group, QuoteClaim
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput
from checker.names.compare import compare
from checker.names.keys import skeleton_key

FACTS = ("quote", "first", "second")
KEYS = ("corpus",)
KINDS = ("quote",)


@dataclass(frozen=True)
class Params:
    """least: shorter quotations are sayings that anyone may use; apart: days between articles on one occasion."""

    least: int = 5
    apart: int = 7


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each utterance with two speakers."""
    said: dict[tuple[str, ...], list[QuoteClaim]] = {}
    for claim in group.claims:
        if isinstance(claim, QuoteClaim) and claim.speaker is not None and len(claim.words) >= ask.params.least:
            said.setdefault(tuple(w.strip(",.") for w in claim.words), []).append(claim)
    for claims in said.values():
        one = claims[0]
        other = next((c for c in claims[1:] if _another(one, c, ask)), None)
        if other is None or one.speaker is None or other.speaker is None:
            continue
        facts = {
            "quote": one.document.quote(one.span),
            "first": one.speaker.shown,
            "second": other.speaker.shown,
        }
        steps = tuple(f"“{c.speaker.shown}”: {c.speaker.origin}." for c in (one, other) if c.speaker)
        yield Conflict(tuple(Side.of(c, c.speaker.shown) for c in (one, other) if c.speaker), facts, steps)


def _another(one: QuoteClaim, other: QuoteClaim, ask: CheckInput) -> bool:
    if one.speaker is None or other.speaker is None or one.speaker.value == other.speaker.value:
        return False
    if one.document is not other.document and not _one_occasion(one, other, ask.params.apart):
        return False
    a, b = one.speaker.shown, other.speaker.shown
    if not (a[:1].isupper() and b[:1].isupper()):
        return False
    verdict = compare(a, b, ask.vocabulary).verdict
    return verdict == "different" or (
        verdict == "unknown" and skeleton_key(a.split()[-1]) != skeleton_key(b.split()[-1])
    )


def _one_occasion(one: QuoteClaim, other: QuoteClaim, apart: int) -> bool:
    """True for articles of about one day: years later others may use the same words."""
    a, b = one.document.published, other.document.published
    return a is not None and b is not None and abs((a - b).days) <= apart
