"""One utterance put into two mouths.

Why it matters
    Somebody is quoted with words that are not theirs.

How it decides
    Two quotations of `least` words or more with the same words, each with a named speaker, whose names contradict.
    Long ones may differ in a word, or one be a part of the other.
    Across articles they must be of one week, and short ones and those with another word of one story as well: what
    people say at different times, or of different things, in nearly the same words is a set phrase.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.model.claims import Group, Known, QuoteClaim
from checker.model.document import Span
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput
from checker.names.compare import compare
from checker.names.keys import skeleton_key
from checker.text.story import of_one_story

FACTS = ("quote", "first", "second")
KEYS = ("corpus",)
KINDS = ("quote",)
# Quotations share a run of so many words; one that stands in more places is a saying.
RUN, CROWD = 4, 12
# A quotation of so many words is nobody else's with one word changed.
LONG = 8
# Characters between a quotation and the name of who said it.
BESIDE = 120
# So many words in a row are not said twice in one week.
SAID_ONCE = 7
# Names that the beginnings of two articles of one story have in common.
STORY = 2

Words = tuple[str, ...]


@dataclass(frozen=True)
class Params:
    """least: shorter quotations are sayings that anyone may use; apart: days between articles on one occasion."""

    least: int = 5
    apart: int = 7


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each utterance with two speakers."""
    quoted = [c for c in group.claims if isinstance(c, QuoteClaim) and len(c.words) >= ask.params.least]
    told: set[int] = set()
    for one, other in _alike([claim for claim in quoted if claim.speaker is not None]):
        if id(one) in told or id(other) in told or not _another(one, other, ask):
            continue
        if one.speaker is None or other.speaker is None:
            continue
        told.update((id(one), id(other)))
        facts = {"quote": one.document.quote(one.span), "first": one.speaker.shown, "second": other.speaker.shown}
        steps = tuple(f"“{c.speaker.shown}”: {c.speaker.origin}." for c in (one, other) if c.speaker)
        yield Conflict(tuple(_side(c, c.speaker) for c in (one, other) if c.speaker), facts, steps)


def _alike(claims: Sequence[QuoteClaim]) -> Iterator[tuple[QuoteClaim, QuoteClaim]]:
    """Pairs of quotations with the same words, or long ones with nearly the same: they share a run of words."""
    plain = [_plain(claim) for claim in claims]
    met: dict[tuple[str, ...], list[int]] = {}
    for at, words in enumerate(plain):
        for run in {words[i : i + RUN] for i in range(len(words) - RUN + 1)}:
            met.setdefault(run, []).append(at)
    pairs = {pair for found in met.values() if 1 < len(found) <= CROWD for pair in combinations(found, 2)}
    yield from ((claims[a], claims[b]) for a, b in sorted(pairs) if _one_utterance(plain[a], plain[b]))


def _one_utterance(one: Words, other: Words) -> bool:
    """True for the same words, for a long quotation that the other has a part of, and for one with a word changed."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if short == long:
        return True
    if len(short) < LONG:
        return False
    head = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    tail = next((i for i, (a, b) in enumerate(zip(short[::-1], long[::-1], strict=False)) if a != b), len(short))
    if head + tail >= len(short) - 1 and len(long) - len(short) <= 1:
        return True
    return _has(short, long)


def _has(one: Words, other: Words) -> bool:
    """True where the shorter one stands in the longer one word for word."""
    short, long = sorted((one, other), key=len)
    return {*short} <= {*long} and any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1))


def _plain(claim: QuoteClaim) -> Words:
    return tuple(word.strip(",.") for word in claim.words)


def _side(claim: QuoteClaim, speaker: Known) -> Side:
    """The quotation with the words that say whose it is, where these stand beside it."""
    said = speaker.span or claim.span
    whole = Span(min(said.start, claim.span.start), max(said.end, claim.span.end))
    beside = max(said.start - claim.span.end, claim.span.start - said.end) <= BESIDE
    return Side.of(claim, speaker.shown, whole if beside else None)


def _another(one: QuoteClaim, other: QuoteClaim, ask: CheckInput) -> bool:
    if one.speaker is None or other.speaker is None or one.speaker.value == other.speaker.value:
        return False
    if one.document is not other.document and not _one_occasion(one, other, ask):
        return False
    a, b = one.speaker.shown, other.speaker.shown
    if not (a[:1].isupper() and b[:1].isupper()):
        return False
    verdict = compare(a, b, ask.vocabulary).verdict
    return verdict == "different" or (
        verdict == "unknown" and skeleton_key(a.split()[-1]) != skeleton_key(b.split()[-1])
    )


def _one_occasion(one: QuoteClaim, other: QuoteClaim, ask: CheckInput) -> bool:
    """True for long quotations of about one day that are word for word one, and for others of one story besides."""
    a, b = one.document.published, other.document.published
    if a is None or b is None or abs((a - b).days) > ask.params.apart:
        return False
    a_words, b_words = _plain(one), _plain(other)
    if min(len(a_words), len(b_words)) >= SAID_ONCE and _has(a_words, b_words):
        return True
    return of_one_story(one.document, other.document, ask.params.apart, ask.vocabulary) >= STORY
