"""One edition of an event with two numbers.

Why it matters
    The twelfth fair and the eleventh cannot be one fair.

How it decides
    Ordinals that count one named event in one year are held against each other.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.claims import EditionClaim, Group
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput

FACTS = ("event", "year", "first", "second")
KEYS = ("event", "year")
KINDS = ("edition",)


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each event with two numbers, with every place as a side."""
    claims = [c for c in group.claims if isinstance(c, EditionClaim)]
    numbers = list(dict.fromkeys(c.number for c in claims))
    if len(numbers) < 2:
        return
    first = claims[0]
    other = next(c for c in claims if c.number != first.number)
    facts = {
        "event": first.event.shown,
        "year": first.year.shown,
        "first": first.document.quote(first.span),
        "second": other.document.quote(other.span),
    }
    steps = [f"Both number {first.event.shown} of {first.year.shown}."]
    steps += [
        f"“{c.document.quote(c.span)}”: {c.event.origin}." for c in (first, other) if c.event.origin != "this sentence"
    ]
    yield Conflict(tuple(Side.of(c, f"number {c.number}") for c in claims), facts, tuple(steps))
