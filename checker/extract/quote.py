"""Quotations: the words between quotation marks, and who is said to have said them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.extract.context.frame import Frame
from checker.extract.context.lexicon import lexicon
from checker.extract.context.said_by import said_by
from checker.extract.context.speaker import speakers_of
from checker.model.claims import Claim, Known, QuoteClaim
from checker.model.document import Span

LEAST = 4
NAME = r"(?P<name>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,2})"
SAYS = re.compile(rf"[,.?!]?[”»\"]?,? (?:the |[a-z]+ ){{0,2}}{NAME} (?P<verb>[a-z]+)")
SAID = re.compile(rf"[,.?!]?[”»\"]?,? (?P<verb>[a-z]+) (?:(?:the )?[\w’'-]+(?: [\w’'-]+){{0,3}}, )?{NAME}")
WORD = re.compile(r"[^\W_]+(?:[’'.,-][^\W_]+)*|\.\.\.|…|\[[^\]]*\]")


def claims(frame: Frame) -> Iterator[Claim]:
    """Every quotation of four words or more."""
    if not frame.quotations:
        return
    speech = lexicon(frame.vocabulary).words["speech_verbs"]
    speakers = speakers_of(frame)
    for quoted in frame.quotations:
        words = tuple(map(str.lower, WORD.findall(frame.document.text, quoted.start, quoted.end)))
        if len(words) < LEAST:
            continue
        at = frame.index_at(quoted.start)
        sentence = frame.sentences[at]
        text = frame.document.text
        speaker: Known | None = said_by(frame, quoted) or speakers.of(at) or _right_behind(text, quoted, speech)
        start, end = quoted
        while start < end and not text[start].isalnum() and text[start] not in "[…":
            start += 1
        while end > start and not text[end - 1].isalnum() and text[end - 1] not in "]…":
            end -= 1
        yield QuoteClaim(frame.document, Span(start, end), sentence.span, words, speaker)


def _right_behind(text: str, quoted: Span, speech: frozenset[str]) -> Known | None:
    """ "...,” Larrinaga said", "...,” said the founder, Miren Arrizabalaga": a name that no grammar knew."""
    for pattern in (SAYS, SAID):
        match = pattern.match(text, quoted.end)
        if match is not None and match["verb"] in speech:
            span = Span(*match.span("name"))
            return Known(match["name"].split()[-1].lower(), match["name"], "right behind the quotation", span)
    return None
