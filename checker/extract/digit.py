"""Numbers written in digits of two scripts ("1٢3"): nobody can say which of them was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import decimal

from checker.extract.context.frame import Frame
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Span

NUMBER = re.compile(r"\d+")
NOTICE = "mixed-digits"


def claims(frame: Frame) -> Iterator[Claim]:
    """Each such number; its parts are its digits."""
    document = frame.document
    if not any(notice.startswith(NOTICE) for notice in document.notices):
        return
    for sentence in frame.sentences:
        for match in NUMBER.finditer(document.text, sentence.start, sentence.end):
            if len({ord(digit) - decimal(digit) for digit in match[0]}) > 1:
                parts = tuple(Part(Span(at, at + 1), text=document.text[at]) for at in range(*match.span()))
                yield RelationClaim(document, Span(*match.span()), sentence.span, "digits", parts)
