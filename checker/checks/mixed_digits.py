"""A number in digits of two scripts.

Why it matters
    Nobody can say which digits were meant, and the figure is compared with nothing.

How it decides
    Digits of two scripts side by side in one number. A number wholly in one script is read as it stands.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from checker.model.claims import Group, RelationClaim
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput

FACTS = ("number", "digits")
KINDS = ("digits",)


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each such number."""
    for claim in group.claims:
        if isinstance(claim, RelationClaim):
            number = claim.document.quote(claim.span)
            strange = dict.fromkeys(part.text for part in claim.parts if not part.text.isascii())
            digits = ", ".join(f"{unicodedata.name(c).lower()} (U+{ord(c):04X})" for c in strange)
            steps = (f"“{number}” holds {digits}. It is not read as a figure: type it anew in one kind of digits.",)
            yield Conflict((Side.of(claim, "digits of two scripts"),), {"number": number, "digits": digits}, steps)
