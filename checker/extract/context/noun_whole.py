"""The whole that a noun alone takes up: "a cooperative of 640 growers ... Of the growers, 372 are women"."""

from __future__ import annotations

from checker.extract.context.lexicon import stem
from checker.extract.context.relating import counted
from checker.extract.context.remaining import counted_noun
from checker.extract.context.tokens import Row, Rows, Token

BACK, REACH = 40, 3
DETERMINERS = frozenset(("the", "its", "their", "these", "those"))
HEDGES = frozenset((",", "only", "just", "about", "some", "around", "nearly", "almost", "over", "more", "than"))


def noun_whole(rows: Rows, index: int, at: int) -> tuple[int, Token] | None:
    """The one number given before of the things that the figure at `at` is some of, and where the words begin."""
    row = rows[index]
    place = _before(row, at) or _behind(row, at)
    if place is None:
        return None
    noun = stem(row[place].lower)
    if noun == row[place].lower:
        return None
    first = min(row[at].start, row[place].start)
    found = [
        before[i]
        for before in (rows[earlier] for earlier in range(max(0, index - BACK), index + 1))
        for i in before.figures
        if before[i].start < first and counted_noun(before, i) == noun
    ]
    values = {q.value for t in found if (q := counted(t)) is not None}
    return (row[at].start, found[0]) if len(values) == 1 else None


def _before(row: Row, at: int) -> int | None:
    """The noun of "Of the growers, 372", at the head of a sentence."""
    back = at - 1
    while back > 0 and row[back].lower in HEDGES:
        back -= 1
    opens = back == 2 and row[0].lower in ("of", "among") and row[1].lower in DETERMINERS and row[3].lower == ","
    return back if opens and row[back].kind == "word" else None


def _behind(row: Row, at: int) -> int | None:
    """The noun of "372 of the growers"."""
    of = at + REACH < len(row) and row[at + 1].lower == "of" and row[at + 2].lower in DETERMINERS
    return at + 3 if of and row[at + 3].kind == "word" else None
