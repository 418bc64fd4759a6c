"""Courses: the beginning and the end of one thing in two clauses ("the restoration began in", "it was finished in")."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checker.extract.context.clause import date_after, subject_of, verb_start
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
    begun: dict[str, Token] = {}
    last: str | None = None
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
            known = subject_of(frame, row, back, other)
            subject = known.value if known is not None else spoken if row[back].lower in PRONOUNS and back < 2 else None
            when = date_after(row, at + 1, PRECISIONS)
            if subject is None or when is None or subject.lstrip("@") in again:
                continue
            if token.lower in begins:
                begun[subject], last = when, subject
            elif subject in begun and begun[subject].start < when.start:
                first = begun.pop(subject)
                if _one_side(first, when, frame.document.published):
                    yield _order(frame, sentence.span, when, first)


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
