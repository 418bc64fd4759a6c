"""Ranges: two ends printed as one ("6 to 3 percent", "between 30 and 20", "from 2023 to 2019")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.extract.context.frame import Frame, Sentence
from checker.extract.context.lexicon import lexicon
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Document, Span

YEARS = re.compile(
    r"(?P<first>(?:1[5-9]|20)\d\d)\s?(?:to|and|until|[-–—])\s?(?P<last>(?:1[5-9]|20)\d\d)\b(?!\s*(?:people|BC|B\.C))"
)
# "In the years 2024 and 2019" names two years; only a dash makes a range of them.
DASHED = re.compile(r"\b(?:years|period|term|reign),?\s+$")
OPENED = re.compile(r"(?:\b(?:[Ff]rom|[Bb]etween)\s+|\()$")
CLAUSE = 60
NEAR = 12
BARE = re.compile(r"[\d.,]+ and ")
RATE = re.compile(r" (?:a|an|per) [a-z]+$")
COUNTED = re.compile(r" [a-z]+(?:s|ople|en)\b")
STATES = frozenset(
    "earn earns earned cost costs costing pay pays paid charge charges range ranges ranging vary varies last lasts "
    "weigh weighs measure measures take takes hold holds need needs sell sells".split()
)
MOVES = frozenset(
    "from cut cuts moved move moves brought shifted changed pushed put went goes reduced odds back forward".split()
)
# Words before "between" that make a range of what follows, and those that set its ends apart.
PUT = STATES | frozenset("of at expects expect estimated estimates forecast forecasts somewhere anywhere put".split())
APART = frozenset(
    "gap difference differences choice spread distance ratio margin split choose fluctuated swung".split()
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
    down = lexicon(frame.vocabulary).words["changing"]
    text = frame.document.text
    years = [m for m in YEARS.finditer(text) if _opened(text, m)]
    after = 0
    for sentence in frame.sentences:
        while after < len(years) and years[after].start() < sentence.start:
            after += 1
        for quantity in sentence.quantities:
            if quantity.ends is not None and quantity.kind not in ("ordinal", "number", "multiple"):
                span = Span(quantity.start, quantity.end)
                words = text[quantity.start : quantity.end]
                between = text[max(0, quantity.start - 8) : quantity.start].lower().endswith("between ")
                firm = (between and BARE.match(words) is not None) or _one_unit(words)
                firm = firm or (between and _put_between(text, sentence, quantity.start))
                firm = firm and not _moves(text, sentence, quantity.start, down)
                yield RelationClaim(frame.document, span, sentence.span, "range", (Part(span, quantity),), "", firm)
        yield from _two_figures(frame.document, sentence)
        while after < len(years) and years[after].start() < sentence.end:
            match = years[after]
            after += 1
            parts = tuple(Part(Span(*match.span(name)), text=match[name]) for name in ("first", "last"))
            span = Span(parts[0].span.start, parts[1].span.end)
            firm = not _moves(text, sentence, match.start(), MOVES - {"from"}, contest=False)
            yield RelationClaim(
                frame.document, span, sentence.span, "range", parts, text[parts[0].span.start : parts[1].span.end], firm
            )


def _opened(text: str, years: re.Match[str]) -> bool:
    """True where the words before two years make a range of them."""
    before = max(0, years.start() - NEAR), years.start()
    dash = any(mark in years[0] for mark in "-–—")
    return OPENED.search(text, *before) is not None or (dash and DASHED.search(text, *before) is not None)


def _two_figures(document: Document, sentence: Sentence) -> Iterator[Claim]:
    """ "earns from 6,200 to 4,800 reais", "teams of 12 to 8 people": ranges by the words around two figures."""
    text = document.text
    for one, other in pairwise(sentence.quantities):
        if other.start - one.end != len(" to ") or text[one.end : other.start] != " to ":
            continue
        same = one.kind == other.kind and one.unit == other.unit and one.per in ("", other.per)
        if not same or one.kind not in ("number", "currency", "physical") or one.value <= other.value:
            continue
        before = text[max(sentence.start, one.start - CLAUSE) : one.start].lower().split()[-4:]
        counted = bool(before) and before[-1] == "of" and COUNTED.match(text, other.end) is not None
        lasting = bool(before) and before[-1] == "from" and not STATES.isdisjoint(before)
        if counted or lasting:
            span = Span(one.start, other.end)
            whole = one._replace(end=other.end, ends=(one.value, other.value))
            yield RelationClaim(document, span, sentence.span, "range", (Part(span, whole),))


def _put_between(text: str, sentence: Sentence, at: int) -> bool:
    """True for "sales of between $90 million and $70 million", not for "the gap between"."""
    before = text[max(sentence.start, at - CLAUSE) : at].lower().split()
    return len(before) > 1 and before[-2] in PUT and APART.isdisjoint(before[-6:])


def _moves(text: str, sentence: Sentence, at: int, verbs: frozenset[str], contest: bool = True) -> bool:
    """True where a verb of change stands before: "cut rates 6 to 3 percent" goes from one to the other."""
    words = re.findall(r"[a-z]+", text[sentence.start : sentence.end].lower())
    if contest and not CONTEST.isdisjoint(words):
        return True
    before = re.findall(r"[a-z]+", text[max(sentence.start, at - CLAUSE) : at].lower())
    return any(w in verbs or (w in MOVES and contest) for w in before[-8:])


def _one_unit(words: str) -> bool:
    """True for "6 to 3 percent": "47 percent to 42 percent" and "80%-20%" set two figures against each other."""
    words = RATE.sub("", words)
    return (
        len(re.findall(r"%|per ?cent|[a-z]{3,}", words.replace(" to ", " ").replace(" and ", " "))) <= 1
        and "—" not in words
    )
