"""Acronyms with what they stand for: "Okavango River Commission (ORC)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.extract.context.bodies import SMALL_WORDS, stems
from checker.extract.context.frame import Frame
from checker.model.claims import AcronymClaim, Claim, Known
from checker.model.document import Span

BRACKET = re.compile(r"\s\((?P<acronym>[A-Z][A-Za-z]?[A-Z][A-Za-z-]{0,8})\)")
WORD = re.compile(r"[^\s()“”\",;:/]+")
MOST = 10


def claims(frame: Frame) -> Iterator[Claim]:
    """Every acronym in brackets after capitalised words that it can stand for."""
    text = frame.document.text
    for sentence in frame.sentences if BRACKET.search(text) else ():
        for match in BRACKET.finditer(text, sentence.start, sentence.end):
            span = _expansion(text, sentence.start, match.start(), match["acronym"])
            if span is None:
                continue
            shown = text[span.start : span.end]
            whole = Span(span.start, match.end())
            acronym = Known(match["acronym"].upper(), match["acronym"], "this sentence", Span(*match.span("acronym")))
            expansion = Known(" ".join(stems(shown)), shown, "this sentence", span)
            yield AcronymClaim(frame.document, whole, sentence.span, acronym, expansion)


def _expansion(text: str, low: int, end: int, acronym: str) -> Span | None:
    """The capitalised words before the bracket: down to the one that the acronym's first letter is of."""
    words = list(WORD.finditer(text, max(low, end - 160), end))
    run: list[re.Match[str]] = []
    for match in reversed(words):
        if not (match[0][:1].isupper() or match[0].lower() in SMALL_WORDS) or len(run) == MOST:
            break
        if text[match.end() : match.end() + 1] in (",", ";", ":"):
            break
        run.insert(0, match)
    while run and run[0][0].lower() in SMALL_WORDS:
        run.pop(0)
    capitals = [m for m in run if m[0][:1].isupper()]
    if len(capitals) < 2:
        return None
    letters = [c for c in acronym if c.isupper()]
    for first in range(len(capitals)):
        if "".join(m[0][0] for m in capitals[first:]).upper() == "".join(letters):
            return Span(capitals[first].start(), end)
    fitting = [m for m in capitals if m[0][0] == acronym[0]]
    start = fitting[0] if fitting else capitals[0]
    return Span(start.start(), end)
