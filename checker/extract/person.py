"""People: each name with its title, and surname-only mentions tied to the full name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.extract.context.frame import Frame
from checker.extract.context.strays import strays
from checker.extract.context.who import full_names
from checker.model.claims import Claim, PersonClaim
from checker.model.document import Span
from checker.model.values import PersonName
from checker.names.around import acts_on, follows, introduces, word_before
from checker.names.evidence import Evidence, evidence
from checker.names.keys import plain

# A surname of so many letters is hardly another word; a shorter one must do what people do.
LONG = 8
ACTS = re.compile(r" (?:[a-z]{2,}ed|has|had|is|was|will|would|could|did)\b|, who\b")


def claims(frame: Frame) -> Iterator[Claim]:
    """Every person named in an article, as often as named, and words that nearly are the surname of one of them."""
    full = full_names(frame)
    for name in frame.people:
        at = frame.index_at(name.start)
        span = Span(name.start, name.end)
        yield PersonClaim(frame.document, span, frame.sentences[at].span, name, full.get(name.start))
    if not frame.sentences:
        return
    text, known = frame.document.text, evidence(frame.vocabulary)
    surnames = [name.surname for name in frame.people if name.given]
    taken = [(p.start, p.end) for p in frame.people] + [(p.start, p.end) for p in frame.places]
    bare = {plain(name) for name in surnames}
    for span in strays(text, surnames, taken, known, people=True):
        sentence = frame.sentences[frame.index_at(span.start)]
        word = text[slice(*span)]
        if sentence.start <= span.start < sentence.end and (plain(word) in bare or _person(text, span, known)):
            yield PersonClaim(frame.document, span, sentence.span, PersonName(*span, (), word))


def _person(text: str, span: Span, known: Evidence) -> bool:
    """True where a word does what people do, or is long and follows no "in", "at" or "the"."""
    if ACTS.match(text, span.end) or follows(text, span.end, known):
        return True
    if acts_on(text, span.start, known) or introduces(text, span.start, known, True):
        return True
    before = word_before(text, span.start).lower()
    return span.end - span.start >= LONG and before not in ("in", "at", "near", "from", "to", "of", "the", "a", "an")
