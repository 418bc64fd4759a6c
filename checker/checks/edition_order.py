"""Editions of one event whose numbers run against their years.

Why it matters
    The thirteenth festival cannot have been before the twelfth.

How it decides
    Two editions of one event, each with a year in its own sentence and in one article: the later year must have the
    larger number. Where the first one of an annual event has a year, there are not more editions than years.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from checker.model.claims import EditionClaim, Group
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput

FACTS = ("event", "earlier", "later", "first", "second")
KEYS = ("event",)
KINDS = ("edition",)
MOST = 100


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each event whose numbers do not grow with the years."""
    dated = [c for c in group.claims if isinstance(c, EditionClaim) and c.year.span is not None][:MOST]
    for one, other in combinations(dated, 2):
        earlier, later = sorted((one, other), key=lambda c: int(c.year.value))
        if one.document is not other.document or earlier.year.value == later.year.value:
            continue
        years = int(later.year.value) - int(earlier.year.value)
        if earlier.number < later.number and not (earlier.number == 1 and later.number > 1 + years):
            continue
        facts = {
            "event": one.event.shown,
            "earlier": earlier.year.shown,
            "later": later.year.shown,
            "first": earlier.document.quote(earlier.span),
            "second": later.document.quote(later.span),
        }
        step = f"Number {earlier.number} is of {facts['earlier']}, number {later.number} of {facts['later']}."
        yield Conflict((Side.of(earlier, facts["earlier"]), Side.of(later, facts["later"])), facts, (step,))
        return
