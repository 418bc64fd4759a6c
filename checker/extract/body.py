"""Organisations: capitalised names that a word such as "Union" or "Ministry", or a legal form, marks."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.context.bodies import stems
from checker.extract.context.frame import Frame
from checker.extract.context.organisations import marks, organisations
from checker.model.claims import BodyClaim, Claim, Known


def claims(frame: Frame) -> Iterator[Claim]:
    """Every organisation with a name of two telling words or more."""
    text, known = frame.document.text, marks(frame.vocabulary)
    for sentence in frame.sentences:
        if sentence.kind == "headline":
            continue
        for span in organisations(text, sentence.start, sentence.end, sentence.people, known):
            shown = text[span.start : span.end]
            telling = stems(shown)
            if len(telling) > 1:
                name = Known(" ".join(telling), shown, "this sentence", span)
                yield BodyClaim(frame.document, span, sentence.span, name)
