"""Capitalised words alone that nearly are a name which the article has introduced: candidates for a slip."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.model.document import Span
from checker.names.evidence import Evidence
from checker.names.keys import plain
from checker.names.runs import capitals
from checker.names.slips import SHORTEST
from checker.names.within import near

BESIDE = frozenset(" \u00a0-–")


def strays(text: str, names: Iterable[str], taken: Iterable[tuple[int, int]], known: Evidence) -> Iterator[Span]:
    """Words outside the spans `taken` that are near one of the names, and no name, place or word of their own."""
    introduced = {name for name in names if len(name) >= SHORTEST}
    by_letter: dict[str, list[str]] = {}
    for name in introduced:
        by_letter.setdefault(plain(name)[:1], []).append(name)
    if not by_letter:
        return
    covered = list(taken)
    for span in _alone(text, known):
        word = text[span.start : span.end]
        if len(word) < SHORTEST or word in introduced:
            continue
        close = by_letter.get(plain(word[:1]))
        if close is None or not any(near(name, word) for name in close):
            continue
        if any(start < span.end and span.start < end for start, end in covered):
            continue
        if known.may_be_name(word) and not known.is_given(word) and f" {word.lower()}" not in text:
            yield span


def _alone(text: str, known: Evidence) -> Iterator[Span]:
    """Capitalised words, hyphenated ones whole, with no other capitalised word beside them save "The" and its like."""
    starts, ends, words = capitals(text)
    at = 0
    while at < len(starts):
        last = at
        while last + 1 < len(starts) and starts[last + 1] - ends[last] == 1 and text[ends[last]] in BESIDE:
            last += 1
        if last > at and words[at].lower() in known.leading:
            at += 1
        if all(text[ends[k]] == "-" for k in range(at, last)):
            yield Span(starts[at], ends[last])
        at = last + 1
