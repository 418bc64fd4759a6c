"""Names of firms and things: capitalised words that are no person, no place and no marked organisation."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.context.frame import Frame
from checker.extract.context.organisations import marks
from checker.model.claims import Claim, Known
from checker.model.document import Span
from checker.model.labels import LabelClaim
from checker.names.keys import plain
from checker.names.runs import capitals

LEAST, MOST, SHORTEST = 2, 4, 4


def claims(frame: Frame) -> Iterator[Claim]:
    """The first mention of every such name."""
    text, known = frame.document.text, marks(frame.vocabulary)
    starts, ends, words = capitals(text)
    taken = {at for name in frame.people for at in (name.start, name.end)}
    taken |= {at for place in frame.places for at in (place.start, place.end)}
    seen: set[str] = set()
    at, size = 0, len(starts)
    while at < size:
        last = at
        while last + 1 < size and starts[last + 1] - ends[last] == 1 and text[ends[last]] == " ":
            last += 1
        first, at = at, last + 1
        if first == last:  # most words stand alone
            continue
        run = range(first, last + 1)
        if words[run[0]].lower() in known.titles.leading or words[run[0]] in known.titles.offices:
            run = run[1:]
        if not LEAST <= len(run) <= MOST or any(_known(words[i], known.either, known.titles.calendar) for i in run):
            continue
        if any(edge in taken for i in run for edge in (starts[i], ends[i])):
            continue
        span = Span(starts[run[0]], ends[run[-1]])
        value = plain(text[slice(*span)])
        sentence = frame.sentence_at(span.start)
        if value in seen or sentence is None or sentence.kind == "headline":
            continue
        seen.add(value)
        yield LabelClaim(frame.document, span, sentence.span, Known(value, text[slice(*span)], "this sentence", span))


def _known(word: str, marked: frozenset[str], calendar: frozenset[str]) -> bool:
    """True for a word that marks an organisation, for days and months, and for acronyms and short words."""
    return len(word) < SHORTEST or not word[1:].islower() or word in marked or word in calendar
