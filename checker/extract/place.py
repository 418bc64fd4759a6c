"""Places that no table knows, by the preposition before them ("in", "near"), and places with two names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from checker.extract.context.frame import Frame, Sentence
from checker.extract.context.strays import strays
from checker.model.claims import Claim, Known, PlaceClaim
from checker.model.document import Document, Span
from checker.names.around import word_before
from checker.names.evidence import Evidence, evidence
from checker.names.keys import romanisation_key
from checker.names.runs import capitals
from checker.vocabulary.tables import Vocabulary

SPACES = (" ", "\u00a0", "-")
LEAST, MOST = 3, 3


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """prepositions: what leads to a place; twins: each form of a place with two names to the first of its line.

    first: the first words of the forms in `twins`, each with its forms, longest first
    lasts: the letters that prepositions end in, capitals too: most words have no preposition before them
    """

    prepositions: frozenset[str]
    lasts: frozenset[str]
    twins: dict[str, str]
    first: dict[str, tuple[str, ...]]
    things: frozenset[str]
    known: Evidence


@lru_cache(maxsize=8)
def gazetteer(vocabulary: Vocabulary) -> Gazetteer:
    """The tables of a vocabulary; built once."""
    table = vocabulary.table("spellings")
    twins = {form: line[0] for line in table["places"] for form in line}
    first: dict[str, list[str]] = {}
    for form in sorted(twins, key=lambda f: (-len(f), f)):
        first.setdefault(form.replace("-", " ").split()[0], []).append(form)
    context = vocabulary.table("people_context")
    things = frozenset(context["things"]) | frozenset(vocabulary.table("legal_forms")["printed"])
    return Gazetteer(
        frozenset(table["before"]),
        frozenset(letter for word in table["before"] for letter in (word[-1], word[-1].upper())),
        twins,
        {k: tuple(v) for k, v in first.items()},
        things,
        evidence(vocabulary),
    )


def claims(frame: Frame) -> Iterator[Claim]:
    """Every place by its own words: countries and capitals are in sentences' places and have fixed spellings."""
    text = frame.document.text
    found = [*_dateline(frame), *_named(frame)]
    if frame.sentences and found:
        found += _nearly(frame, found)
    # "Pittsburg[h]": an editor has mended the spelling already.
    yield from (claim for claim in found if text[claim.span.end : claim.span.end + 1] != "[")


def _named(frame: Frame) -> Iterator[PlaceClaim]:
    """Places that a preposition leads to, and places with two names."""
    document, known = frame.document, gazetteer(frame.vocabulary)
    text = document.text
    starts, _, words = capitals(text)
    people = {name.surname for name in frame.people} | {g for name in frame.people for g in name.given}
    for sentence in frame.sentences:
        free = 0
        for at in capitals(document.text).within(sentence.start, sentence.end):
            if starts[at] < free:
                continue
            form = words[at] in known.first and _twin(document.text, at, known)
            if form:
                span = Span(starts[at], starts[at] + len(form))
                free = span.end
                if _alone(document.text, at, span, known):
                    name = Known(known.twins[form].lower(), form, "this sentence", span)
                    yield PlaceClaim(document, span, sentence.span, name)
            elif (
                text[starts[at] - 2 : starts[at] - 1] in known.lasts
                and word_before(text, starts[at]).lower() in known.prepositions
            ):
                claim = _led(document, sentence, at, known, people)
                if claim is not None:
                    free = claim.span.end
                    yield claim


def _dateline(frame: Frame) -> Iterator[PlaceClaim]:
    """The place that a dateline names: "VILARINHO, June 4 –"."""
    document, known = frame.document, gazetteer(frame.vocabulary)
    starts, ends, words = capitals(document.text)
    for block in document.blocks:
        inside = capitals(document.text).within(block.start, block.end) if block.kind == "dateline" else range(0)
        for at in inside[:1]:
            span, name = Span(starts[at], ends[at]), words[at].title()
            evidence = known.known
            single = document.text[span.end : span.end + 1] == ","
            if single and len(name) >= LEAST and name not in evidence.places and name not in evidence.towns:
                yield PlaceClaim(document, span, span, Known(romanisation_key(name), name, "the dateline", span))


def _nearly(frame: Frame, found: list[PlaceClaim]) -> Iterator[PlaceClaim]:
    """Words that nearly are a place which the article has named, whatever stands before them."""
    text = frame.document.text
    taken = [(p.start, p.end) for p in frame.people] + [(p.start, p.end) for p in frame.places]
    taken += [(claim.span.start, claim.span.end) for claim in found]
    names = [claim.place.shown for claim in found]
    for span in strays(text, names, taken, evidence(frame.vocabulary)):
        sentence = frame.sentences[frame.index_at(span.start)]
        name = text[slice(*span)]
        if sentence.start <= span.start < sentence.end and not name.endswith("s"):
            known = Known(romanisation_key(name), name, "this sentence", span)
            yield PlaceClaim(frame.document, span, sentence.span, known)


def _twin(text: str, at: int, known: Gazetteer) -> str:
    """The form of a place with two names that begins with a capitalised word, "" where none does."""
    starts, _, words = capitals(text)
    for form in known.first.get(words[at], ()):
        end = starts[at] + len(form)
        if text.startswith(form, starts[at]) and not text[end : end + 1].isalnum():
            return form
    return ""


def _alone(text: str, at: int, span: Span, known: Gazetteer) -> bool:
    """False inside a longer name, which keeps its old spelling: "Peking University", "KSR Bangalore"."""
    starts, ends, words = capitals(text)
    if at and starts[at] - ends[at - 1] == 1 and text[ends[at - 1]] in " \u00a0-–":
        before = words[at - 1].lower()
        if before not in known.prepositions and before not in known.known.leading:
            return False
    after = text[span.end : span.end + 1]
    return not (
        after in (" ", "\u00a0", "-", "–")
        and text[span.end + 1 : span.end + 2].isupper()
        and not known.known.is_office(text[span.end + 1 : span.end + 25].split()[0])
    )


def _led(document: Document, sentence: Sentence, at: int, known: Gazetteer, people: set[str]) -> PlaceClaim | None:
    """The place that a preposition leads to, at a capitalised word and up to two more; None where it is none."""
    text = document.text
    starts, ends, words = capitals(text)
    last = at
    while last + 1 < len(words) and last - at + 1 < MOST and text[ends[last] : starts[last + 1]] in SPACES:
        last += 1
    inside = words[at : last + 1]
    span = Span(starts[at], ends[last])
    if not all(_may_be_place(word, known) for word in inside) or inside[0] in people:
        return None
    if text[span.end : span.end + 1] == "[":
        return None  # "Pittsburg[h]": an editor has mended it
    if text[span.end : span.end + 1] in ("’", "'") and text[span.end - 1] == "s":
        # "in the Neanderthals' caves": a plural, not a place.
        return None
    taken = [(p.start, p.end) for p in sentence.places] + [(p.start, p.end) for p in sentence.people]
    if any(begin < span.end and span.start < end for begin, end in taken):
        return None
    name = text[span.start : span.end]
    key = romanisation_key(name)
    return PlaceClaim(document, span, sentence.span, Known(key, name, "this sentence", span)) if key else None


def _may_be_place(word: str, known: Gazetteer) -> bool:
    """False for acronyms and short words, and for words of things, titles, organisations and the calendar."""
    evidence = known.known
    return (
        len(word) >= LEAST
        and word[1:].islower()
        and word not in known.things
        and word not in evidence.title_words
        and word not in evidence.bodies
        and word not in evidence.calendar
        and word.lower() not in evidence.leading
    )
