"""Organisations: capitalised names that a word such as "Union" or "Ministry" marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from checker.extract.context.bodies import stems
from checker.extract.context.frame import Frame
from checker.model.claims import BodyClaim, Claim, Known
from checker.model.document import Span
from checker.vocabulary.tables import Vocabulary

NAME_WORD = r"[A-ZÀ-Þ][\w’'-]*"
LINK = r"(?:(?:of|for|and|on|&|de|des|du)(?: the)?)"
RUN = re.compile(rf"{NAME_WORD}(?:[ \u00a0](?:{LINK}[ \u00a0])?{NAME_WORD}){{2,9}}")
LEAST = 3


@lru_cache(maxsize=8)
def marks(vocabulary: Vocabulary) -> frozenset[str]:
    """The words that mark a name as an organisation's."""
    return frozenset(str(w).lower() for w in vocabulary.table("organisations")["heads"]) - {"united"}


def claims(frame: Frame) -> Iterator[Claim]:
    """Every organisation with a name of three telling words or more."""
    text, marking = frame.document.text, marks(frame.vocabulary)
    for sentence in frame.sentences:
        if sentence.kind == "headline":
            continue
        for match in RUN.finditer(text, sentence.start, sentence.end):
            shown = match[0].removeprefix("The ")
            words = shown.lower().split()
            telling = stems(shown)
            if len(telling) >= LEAST and not marking.isdisjoint(words):
                start = match.end() - len(shown)
                shown = shown.removesuffix("’s").removesuffix("'s")
                span = Span(start, start + len(shown))
                if any(p.start < span.end and span.start < p.end for p in sentence.people):
                    continue
                name = Known(" ".join(telling), shown, "this sentence", span)
                yield BodyClaim(frame.document, span, sentence.span, name)
