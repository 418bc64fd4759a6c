"""Text that a control character turns round.

Why it matters
    Readers see another order of letters or digits than the one that is stored, searched, copied and compared:
    12.3 is shown where the file says 3.21.

How it decides
    A right-to-left override, or a right-to-left embedding or isolate around Latin letters or digits alone, up to its
    end or the end of the line (Unicode Standard Annex 9). Around Hebrew, Arabic and the like they are honest.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from checker.model.claims import Group, RelationClaim
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput

FACTS = ("stored", "character")
KINDS = ("turned",)
# Characters of a long stretch that are told.
LONGEST = 40


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each stretch that is turned round."""
    for claim in group.claims:
        if isinstance(claim, RelationClaim):
            control = claim.parts[0].text
            name = f"{unicodedata.name(control).lower()} (U+{ord(control):04X})"
            stored = " ".join(claim.document.quote(claim.span)[1:].split())
            stored = stored if len(stored) <= LONGEST else f"{stored[:LONGEST]}…"
            steps = (
                f"From the {name} on, the file has “{stored}”.",
                "Readers see it in another order. Delete the character and check what it should say.",
            )
            yield Conflict((Side.of(claim, "shown in another order"),), {"stored": stored, "character": name}, steps)
