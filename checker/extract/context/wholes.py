"""The whole that a sentence opens with: "Of the 84 lawmakers present, ..."."""

from __future__ import annotations

from checker.extract.context.relating import counted
from checker.extract.context.tokens import Token

REACH = 4
# A dateline may stand before the sentence.
HEAD = 12
PRONOUNS = frozenset(("those", "these"))
SMALL = frozenset(
    ("the", "its", "their", "these", "those", "a", "all", "about", "some", "roughly", "nearly", "almost", "out")
)


def opening_whole(row: list[Token]) -> int | None:
    """The figure of "Of the 84 lawmakers" or "Of Acme's 84 drivers" at the head of a sentence, dateline passed over."""
    head = next((i for i, t in enumerate(row[:HEAD]) if t.lower == "of"), None)
    if head is None or (head > 0 and not row[head].name and row[head - 1].lower not in ("–", "—", "-", "“", '"', ":")):
        return None
    for i in range(head + 1, min(head + 1 + REACH, len(row))):
        if row[i].kind == "figure":
            return i if counted(row[i]) is not None else None
        if row[i].lower not in SMALL | PRONOUNS and not row[i].owner and not row[i].name:
            return None
    return None
