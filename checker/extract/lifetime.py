"""Ages at a time: "died on Monday aged 94", "in 1988, at the age of 66", "turns 80 on 3 July", "a baker aged 52"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from checker.dates.intervals import shift_months
from checker.extract.context.frame import Frame, Sentence
from checker.extract.context.who import full_names, person_key
from checker.model.claims import AgeClaim, Claim
from checker.model.document import Span
from checker.model.values import PersonName
from checker.names.evidence import evidence
from checker.text.numerals import numerals

AGED = r"(?:at the age of|at age|aged|at)\s(?P<age>[1-9]\d{0,2})"
YEAR = r"(?P<year>1[89]\d\d|20\d\d)"
DIED = re.compile(rf"\b(?:died|dies|passed away)\b[^.;]{{0,60}}?\s{AGED}(?=[,.;)]|$)")
THEN = re.compile(rf"\b[Ii]n {YEAR},\s{AGED}(?=[,.;)]|$)")
IN = re.compile(rf"\b(?:at the age of|aged)\s(?P<age>[1-9]\d{{0,2}}),? in {YEAR}\b")
WHEN = re.compile(rf"\bwas\s(?P<age>[1-9]\d?)\swhen\s(?:he|she)\s[^.,;]{{3,60}}?\sin\s{YEAR}\b")
TURNS = re.compile(
    r"\b(?:turns|turned|will turn|(?:celebrates|celebrated|will celebrate) (?:his|her))\s(?P<age>[1-9]\d{1,2})"
    r"(?:(?:st|nd|rd|th) birthday)?\s(?=\w)"
)
TRADE = re.compile(r", an? [\w-]+(?: [\w-]+)?,? (?:aged|of) (?P<age>[1-9]\d{0,2})(?=[,.;])")
IS = re.compile(r" is (?P<age>[1-9]\d{0,2})(?= years old|[.;])")
# The words right before an age that the patterns above allow: few numbers of an article follow one.
LEADS = (" of", " age", " aged", " at", " was", " turn", " turns", " turned", " his", " her", " is")
# Words of families that may stand beside an age of one's own.
NO_KIN = frozenset(("born", "née", "family", "married", "unrelated"))
PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
# So far from the head of a sentence its subject stands.
HEAD = 30


class Told(NamedTuple):
    """Birthdays that a sentence allows, and the words that say so."""

    span: Span
    first: date
    last: date
    stated: str


def claims(frame: Frame) -> Iterator[Claim]:
    """Every age at a time that an article gives to a person with a full name."""
    if not frame.people or not frame.sentences:
        return
    text, published = frame.document.text, frame.document.published
    kin = evidence(frame.vocabulary).kin - NO_KIN
    ages = [at for at in numerals(text) if text[at - 1 : at].isspace() and text.endswith(LEADS, 0, at - 1)]
    for index, sentence in enumerate(frame.sentences):
        born = text.startswith("Born ", sentence.start)
        near = bisect_left(ages, sentence.start)
        if not born and (near == len(ages) or ages[near] >= sentence.end):
            continue
        said = text[sentence.start : sentence.end]
        if born:
            found = _born(said, sentence)
        elif kin.isdisjoint(re.findall(r"[a-z-]+", said.lower())):
            found = _told(said, sentence, published)
        else:
            continue
        for told in found:
            yield from _claim(frame, index, told)
        for name in sentence.people if published is not None else ():
            match = TRADE.match(text, name.end, sentence.end) or IS.match(text, name.end, sentence.end)
            if match is not None and published is not None:
                first, last = _on(published, int(match["age"]))
                span = Span(name.start, match.end())
                yield from _of(frame, sentence, name, Told(span, first, last, f"{match['age']} years old"))


def _born(said: str, sentence: Sentence) -> Iterator[Told]:
    """ "Born on 12 May 1931, the daughter of a keeper, she ..." """
    born = next(iter(sentence.periods), None)
    if born is None or not PRONOUN.search(said) or born.basis != "text" or born.first is None or born.last is None:
        return
    if born.precision in ("day", "month", "year"):
        when = said[born.start - sentence.start : born.end - sentence.start]
        yield Told(Span(sentence.start, born.end), born.first, born.last, f"born {when}")


def _told(said: str, sentence: Sentence, published: date | None) -> Iterator[Told]:
    """The ages of one sentence whose person is still to be found."""
    days = [p for p in sentence.periods if p.precision == "day" and p.first is not None]
    died = DIED.search(said)
    if died is not None:
        day = days[0].first if days else published
        if day is not None:
            yield _at(died, sentence, *_on(day, int(died["age"])), "at death")
    for pattern in (THEN, IN, WHEN) if died is None else ():
        for match in pattern.finditer(said):
            age, year = int(match["age"]), int(match["year"])
            yield _at(match, sentence, date(year - age - 1, 1, 1), date(year - age, 12, 31), f"in {year}")
    turns = TURNS.search(said)
    if turns is not None:
        near = next((p for p in days if 0 <= p.start - sentence.start - turns.end() <= 4), None)
        if near is not None and near.first is not None:
            birthday = shift_months(near.first, -12 * int(turns["age"]))
            when = said[near.start - sentence.start : near.end - sentence.start]
            yield _at(turns, sentence, birthday, birthday, f"on {when}")


def _on(day: date, age: int) -> tuple[date, date]:
    """The birthdays of somebody who is of an age on a day."""
    return shift_months(day, -12 * (age + 1)) + timedelta(1), shift_months(day, -12 * age)


def _at(match: re.Match[str], sentence: Sentence, first: date, last: date, when: str) -> Told:
    span = Span(sentence.start + match.start(), sentence.start + match.end())
    return Told(span, first, last, f"{match['age']} years old {when}")


def _claim(frame: Frame, index: int, told: Told) -> Iterator[AgeClaim]:
    """The claim of the person whom a sentence means: named before the age, or by "he" and "she"."""
    sentence = frame.sentences[index]
    before = [name for name in sentence.people if name.end <= told.span.start]
    others = {name.surname for name in sentence.people}
    if before and len(others) == 1:
        yield from _of(frame, sentence, before[-1], told)
    elif len(others) == 1 and told.span.start - sentence.start < HEAD:
        yield from _of(frame, sentence, sentence.people[0], told)
    elif not others and PRONOUN.search(frame.document.text, sentence.start, sentence.end):
        name = _meant(frame, index)
        if name is not None:
            yield from _of(frame, sentence, name, told)


def _meant(frame: Frame, index: int) -> PersonName | None:
    """Whom "he" and "she" mean: the subject of the nearest sentence before that begins with a person."""
    for sentence in reversed(frame.sentences[:index]):
        first = next(iter(sentence.people), None)
        if first is None or PRONOUN.search(frame.document.text, sentence.start, first.start):
            continue
        if first.start - sentence.start < HEAD:
            return first
    return None


def _of(frame: Frame, sentence: Sentence, name: PersonName, told: Told) -> Iterator[AgeClaim]:
    full = full_names(frame).get(name.start)
    key = person_key(full, told.span) if full is not None else None
    if full is not None and key is not None:
        yield AgeClaim(frame.document, told.span, sentence.span, key, full, told.first, told.last, told.stated)
