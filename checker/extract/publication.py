"""Publications: where a paper appeared, as the text says it ("the study, which was published in Annals of the Sea")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from checker.extract.context.frame import Frame
from checker.extract.context.relating import relating
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Span

IN = re.compile(
    r"\b(?:published|appear(?:s|ed)|printed)\s(?:on\s[A-Z]\w+(?:\s\d{1,2})?\s)?(?:online\s)?in\s(?:the\s)?"
    r"(?:(?P<cue>[a-z]+\s)?(?:journal|magazine|periodical)\s)?"
    r"(?P<name>[A-ZÀ-Þ][\w’'-]*(?:\s(?:(?:of|for|and|in|the)\s){0,2}[A-ZÀ-Þ][\w’'-]*){0,5})"
)
BACK = 90
DEFINITE = frozenset(("the", "their", "its", "this", "his", "her", "that"))


@lru_cache(maxsize=8)
def _paper(nouns: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b([A-Za-z]+)\s(?:[a-z-]+\s){{0,2}}(?:{'|'.join(sorted(nouns))})\b[^.]*$")


def claims(frame: Frame) -> Iterator[Claim]:
    """The first place where a paper appeared with each later, definite mention of another; parts are (name, name)."""
    text = frame.document.text
    if " in " not in text or not any(word in text for word in ("published", "appear", "printed")):
        return
    words = relating(frame.vocabulary)
    said = set(re.findall(r"[a-z]+", text.lower()))
    if said & words["other_papers"]:
        return  # which of the papers is meant, this reader does not know
    paper = _paper(words["papers"])
    first: Part | None = None
    for sentence in frame.sentences:
        places = {(p.start, p.end) for p in sentence.places} | {(p.start, p.end) for p in sentence.periods}
        for match in IN.finditer(text, sentence.start, sentence.end):
            owner = paper.search(text, max(sentence.start, match.start() - BACK), match.start())
            span = Span(*match.span("name"))
            if owner is None or any(start <= span.start < end for start, end in places):
                continue
            part = Part(span, text=match["name"])
            if first is None:
                first = part
            elif owner[1].lower() in DEFINITE and words["periodicals"] & {*first.text.split(), *part.text.split()}:
                yield RelationClaim(frame.document, span, sentence.span, "publication", (first, part))
