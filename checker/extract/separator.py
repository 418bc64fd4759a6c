"""Separators: figures whose marks surely group thousands ("12.400.000", "1.250,50", "11,900,000")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.extract.context.frame import Frame
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Span

# Two groups of three, or one with a decimal mark of the other kind behind it.
GROUPED = re.compile(
    r"\d(?<![\w.,/:-].)\d{0,2}(?:(?P<dot>\.)\d{3}(?:(?:\.\d{3}){1,4}(?:,\d{1,2})?|,\d{1,2})|,\d{3}(?:(?:,\d{3}){1,4}(?:\.\d{1,2})?|\.\d{1,2}))"
    r"(?![\w/:-]|[.,]\d)"
)
# Four groups of digits with points may be the address of a machine.
ADDRESS = re.compile(r"\d{1,3}(?:\.\d{3}){3}")


def claims(frame: Frame) -> Iterator[Claim]:
    """The first figure with each mark, where an article has both; the parts of the claim are (points, commas)."""
    first: dict[bool, Part] = {}
    for match in GROUPED.finditer(frame.document.text):
        dot = match["dot"] is not None
        if dot and ADDRESS.fullmatch(match[0]) and not match[0].endswith("000"):
            continue
        first.setdefault(dot, Part(Span(*match.span()), text=match[0]))
    if len(first) < 2 or not frame.starts or first[True].span.start < frame.starts[0]:
        return
    sentence = frame.sentences[frame.index_at(first[True].span.start)]
    yield RelationClaim(frame.document, first[True].span, sentence.span, "separator", (first[True], first[False]))
