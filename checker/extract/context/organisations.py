"""Runs of capitalised words that name an organisation: by a word such as "Union" or "Ministry", or by a legal form."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from checker.model.document import Span
from checker.model.values import PersonName
from checker.names.evidence import Evidence, evidence
from checker.names.runs import capitals
from checker.vocabulary.tables import Vocabulary

LINKS = frozenset(" | of | of the | for | for the | and | on | & | de | des | du |-|\u00a0| of\u00a0|' |’ ".split("|"))
# What only goes on where a head stands before: "Bank of England", but not "to Tehran for the Agency".
HEADED = frozenset(link for link in LINKS if link.strip().startswith(("of", "for", "on")))
# The full stops inside "S.p.A." and "S.r.l.".
DOTTED = frozenset((".p.", ".r.", ".à.r."))
MOST = 10


@dataclass(frozen=True, slots=True)
class Marks:
    """Words that mark an organisation's name, legal forms as printed, both with their abbreviations, and titles."""

    either: frozenset[str]
    heads: frozenset[str]
    forms: frozenset[str]
    titles: Evidence


@lru_cache(maxsize=8)
def marks(vocabulary: Vocabulary) -> Marks:
    """The word lists of a vocabulary; built once."""
    heads = frozenset(vocabulary.table("organisations")["heads"]) - {"United"}
    forms = frozenset(vocabulary.table("legal_forms")["printed"])
    dotted = frozenset(f"{form}." for form in forms)
    return Marks(heads | forms | dotted | {"A", "S"}, heads, forms, evidence(vocabulary))


def organisations(text: str, start: int, end: int, people: Sequence[PersonName], known: Marks) -> list[Span]:
    """Where the organisations of text[start:end] are named, in order, without "the", a possessive and people."""
    marked_at = _marked(text, known.either)
    first = bisect_left(marked_at, start)
    if first == len(marked_at) or marked_at[first] >= end:
        return []
    starts, ends, words = capitals(text)
    inside = capitals(text).within(start, end)
    found: list[Span] = []
    run: list[int] = []
    marked = formed = False
    persons = frozenset(at for name in people for at in range(name.start, name.end))
    for at in inside:
        if words[at] == "I" and text[starts[at] - 1 : starts[at]] == " " and text[ends[at] : ends[at] + 1] == " ":
            continue  # the writer, not a numeral behind a name
        gap = text[ends[run[-1]] : starts[at]] if run else ""
        word = words[at]
        dotted = gap in DOTTED or (gap == "/" and len(word) == 1)
        joined = (dotted or (gap in LINKS and (marked or gap not in HEADED))) and starts[at] not in persons
        if joined and gap == " and " and marked and _whole(text, run, known) and _begins(text, at, end, known):
            joined = False
        if run and (not joined or formed or len(run) == MOST):
            if marked:
                found += _named(text, run, known)
            run, marked, formed = [], False, False
        if starts[at] in persons:
            continue
        run.append(at)
        form = word.rstrip(".") in known.forms or dotted
        marked = marked or form or word in known.heads
        formed = form and len(run) > 1
    if marked:
        found += _named(text, run, known)
    return found


@lru_cache(maxsize=2)
def _marked(text: str, either: frozenset[str]) -> list[int]:
    """Where the words of a text stand that mark an organisation; most sentences have none."""
    starts, _, words = capitals(text)
    return [start for start, word in zip(starts, words, strict=True) if word in either]


def _whole(text: str, run: list[int], known: Marks) -> bool:
    """True where the words before "and" are a name already: "World Bank", "Court of Appeal"."""
    starts, ends, words = capitals(text)
    return words[run[-1]] in known.heads or " of " in text[starts[run[0]] : ends[run[-1]]]


def _begins(text: str, at: int, end: int, known: Marks) -> bool:
    """True where the words behind "and" are a name of their own, of a body or a thing."""
    starts, ends, words = capitals(text)
    while at + 1 < len(words) and starts[at + 1] < end and text[ends[at] : starts[at + 1]] in (" ", "\u00a0"):
        at += 1
    return words[at] in known.heads or words[at] in known.titles.things


def _named(text: str, run: list[int], known: Marks) -> list[Span]:
    starts, ends, words = capitals(text)
    while len(run) > 1 and _outside(words[run[0]], known):
        run = run[1:]
    while len(run) > 1 and words[run[-1]] in known.titles.offices and not text.endswith(" of ", 0, starts[run[-1]]):
        run = run[:-1]
    letter = len(run) > 2 and len(words[run[-1]]) == 1 and text[starts[run[-1]] - 1] in "./"
    dotted = letter and text[ends[run[-1]] : ends[run[-1]] + 1] == "."
    if len(run) < 2 or not (letter or any(_marks(words[at], known) for at in run)):
        return []
    last, end = words[run[-1]], ends[run[-1]]
    if last in known.titles.calendar or (last in known.titles.sites and " of " not in text[starts[run[0]] : end]):
        return []
    abbreviated = last in known.forms and text[end : end + 1] == "." and text[end + 2 : end + 3].islower()
    end += dotted or abbreviated
    return [Span(starts[run[0]], end)]


def _marks(word: str, known: Marks) -> bool:
    return word in known.heads or word.rstrip(".") in known.forms


def _outside(word: str, known: Marks) -> bool:
    """True for what stands before a name and is no part of it: "The", "However", "Former", "President"."""
    return word.lower() in known.titles.leading or word in known.titles.offices
