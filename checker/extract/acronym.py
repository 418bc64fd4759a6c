"""Acronyms with what they stand for: "Okavango River Commission (ORC)"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.context.acronyms import defined
from checker.extract.context.bodies import stems
from checker.extract.context.frame import Frame
from checker.model.claims import AcronymClaim, Claim, Known
from checker.model.document import Span


def claims(frame: Frame) -> Iterator[Claim]:
    """Every acronym that the article spells out."""
    text = frame.document.text
    for found in defined(frame):
        shown = text[found.expansion.start : found.expansion.end]
        ends = (found.expansion.start, found.expansion.end, found.at.start, found.at.end)
        acronym = Known(found.acronym.upper(), found.acronym, "this sentence", found.at)
        expansion = Known(" ".join(stems(shown)), shown, "this sentence", found.expansion)
        whole = Span(min(ends), max(ends) + (text[max(ends) : max(ends) + 1] == ")"))
        yield AcronymClaim(frame.document, whole, found.sentence, acronym, expansion)
