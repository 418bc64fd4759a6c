"""Statements: a counted thing with the words around it ("which built 311,000 cars last year"), for likeness alone."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.context.bodies import stems
from checker.extract.context.frame import Frame, Sentence
from checker.extract.context.lexicon import Lexicon, lexicon
from checker.extract.context.modality import modality_of
from checker.extract.context.period import period_of
from checker.extract.context.relating import counted, relating
from checker.extract.context.tokens import Token, rows_of
from checker.model.claims import Claim, StatementClaim
from checker.model.document import Span
from checker.model.values import Quantity

MARKS = frozenset(',;:—–()“”"«»')
NOUN = 3
VERB = 3
SHORTEST = 3


def claims(frame: Frame) -> Iterator[Claim]:
    """Every figure that counts or measures something, with the telling words of its clause."""
    words, relations = lexicon(frame.vocabulary), relating(frame.vocabulary)
    small = (
        words.words["boundaries"] | words.words["articles"] | words.words["auxiliaries"] | words.words["hedge_words"]
    )
    apart = relations["apart"] | relations["beside"] | words.words["qualifiers"]
    rows = rows_of(frame)
    for index, sentence in enumerate(frame.sentences):
        if not sentence.quantities:
            continue
        row = rows[index]
        for at, token in enumerate(row):
            if counted(token) is not None or _percent(token):
                claim = _claim(frame, sentence, row, at, words, small, apart)
                if claim is not None:
                    yield claim


def _percent(token: Token) -> bool:
    return isinstance(token.item, Quantity) and token.item.kind == "percent" and token.item.hedge != "range"


def _claim(
    frame: Frame,
    sentence: Sentence,
    row: list[Token],
    at: int,
    words: Lexicon,
    small: frozenset[str],
    apart: frozenset[str],
) -> StatementClaim | None:
    quantity = row[at].item
    assert isinstance(quantity, Quantity)
    first, last = _clause(row, at)
    near = row[max(first, at - 2) : at] + row[at + 1 : min(last, at + 2) + 1]
    if any(t.lower in apart for t in near) or _step(row, at, words):
        return None
    noun_at = _noun(row, at, last, small) if not quantity.unit else at
    if noun_at is None:
        return None
    noun = "" if quantity.unit else next(iter(stems(row[noun_at].lower)), "")
    if row[noun_at].lower in words.words["people_nouns"] or noun in PEOPLE:
        noun = "people"
    verb = _verb(row, at, noun_at, first, last, small)
    telling = [
        t for i, t in enumerate(row[first : last + 1], first) if i != noun_at and t.kind in ("word", "person", "place")
    ]
    about: set[str] = set()
    names: set[str] = set()
    for token in telling:
        text = frame.document.text[token.start : token.end]
        if token.lower in small or (token.kind == "word" and len(token.lower) < SHORTEST):
            continue
        if token.kind != "word" or token.name:
            names.add(text.lower())
        else:
            about.update(stems(token.lower))
    around = frozenset(
        frame.document.text[t.start : t.end].lower() for t in row if t.kind in ("person", "place") or t.name
    )
    when = period_of(row, at, None, words)
    period = when[1] if when is not None else None
    return StatementClaim(
        frame.document, Span(row[at].start, row[at].end), sentence.span, quantity, noun, verb, frozenset(about),
        frozenset(names), around, period, modality_of(row, at, words), sentence.kind,
    )  # fmt: skip


PEOPLE = frozenset(("passeng", "visito", "visit", "person", "guest", "spectat", "viewer", "us", "custom"))


def _step(row: list[Token], at: int, words: Lexicon) -> bool:
    """True for "rose by 26 workers", which counts what came in addition."""
    changes = words.words["up_verbs"] | words.words["down_verbs"]
    return at > 0 and row[at - 1].lower == "by" and any(t.lower in changes for t in row[max(0, at - 4) : at - 1])


def _clause(row: list[Token], at: int) -> tuple[int, int]:
    first, last = at, at
    while first > 0 and row[first - 1].lower not in MARKS:
        first -= 1
    while last + 1 < len(row) and row[last + 1].lower not in MARKS:
        last += 1
    return first, last


def _noun(row: list[Token], at: int, last: int, small: frozenset[str]) -> int | None:
    """The plural noun that a bare number counts: the last word of the run behind it, at most NOUN words long."""
    found = None
    for i in range(at + 1, min(at + 1 + NOUN, last + 1)):
        if row[i].kind != "word" or row[i].lower in small:
            break
        if row[i].lower.endswith("s") or row[i].lower in ("people", "men", "women", "children", "cattle", "fish"):
            found = i
            break
    return found


def _verb(row: list[Token], at: int, noun: int, first: int, last: int, small: frozenset[str]) -> str:
    """The stem of the word right before the figure, else of a passive behind its noun ("thirteen cars were buried")."""
    for i in range(at - 1, max(first, at - VERB) - 1, -1):
        if row[i].kind == "word" and row[i].lower not in small:
            return stems(row[i].lower)[0] if stems(row[i].lower) else ""
    after = row[noun + 1 : min(noun + 4, last + 1)]
    for i, token in enumerate(after):
        if token.lower in ("was", "were", "are", "is", "been") and i + 1 < len(after) and after[i + 1].kind == "word":
            return (stems(after[i + 1].lower) or ("",))[0]
    return ""
