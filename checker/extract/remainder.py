"""Remainders: a whole, what is taken of it, and what is left ("14 went down. Three walked out; the other ten ...")."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.context.frame import Frame
from checker.extract.context.relating import part
from checker.extract.context.remaining import Division, is_left, may_remain
from checker.extract.context.tokens import rows_of
from checker.model.claims import Claim, RelationClaim
from checker.model.document import Span


def claims(frame: Frame) -> Iterator[Claim]:
    """Every remainder with its whole; the parts of the claim are (whole, part taken ..., what is left).

    `firm` is True where the words name the whole outright ("Of 84 passengers ...").
    """
    rows = rows_of(frame)
    for index, sentence in enumerate(frame.sentences):
        if not may_remain(frame, sentence):
            continue
        row = rows[index]
        for at in row.figures:
            found = Division(frame, rows, index, at).read() if is_left(row, at) else None
            if found is not None:
                whole, items, firm = found
                first, last = min(whole.start, items[0].start), max(whole.end, items[-1].end)
                parts = (part(whole), *map(part, items))
                yield RelationClaim(frame.document, Span(first, last), sentence.span, "sum", parts, "", firm)
