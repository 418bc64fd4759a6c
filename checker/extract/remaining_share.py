"""Shares that close a whole: "Half is for classrooms, 30 percent for pay and the remaining 30 for books"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.extract.context.frame import Frame
from checker.extract.context.remaining import is_left, may_remain
from checker.extract.context.share_row import in_percent, share
from checker.extract.context.tokens import Row, rows_of
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Span
from checker.model.values import Quantity

# Shares in words, where no number is read from them ("half is for classrooms, a third for pay").
SPOKEN = {
    "half": Decimal(50),
    "third": Decimal("33.3"),
    "quarter": Decimal(25),
    "fifth": Decimal(20),
    "tenth": Decimal(10),
}
TIMES = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4}
VAGUE = frozenset(("most", "majority", "part"))
# Beside one of these a share is none of the parts: what it was before, a limit, a step.
STRAY = frozenset(("than", "from", "against", "up", "down", "least", "most", "each", "another", "by", "to", "over"))


def claims(frame: Frame) -> Iterator[Claim]:
    """Every split whose last share is said to be all that remains; the parts of the claim are the shares in order."""
    rows = rows_of(frame)
    for index, sentence in enumerate(frame.sentences):
        if not may_remain(frame, sentence):
            continue
        row = rows[index]
        for at in row.figures:
            left = share(row, at)
            if left is None or not (is_left(row, at) or _percent_left(row, at)):
                continue
            taken = [q for i in range(at) if (q := share(row, i) or _spoken(row, i)) is not None]
            shares = [*taken, left]
            if not taken or not any(_printed(row, i) for i in range(at + 1)) or _strays(row, at):
                continue
            span = Span(shares[0].start, left.end)
            parts = tuple(Part(Span(q.start, q.end), q) for q in shares)
            yield RelationClaim(frame.document, span, sentence.span, "portion", parts, "", True)
            break


def _printed(row: Row, i: int) -> bool:
    quantity = row[i].item
    return isinstance(quantity, Quantity) and quantity.kind == "percent"


def _percent_left(row: Row, at: int) -> bool:
    """True for "the remaining 15 percent", "the other 15 percent"."""
    return _printed(row, at) and at > 0 and row[at - 1].lower in ("remaining", "other")


def _spoken(row: Row, i: int) -> Quantity | None:
    """ "Half", "a third", "two fifths", where the word stands for itself."""
    token = row[i]
    share = SPOKEN.get(token.lower.removesuffix("s")) if token.kind == "word" else None
    before = row[i - 1].lower if i else ""
    if share is None or (before not in TIMES and not (token.lower == "half" and before in ("", ",", "and", "—", "–"))):
        return None
    start = row[i - 1].start if before in TIMES else token.start
    return in_percent(Quantity(start, token.end, "fraction", share, share, share), share * TIMES.get(before, 1))


def _strays(row: Row, at: int) -> bool:
    """True where a share is compared with another one, or a part of the whole is given in words not read."""
    for i, token in enumerate(row[:at]):
        word = token.lower.removesuffix("s")
        if token.kind == "word" and (word in VAGUE or (word in SPOKEN and _spoken(row, i) is None)):
            return True
        if i and row[i - 1].lower in STRAY and share(row, i) is not None:
            return True
    return False
