"""An acronym that its list does not spell.

Why it matters
    GUAM is Georgia, Ukraine, Azerbaijan and Moldova; where Armenia stands in the list, somebody is left out.

How it decides
    The first letters of the items must be those of the acronym, in any order. Reported is only a list that is clearly
    meant to spell it: all its letters but one are there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checker.model.claims import Group, RelationClaim
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput

FACTS = ("acronym", "items", "letters")
KINDS = ("initials",)


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each acronym that its list misses by one letter."""
    for claim in group.claims:
        if not isinstance(claim, RelationClaim):
            continue
        acronym, *items = claim.parts
        letters = Counter(acronym.text)
        initials = Counter(item.text[0].upper() for item in items)
        missing, extra = letters - initials, initials - letters
        size = len(acronym.text)
        if missing.total() != 1 or extra.total() > 1 or abs(len(items) - size) > 1:
            continue
        wrong = next((item for item in items if item.text[0].upper() in extra), items[-1])
        facts = {
            "acronym": acronym.text,
            "items": ", ".join(item.text for item in items),
            "letters": ", ".join(missing),
        }
        steps = (f"Nothing in the list begins with {facts['letters']}, as {acronym.text} has it.",)
        yield Conflict((Side.of(claim), Side.of(claim, "", wrong.span)), facts, steps)
