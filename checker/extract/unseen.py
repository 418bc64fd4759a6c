"""Characters inside a word or figure that nobody sees: readers are shown one word, a search is asked for two."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import pairwise

from checker.extract.context.frame import Frame
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Document, Span

# Soft hyphens say where a word may break and are left alone.
HIDDEN = re.compile("[\u034f\u200b-\u200d\u2060\ufeff\U000e0000-\U000e007f]")
WORD = re.compile(r"\w+")
# Characters of a word that are looked at on either side of a hidden one.
REACH = 60
NOTICE = "invisible-characters"


def claims(frame: Frame) -> Iterator[Claim]:
    """Each word with such characters; its parts are the places where they were, with the characters as text."""
    document = frame.document
    if not any(notice.startswith(NOTICE) for notice in document.notices):
        return
    words: dict[Span, list[Part]] = {}
    for gap in _gaps(document):
        if _inside(document.text, gap):
            words.setdefault(_word(document.text, gap.span.start), []).append(gap)
    for span, gaps in words.items():
        sentence = frame.sentence_at(span.start)
        if sentence is not None:
            yield RelationClaim(document, span, sentence.span, "unseen", tuple(gaps))


def _gaps(document: Document) -> Iterator[Part]:
    """Where the text leaves out characters of the file that nobody sees."""
    for before, after in pairwise(document.segments):
        start = before.source_start + after.text_start - before.text_start
        left_out = HIDDEN.findall(html.unescape(document.source[start : after.source_start]))
        if left_out:
            yield Part(Span(after.text_start, after.text_start), text="".join(left_out))


def _inside(text: str, gap: Part) -> bool:
    """True between two letters or digits; before one is enough for tags, which have no honest use outside a flag."""
    at = gap.span.start
    if not text[at : at + 1].isalnum():
        return False
    return gap.text[-1] >= "\U000e0000" or (at > 0 and text[at - 1].isalnum())


def _word(text: str, at: int) -> Span:
    """The word or figure around a place in front of a letter or digit."""
    first = max(0, at - REACH)
    words = (match.span() for match in WORD.finditer(text, first, at + REACH))
    return next((Span(*word) for word in words if word[0] <= at < word[1]), Span(at, at + 1))
