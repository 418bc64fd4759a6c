"""Ages of somebody named just before ("The 22-year-old has ...", "She was 86."), and behind a name ("who at 37 is")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from checker.dates.intervals import shift_months
from checker.extract.context.frame import Frame, Sentence
from checker.extract.context.who import full_names, person_key
from checker.model.claims import AgeClaim, Claim
from checker.model.document import Span
from checker.model.values import PersonName

# "The 22-year-old" as a noun of its own, and no "22-year-old driver".
BARE = re.compile(
    r"\b[Tt]he (?P<age>[1-9]\d?)-year-old(?:['’]s\b|(?=[,.] )|(?= (?:from|who|has|had|is|was|will|would|can|could"
    r"|said|says|told|did|made|ran|won|took|gave|came|went|became|began|beat|led|left|lost|set|[a-z]{3,}ed)\b))"
)
STATED = re.compile(
    r"(?:He|She) (?:is|(?P<was>was)) (?P<age>[1-9]\d?)(?: years old)?(?=\.| and (?:has|had|is|was|lives)\b)"
)
BEHIND = re.compile(
    r", (?:who,? (?:at|is|is now|now|was) |(?:an?|the) |now )(?P<age>[1-9]\d?)"
    r"(?:-year-old|(?=,? (?:is|has|and)\b|[,.]))"
)
BEFORE = re.compile(r"\b[Aa]t (?P<age>[1-9]\d),? $")
# Somebody who is brought in: "a 22-year-old".
INTRODUCED = re.compile(r"\ban? (?P<age>[1-9]\d?)-year-old\b")
DEATH = re.compile(r"\b(?:died|dies|dead|death|passed away)\b")
# So many sentences before an age its person may be named; sentences about other times say other ages.
REACH, LONG_AGO = 2, timedelta(200)


def claims(frame: Frame) -> Iterator[Claim]:
    """Every such age of a person with a full name; none where two people were named just before."""
    text, published = frame.document.text, frame.document.published
    if published is None or not frame.people:
        return
    first_told: dict[str, int] = {}
    for match in INTRODUCED.finditer(text):
        first_told.setdefault(match["age"], match.start())
    for index, sentence in enumerate(frame.sentences):
        if not sentence.quantities:
            continue
        if not any(p.last and published - p.last > LONG_AGO for p in sentence.periods):
            for match in _referring(frame, index, first_told):
                yield from _claim(frame, sentence, _antecedent(frame, index), match, published)
        for name in sentence.people:
            behind = BEHIND.match(text, name.end, sentence.end)
            before = BEFORE.search(text, max(sentence.start, name.start - 8), name.start)
            for found in (behind, before):
                if found is not None:
                    yield from _claim(frame, sentence, name, found, published)


def _referring(frame: Frame, index: int, first_told: dict[str, int]) -> Iterator[re.Match[str]]:
    """The ages in a sentence of somebody whom the sentence before names, and who was not brought in by them."""
    text, sentence = frame.document.text, frame.sentences[index]
    for match in BARE.finditer(text, sentence.start, sentence.end):
        named = any(name.end <= match.start() for name in sentence.people)
        if not named and first_told.get(match["age"], match.start()) >= match.start():
            yield match
    stated = STATED.match(text, sentence.start, sentence.end)
    if stated is not None and (not stated["was"] or _died(frame, index)):
        yield stated


def _antecedent(frame: Frame, index: int) -> PersonName | None:
    """The only person of the nearest sentence before that names anybody."""
    for sentence in reversed(frame.sentences[max(0, index - REACH) : index]):
        if sentence.people:
            return sentence.people[-1] if len({name.surname for name in sentence.people}) == 1 else None
    return None


def _died(frame: Frame, index: int) -> bool:
    """True where the sentence before tells of a death."""
    before = frame.sentences[index - 1] if index else None
    return before is not None and DEATH.search(frame.document.text, before.start, before.end) is not None


def _claim(
    frame: Frame, sentence: Sentence, name: PersonName | None, match: re.Match[str], published: date
) -> Iterator[AgeClaim]:
    full = full_names(frame).get(name.start) if name is not None else None
    if name is None or full is None:
        return
    age = int(match["age"])
    span = Span(*match.span()) if match.start() >= sentence.start else Span(name.start, match.end())
    whole = Span(min(span.start, name.start), span.end) if name.start >= sentence.start else span
    key = person_key(full, whole)
    if key is not None:
        first, last = shift_months(published, -12 * (age + 1)) + timedelta(1), shift_months(published, -12 * age)
        yield AgeClaim(frame.document, whole, sentence.span, key, full, first, last, f"{age} years old")
