"""The whole that "Of those chosen, ..." takes up: the figure of the sentence before that is said to be chosen."""

from __future__ import annotations

from checker.extract.context.relating import counted
from checker.extract.context.tokens import Token

HEAD = 4
NEAR = 5
PRONOUNS = frozenset(("those", "these"))


def chosen(row: list[Token], before: list[Token]) -> Token | None:
    """The figure of "The 4,000 were chosen from 11,600", before a sentence that opens with "Of those chosen, "."""
    if len(row) < HEAD or row[0].lower != "of" or row[1].lower not in PRONOUNS or row[3].lower != ",":
        return None
    participle = row[2].lower
    for i, token in enumerate(before):
        if counted(token) is not None and any(t.lower == participle for t in before[i + 1 : i + NEAR]):
            return token
    return None
