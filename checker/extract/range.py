"""Ranges: two ends printed as one ("6 to 3 percent", "between 30 and 20", "from 2023 to 2019")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.extract.context.frame import Frame, Sentence
from checker.extract.context.lexicon import lexicon
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Document, Span
from checker.model.values import Quantity

YEARS = re.compile(
    r"(?P<first>(?:1[5-9]|20)\d\d)\s?(?:to|and|until|till|through|[-–—])\s?(?P<last>(?:1[5-9]|20)\d\d)\b(?!\s*(?:people|BC|B\.C))"
)
# "In the years 2024 and 2019" names two years; only a dash makes a range of them.
DASHED = re.compile(r"\b(?:years|period|term|reign|[Ii]n|[Dd]uring|[Ff]or),?\s+$")
OPENED = re.compile(r"(?:\b(?:[Ff]rom|[Bb]etween)\s+|\()$")
CLAUSE = 60
NEAR = 12
BARE = re.compile(r"[\d.,]+ and ")
RATE = re.compile(r" (?:a|an|per) [a-z]+$")
COUNTED = re.compile(r" (?!was\b|is\b|has\b|votes\b|goals\b|points\b|times\b)[a-z]+(?:s|ople|en)\b")
AGED = frozenset(("aged", "ages", "age"))
# "From 24 May to 12 May", "from June 20 through June 14": one month, no year.
DAY, MONTH = r"\d{1,2}(?:st|nd|rd|th)?", r"[A-Z][a-z]{2,8}\.?"
DAYS = re.compile(
    rf"[Ff]rom\s(?:[A-Z][a-z]+day,?\s)?(?:(?P<a>{DAY})\s(?P<m>{MONTH})\s(?:to|until|till|through)\s(?:[A-Z][a-z]+day,?\s)?"
    rf"(?P<b>{DAY})\s(?P=m)|(?P<n>{MONTH})\s(?P<c>{DAY}),?\s(?:to|until|till|through)\s(?:[A-Z][a-z]+day,?\s)?"
    rf"(?P=n)\s(?P<d>{DAY}))\b(?!,?\s(?:\d{{4}}|next|of\s))"
)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SPELT = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b"
)
STATES = frozenset(
    (
        "earn earns earned cost costs costing pay pays paid charge charges range ranges ranging vary varies last lasts "
        "weigh weighs measure measures take takes hold holds need needs sell sells make makes produce produces employ "
        "employs carry carries seat seats draw draws attract attracts use uses eat eats"
    ).split()
)
MOVES = frozenset(
    (
        "from cut cuts reduction reductions lowering shrank moved move moves brought shifted changed pushed put went "
        "goes reduced odds back forward"
    ).split()
)
# Words before "between" that make a range of what follows, and those that set its ends apart.
PUT = STATES | frozenset(
    "is was are were be of at aged expects expect estimated estimates forecast forecasts somewhere anywhere put".split()
)
APART = frozenset(
    "gap difference differences choice spread distance ratio margin split choose fluctuated swung".split()
)
# "At the rate of 89,500 to $33.50": what only the second has a sign for is another amount.
LENT = re.compile(r"[\d.,]+\sto\s[$€£¥₦₹]")
DASHES = ("-", "–")
JOINS = (*DASHES, " to ")
# Before "500 to 300 people" these set one beside the other.
BARRED = frozenset("by from than score scores and".split())
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
    days = list(_days(frame.document))
    after = 0
    for sentence in frame.sentences:
        while after < len(years) and years[after].start() < sentence.start:
            after += 1
        for quantity in sentence.quantities:
            if quantity.kind == "number" and quantity.ends is not None and quantity.ends[0] > quantity.ends[1]:
                yield from _between(frame.document, sentence, quantity)
            elif quantity.ends is not None and quantity.kind not in ("ordinal", "number", "multiple"):
                span = Span(quantity.start, quantity.end)
                words = text[quantity.start : quantity.end]
                between = text[max(0, quantity.start - 8) : quantity.start].lower().endswith("between ")
                firm = (between and BARE.match(words) is not None) or _one_unit(words)
                firm = firm or (between and _put_between(text, sentence, quantity.start))
                firm = firm and not _moves(text, sentence, quantity.start, down) and LENT.match(words) is None
                yield RelationClaim(frame.document, span, sentence.span, "range", (Part(span, quantity),), "", firm)
        yield from _two_figures(frame.document, sentence, down)
        for at, ends in days:
            if sentence.start <= at < sentence.end:
                span = Span(ends[0].span.start, ends[1].span.end)
                yield RelationClaim(frame.document, span, sentence.span, "range", ends, text[span.start : span.end])
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


def _two_figures(document: Document, sentence: Sentence, down: frozenset[str]) -> Iterator[Claim]:
    """ "earns from 6,200 to 4,800 reais", "hires 500 to 300 people": ranges by the words around two figures."""
    text = document.text
    for one, other in pairwise(sentence.quantities):
        join = text[one.end : other.start]
        if join not in JOINS or one.value <= other.value:
            continue
        same = one.kind == other.kind and one.unit == other.unit and one.per in ("", other.per)
        if not same or one.kind not in ("number", "currency", "physical"):
            continue
        before = text[max(sentence.start, one.start - CLAUSE) : one.start].lower().split()[-4:]
        counted = COUNTED.match(text, other.end) is not None
        if join in DASHES:
            ranged = one.kind == "currency" and text[one.start] == text[other.start]
        else:
            lasting = before[-1:] == ["from"] and not STATES.isdisjoint(before)
            ranged = (
                lasting or (counted and before[-1:] == ["of"]) or (counted and not BARRED.intersection(before[-1:]))
            )
        if ranged and not _moves(text, sentence, one.start, down, lasting=before[-1:] == ["from"]):
            span = Span(one.start, other.end)
            whole = one._replace(end=other.end, ends=(one.value, other.value))
            yield RelationClaim(document, span, sentence.span, "range", (Part(span, whole),))


def _between(document: Document, sentence: Sentence, quantity: Quantity) -> Iterator[Claim]:
    """ "between 60 and 40 people", "aged between 14 and 10"."""
    text, (start, end) = document.text, (quantity.start, quantity.end)
    before = text[max(sentence.start, start - CLAUSE) : start].lower().split()[-6:]
    counted = COUNTED.match(text, end) is not None or not AGED.isdisjoint(before[-2:])
    if before[-1:] == ["between"] and counted and APART.isdisjoint(before) and CONTEST.isdisjoint(before):
        yield RelationClaim(document, Span(start, end), sentence.span, "range", (Part(Span(start, end), quantity),))


def _days(document: Document) -> Iterator[tuple[int, tuple[Part, Part]]]:
    """ "from 24 May to 12 May": where it stands, and the two days."""
    text = document.text
    if "rom " not in text:
        return
    for match in DAYS.finditer(text):
        name = match["m"] or match["n"]
        if name.startswith(MONTHS):
            ends = ("a", "b") if match["a"] else ("c", "d")
            first, last = (Part(Span(*match.span(end)), text=re.sub(r"\D", "", match[end])) for end in ends)
            yield match.start(), (first, last)


def _put_between(text: str, sentence: Sentence, at: int) -> bool:
    """True for "sales of between $90 million and $70 million", not for "the gap between"."""
    before = text[max(sentence.start, at - CLAUSE) : at].lower().split()
    return (len(before) == 1 or before[-2] in PUT) and APART.isdisjoint(before[-6:])


def _moves(
    text: str, sentence: Sentence, at: int, verbs: frozenset[str], contest: bool = True, lasting: bool = False
) -> bool:
    """True where a verb of change stands before: "cut rates 6 to 3 percent" goes from one to the other.

    contest: votes and matches count too; lasting: "from" does not, since a verb of lasting stands before it
    """
    words = re.findall(r"[a-z]+", text[sentence.start : sentence.end].lower())
    if contest and not CONTEST.isdisjoint(words):
        return True
    before = re.findall(r"[a-z]+", text[max(sentence.start, at - CLAUSE) : at].lower())
    return any(w in verbs or (w in MOVES and contest and not (lasting and w == "from")) for w in before[-8:])


def _one_unit(words: str) -> bool:
    """True for "6 to 3 percent": "47 percent to 42 percent" and "80%-20%" set two figures against each other."""
    words = SPELT.sub("", RATE.sub("", words))
    return (
        len(re.findall(r"%|per ?cent|[a-z]{3,}", words.replace(" to ", " ").replace(" and ", " "))) <= 1
        and "—" not in words
    )
