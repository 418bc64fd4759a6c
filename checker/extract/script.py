"""Words with letters of two scripts: a Cyrillic а in a Latin name looks right and is found by no search."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.extract.context.frame import Frame
from checker.model.claims import Claim, WordClaim
from checker.model.document import Span

WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
OTHER = re.compile(r"[\u0370-\u03ff\u0400-\u052f]")
# Cyrillic and Greek letters that look like Latin ones (Unicode Technical Standard 39, confusables).
LOOKS = str.maketrans(
    "АВЕЅІЈКМНОРСТХҮаесһіјорѕухԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαν",
    "ABESIJKMHOPCTXYaechijopsuxdqwABEZHIKMNOPTYXoav",
)


def claims(frame: Frame) -> Iterator[Claim]:
    """Every word that mixes Latin letters with Cyrillic or Greek ones that look alike."""
    text = frame.document.text
    if text.isascii() or not OTHER.search(text):
        return
    for sentence in frame.sentences:
        for match in WORD.finditer(text, sentence.start, sentence.end):
            word = match[0]
            if LATIN.search(word) and OTHER.search(word):
                plain = word.translate(LOOKS)
                if not OTHER.search(plain):
                    yield WordClaim(frame.document, Span(*match.span()), sentence.span, plain)
