"""Citations: a provision or a numbered document, and what it is said to provide ("Article 14 of the Water Code")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.extract.context.bodies import stems
from checker.extract.context.frame import Frame, Sentence
from checker.extract.context.relating import relating
from checker.model.claims import CitationClaim, Claim, Known
from checker.model.document import Span
from checker.names.runs import capitals

UNITS = "Article|Section|Clause|Paragraph|Chapter|Resolution|Directive|Decree|Law|Regulation|Amendment|Protocol|Annex"
NAMES = frozenset(UNITS.split("|"))
CITED = re.compile(rf"\b(?P<unit>{UNITS})\s(?:No\.?\s|Number\s|Nr\.?\s)?(?P<number>\d[\d/-]*(?:\([\da-z]\))?)")
WORK = re.compile(
    r"\s(?:of|to|in|under)\s(?:the|its|their)\s(?P<name>[A-ZÀ-Þ][\w’'-]*(?:\s(?:(?:of|on|and|for)\s)?[A-ZÀ-Þ][\w’'-]*)*)"
)
LEAST = 4


def claims(frame: Frame) -> Iterator[Claim]:
    """Every citation with a number; two of one sentence are told apart by the writer and left out."""
    text = frame.document.text
    if NAMES.isdisjoint(capitals(text).words):
        return
    found = list(CITED.finditer(text))
    small = relating(frame.vocabulary)["citing"]
    at = 0
    for sentence in frame.sentences:
        inside = []
        while at < len(found) and found[at].start() < sentence.end:
            if found[at].start() >= sentence.start:
                inside.append(found[at])
            at += 1
        if len(inside) == 1:
            yield _claim(frame, sentence, inside[0], small)


def _claim(frame: Frame, sentence: Sentence, match: re.Match[str], small: frozenset[str]) -> CitationClaim:
    text = frame.document.text
    work = WORK.match(text, match.end(), sentence.end)
    known = (
        Known(work["name"].lower(), work["name"], "this sentence", Span(*work.span("name")))
        if work is not None
        else None
    )
    skipped = [match.span(), *((q.start, q.end) for q in sentence.quantities)]
    if work is not None:
        skipped.append(work.span())
    words = _without(text, sentence, skipped)
    about = {stem for stem in stems(words) if len(stem) >= LEAST and stem not in small}
    about |= {f"{q.value.normalize():f} {q.unit}" for q in sentence.quantities if q.unit}
    return CitationClaim(
        frame.document, Span(*match.span()), sentence.span, match["unit"].lower(), match["number"], known,
        tuple(sorted(about)),
    )  # fmt: skip


def _without(text: str, sentence: Sentence, skipped: list[tuple[int, int]]) -> str:
    parts, at = [], sentence.start
    for start, end in sorted(skipped):
        if start >= at:
            parts.append(text[at:start])
            at = end
    return " ".join((*parts, text[at : sentence.end]))
