"""Offices: who holds which ("Ambassador Ana López of Chile", "Ana López, Chile's ambassador to Peru,")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from checker.extract.context.frame import Frame
from checker.extract.context.lexicon import lexicon
from checker.extract.context.who import full_names, person_key
from checker.extract.context.wording import LETTERS, wording
from checker.model.claims import Claim, Known, OfficeClaim
from checker.model.document import Span
from checker.model.values import PersonName
from checker.text.spellings import letters
from checker.vocabulary.tables import Vocabulary

APPOSITION = re.compile(r",\s(?P<words>[^,.;:“”()]{4,80})(?=[,.;:]|$)")
CODES = frozenset(("name", "demonym", "acronym"))
PORTFOLIO = re.compile(
    r"\b(foreign|finance|defen[cs]e|interior|economy|health|education|energy|justice|trade|agriculture|transport|culture)\b"
)


class Roles(NamedTuple):
    """Printed offices, longest first, with the words they begin with and their names.

    not_now, changes: words that say that an office is not held now or changes hands
    """

    pattern: re.Pattern[str]
    openers: frozenset[str]
    offices: dict[str, str]
    not_now: frozenset[str]
    changes: frozenset[str]


@lru_cache(maxsize=8)
def roles(vocabulary: Vocabulary) -> Roles:
    """The roles of a vocabulary; built once."""
    table = vocabulary.table("roles")
    offices = {
        form: office for ladder in table["ladders"].values() for office, forms in ladder.items() for form in forms
    }
    pattern = re.compile(rf"(?<![\w-])(?:{letters(offices)})(?![\w-])")
    openers = frozenset(found[0] for form in offices if (found := LETTERS.match(form)))
    return Roles(pattern, openers, offices, frozenset(table["not_now"]), frozenset(table["changes"]))


def claims(frame: Frame) -> Iterator[Claim]:
    """Every office that an article gives to a person with a full name."""
    text, known, full_of = frame.document.text, roles(frame.vocabulary), full_names(frame)
    said = wording(frame)
    speech = lexicon(frame.vocabulary).words["speech_verbs"]
    for name in frame.people if frame.sentences else ():
        full = full_of.get(name.start)
        if full is None or (name.title_span is None and text[name.end : name.end + 1] != ","):
            continue
        at = frame.index_at(name.start)
        sentence = frame.sentences[at].span
        head = name.title_span[0] if name.title_span is not None else name.start
        if sentence.start <= head < sentence.end and known.openers.isdisjoint(said[at]):
            continue
        for span in _titles(text, name, sentence):
            words = text[span.start : span.end]
            office = _office(words, known)
            if not office:
                continue
            lead = text[max(sentence.start, span.start - 24) : span.start].lower().split()[-2:]
            if known.not_now & {*re.split(r"[^\w]+", words.lower()), *lead}:
                continue
            if not known.changes.isdisjoint(said[at]):
                continue
            key = person_key(full, Span(name.start, name.end))
            if key is not None:
                whole = Span(min(span.start, name.start), max(span.end, name.end))
                post = _post(frame, whole, office, words)
                shown = Known(office, words.strip(), "this sentence", span)
                speaks = not speech.isdisjoint(said[at])
                yield OfficeClaim(frame.document, whole, sentence, key, full, shown, post, speaks)


def _titles(text: str, name: PersonName, sentence: Span) -> Iterator[Span]:
    """The title before the name, and the words set off by commas behind it."""
    if name.title_span is not None:
        yield Span(*name.title_span)
    match = APPOSITION.match(text, name.end, sentence.end)
    if match is not None:
        yield Span(*match.span("words"))


def _office(words: str, known: Roles) -> str:
    """The office in a title, with the portfolio of a minister; "" where there is none or more than one."""
    lower = words.lower()
    if known.openers.isdisjoint(LETTERS.findall(lower)):
        return ""
    portfolio = PORTFOLIO.search(lower)
    plain = " ".join(PORTFOLIO.sub(" ", lower).split())
    found = {known.offices[m[0]] for m in known.pattern.finditer(plain)}
    if len(found) != 1:
        return ""
    office = found.pop()
    if office in ("minister", "deputy-minister") and portfolio:
        return f"{portfolio[1].replace('defense', 'defence')}-{office}"
    return office


def _post(frame: Frame, whole: Span, office: str, words: str) -> Known | None:
    """The office with the one country or body that it belongs to."""
    near = [p for p in frame.places_from(whole.start, whole.end + 4) if p.end <= whole.end + 40]
    codes = list(dict.fromkeys(p.code for p in near if p.form in CODES))
    if len(codes) == 1:
        return Known(f"{office}|{codes[0]}", f"{words.strip()} ({codes[0]})", "this sentence", whole)
    of = re.search(r"\bof (?:the )?([A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)*)", words)
    if of is not None and not codes:
        return Known(f"{office}|{of[1].lower()}", words.strip(), "this sentence", whole)
    return None
