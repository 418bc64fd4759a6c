"""Paces: a distance and the time that somebody took for it ("the 100 metres in 9.9 seconds")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.extract.context.frame import Frame
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Span
from checker.quantities.convert import dimension

IN = re.compile(r"(?:\s(?:\w+\s){0,3})?in\s(?:(?:about|just|under|only|a|record)\s)*|\s?\(")


def claims(frame: Frame) -> Iterator[Claim]:
    """Every pace; the parts of the claim are (distance, time)."""
    text = frame.document.text
    for sentence in frame.sentences:
        for one, other in pairwise(sentence.quantities):
            if dimension(one.unit) == "length" and other.kind == "time" and IN.fullmatch(text, one.end, other.start):
                parts = tuple(Part(Span(q.start, q.end), q) for q in (one, other))
                yield RelationClaim(frame.document, Span(one.start, other.end), sentence.span, "pace", parts)
