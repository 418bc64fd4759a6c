"""Ranges: two ends printed as one ("6 to 3 percent", "between 30 and 20", "from 2023 to 2019")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.extract.context.frame import Frame, Sentence
from checker.extract.context.lexicon import lexicon
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Span

YEARS = re.compile(
    r"(?P<first>(?:1[5-9]|20)\d\d)\s?(?:to|and|until|[-–—])\s?(?P<last>(?:1[5-9]|20)\d\d)\b(?!\s*(?:people|BC|B\.C))"
)
OPENED = re.compile(r"(?:\b(?:[Ff]rom|[Bb]etween)\s+|\()$")
CLAUSE = 60
NEAR = 12
MOVES = frozenset(
    "from cut cuts moved move moves brought shifted changed pushed put went goes reduced odds back forward".split()
)
# Words of votes, polls and games, where the larger figure comes first.
CONTEST = frozenset(
    (
        "led lead leads leading trailed trails trailing ahead poll polls polling average vote voted votes voting won "
        "wins beat beats defeated majority split ratio runoff referendum margin"
    ).split()
)


def claims(frame: Frame) -> Iterator[Claim]:
    """Every range; the parts of the claim are its one figure, or its two years."""
    down = lexicon(frame.vocabulary).words["down_verbs"] | lexicon(frame.vocabulary).words["up_verbs"]
    text = frame.document.text
    years = [m for m in YEARS.finditer(text) if OPENED.search(text, max(0, m.start() - NEAR), m.start())]
    for sentence in frame.sentences:
        for quantity in sentence.quantities:
            if quantity.ends is not None and quantity.kind not in ("ordinal", "number", "multiple"):
                span = Span(quantity.start, quantity.end)
                firm = _one_unit(text[quantity.start : quantity.end]) and not _moves(
                    text, sentence, quantity.start, down
                )
                yield RelationClaim(frame.document, span, sentence.span, "range", (Part(span, quantity),), "", firm)
        for match in years:
            if not sentence.start <= match.start() < sentence.end:
                continue
            parts = tuple(Part(Span(*match.span(name)), text=match[name]) for name in ("first", "last"))
            span = Span(parts[0].span.start, parts[1].span.end)
            firm = not _moves(text, sentence, match.start(), MOVES - {"from"}, contest=False)
            yield RelationClaim(
                frame.document, span, sentence.span, "range", parts, text[parts[0].span.start : parts[1].span.end], firm
            )


def _moves(text: str, sentence: Sentence, at: int, verbs: frozenset[str], contest: bool = True) -> bool:
    """True where a verb of change stands before: "cut rates 6 to 3 percent" goes from one to the other."""
    words = re.findall(r"[a-z]+", text[sentence.start : sentence.end].lower())
    if contest and not CONTEST.isdisjoint(words):
        return True
    before = re.findall(r"[a-z]+", text[max(sentence.start, at - CLAUSE) : at].lower())
    return any(w in verbs or (w in MOVES and contest) for w in before[-8:])


def _one_unit(words: str) -> bool:
    """True for "6 to 3 percent": "47 percent to 42 percent" and "80%-20%" set two figures against each other."""
    return (
        len(re.findall(r"%|per ?cent|[a-z]{3,}", words.replace(" to ", " ").replace(" and ", " "))) <= 1
        and "—" not in words
    )
