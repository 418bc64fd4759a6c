"""Courses: the beginning and the end of one thing in two clauses ("the restoration began in", "it was finished in")."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checker.extract.context.actor import Actor, actor
from checker.extract.context.bodies import stems
from checker.extract.context.clause import date_after, verb_start
from checker.extract.context.frame import Frame
from checker.extract.context.relating import relating
from checker.extract.context.tokens import Token, rows_of
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Span
from checker.model.values import Period

PRECISIONS = frozenset(("day", "month", "year"))
PRONOUNS = frozenset(("it", "they"))


def claims(frame: Frame) -> Iterator[Claim]:
    """Every thing with a beginning and then an end; the parts of the claim are (end, beginning) of an order "after"."""
    lists, aspects = relating(frame.vocabulary), frame.vocabulary.table("relations")["aspects"]
    begins, ends = frozenset(aspects["opening"]), frozenset((*aspects["closing"], "completed"))
    other, again = lists["other_ones"], lists["recurring"]
    rows = rows_of(frame)
    begun: dict[str, tuple[Token, frozenset[str]]] = {}
    last: Actor | None = None
    for index, sentence in enumerate(frame.sentences):
        if not sentence.periods:
            last = None
            continue
        row, spoken = rows[index], last
        last = None
        if begins.isdisjoint(row.said) and ends.isdisjoint(row.said):
            continue
        for at, token in enumerate(row):
            if token.kind != "word" or not (token.lower in begins or token.lower in ends):
                continue
            back, _ = verb_start(row, at)
            if back < 0:
                continue
            pronoun = row[back].lower in PRONOUNS and back < 2
            known = spoken if pronoun else actor(frame, row, back, other, lists["doings"])
            when = date_after(row, at + 1, PRECISIONS)
            if known is None or when is None or known.known.value.lstrip("@") in again:
                continue
            subject, about = known.known.value, _stems(frame, known)
            if token.lower in begins:
                begun[subject], last = (when, about), known
            elif subject in begun and begun[subject][0].start < when.start:
                first, said = begun.pop(subject)
                one_thing = not (said - about and about - said) and (not known.new or pronoun)
                if one_thing and _one_side(first, when, frame.document.published):
                    yield _order(frame, sentence.span, when, first)


def _stems(frame: Frame, subject: Actor) -> frozenset[str]:
    return frozenset(s for t in subject.about for s in stems(frame.document.quote((t.start, t.end))) if len(s) > 2)


def _one_side(one: Token, other: Token, published: date | None) -> bool:
    """True where publication does not lie between the dates: what has ended and what will begin are two."""
    a, b = one.item, other.item
    assert isinstance(a, Period)
    assert isinstance(b, Period)
    return published is None or (
        a.first is not None and b.last is not None and (a.first > published) == (b.last > published)
    )


def _order(frame: Frame, sentence: Span, end: Token, beginning: Token) -> RelationClaim:
    parts = tuple(Part(Span(t.start, t.end), period=t.item) for t in (end, beginning))  # type: ignore[arg-type]
    return RelationClaim(frame.document, parts[0].span, sentence, "order", parts, "after", False)
