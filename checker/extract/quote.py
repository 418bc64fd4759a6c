"""Quotations: the words between quotation marks, and who is said to have said them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from checker.extract.context.frame import Frame
from checker.extract.context.lexicon import lexicon
from checker.extract.context.speaker import SpeakerFinder
from checker.extract.context.tokens import rows_of
from checker.model.claims import Claim, Known, QuoteClaim
from checker.model.document import Span

LEAST = 4
WORD = re.compile(r"[^\W_]+(?:[’'.,-][^\W_]+)*|\.\.\.|…|\[[^\]]*\]")


def claims(frame: Frame) -> Iterator[Claim]:
    """Every quotation of four words or more."""
    if not frame.quotations:
        return
    starts = [sentence.start for sentence in frame.sentences]
    speakers = SpeakerFinder(frame, rows_of(frame), lexicon(frame.vocabulary))
    for quoted in frame.quotations:
        words = tuple(w.lower() for w in WORD.findall(frame.document.text[quoted.start : quoted.end]))
        if len(words) < LEAST:
            continue
        at = max(0, bisect_right(starts, quoted.start) - 1)
        sentence = frame.sentences[at]
        speaker: Known | None = speakers.of(at)
        text = frame.document.text
        start, end = quoted
        while start < end and not text[start].isalnum() and text[start] not in "[…":
            start += 1
        while end > start and not text[end - 1].isalnum() and text[end - 1] not in "]…":
            end -= 1
        yield QuoteClaim(frame.document, Span(start, end), sentence.span, words, speaker)
