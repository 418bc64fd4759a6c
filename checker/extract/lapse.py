"""Lapses: a length of time counted from a stated date ("25 years ago, in 1985", "Six years later, in 2001")."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.context.frame import Frame
from checker.extract.context.tokens import Row, Token, rows_of
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Span
from checker.model.values import Period, Quantity

UNITS = frozenset(("day", "week", "month", "year"))
COUNTED = frozenset(("in", "for", "over"))
PRECISE = frozenset(("day", "month", "year"))
ENDS = frozenset((",", ".", ";"))
YEARS_AGO = " years ago"
JOINS = frozenset((",", "("))
HEDGES = frozenset("about some around nearly almost over than roughly approximately".split())


def claims(frame: Frame) -> Iterator[Claim]:
    """Every lapse with its dates: (length, the dates that it lies between) of a duration, (lapse, date) of an "ago"."""
    text, rows = frame.document.text, rows_of(frame)
    for index, sentence in enumerate(frame.sentences):
        if not sentence.periods:
            continue
        row = rows[index]
        found = [*_since(frame, row), *_behind(row)]
        if len(row) > 4 and row[1].lower == "later" and index and frame.sentences[index - 1].block == sentence.block:
            found += _later(rows[index - 1], row)
        for length, dates, between in found:
            parts = (length, Part(Span(dates.start, dates.end), period=between))
            span = Span(min(length.span.start, dates.start), max(length.span.end, dates.end))
            yield RelationClaim(frame.document, span, sentence.span, "duration", parts)
        for ago, stated in _ago(row, text):
            both = tuple(Part(Span(t.start, t.end), period=t.item) for t in (ago, stated))  # type: ignore[arg-type]
            span = Span(min(ago.start, stated.start), max(ago.end, stated.end))
            yield RelationClaim(frame.document, span, sentence.span, "ago", both)


Found = tuple[Part, Token, Period]


def _length(token: Token) -> Part | None:
    """An exact length of time."""
    quantity = token.item
    exact = (
        isinstance(quantity, Quantity) and quantity.kind == "time" and quantity.hedge == "exact" and not quantity.per
    )
    if not isinstance(quantity, Quantity) or not exact or quantity.unit not in UNITS:
        return None
    return Part(Span(token.start, token.end), quantity)


def _stated(token: Token) -> Period | None:
    """A date that the text states, with its year or its day."""
    period = token.item
    if not isinstance(period, Period) or period.precision not in PRECISE or None in (period.first, period.last):
        return None
    return period if period.basis == "text" and not period.approximate and not period.part else None


def _since(frame: Frame, row: Row) -> Iterator[Found]:
    """ "The first strike in 25 years, since 1988": from that date to publication."""
    published = frame.document.published
    for at in row.figures if "since" in row.said else ():
        length = _length(row[at]) if at and row[at - 1].lower in COUNTED else None
        rest = [t for t in row[at + 1 : at + 4] if t.lower != ","][:2]
        if length is None or published is None or len(rest) < 2 or rest[0].lower != "since":
            continue
        period = rest[1].item
        if isinstance(period, Period) and period.part == "since" and period.basis == "text" and period.first:
            yield length, rest[1], period._replace(last=published)


def _behind(row: Row) -> Iterator[Found]:
    """ "From 1990 to 1999, for five years": the length right behind its range."""
    for at in row.periods:
        token = row[at]
        period = token.item
        if at + 1 == len(row):
            break
        if not isinstance(period, Period) or period.precision != "range" or row[at + 1].lower != ",":
            continue
        opener = 2 if at + 2 < len(row) and row[at + 2].lower == "for" else 4
        words = [t.lower for t in row[at + 2 : at + 1 + opener]]
        end = at + 1 + opener
        length = _length(row[end]) if words in (["for"], ["a", "period", "of"]) and end < len(row) else None
        if length is not None and (end + 1 == len(row) or row[end + 1].lower in ENDS):
            yield length, token, period


def _ago(row: Row, text: str) -> Iterator[tuple[Token, Token]]:
    """ "25 years ago, in 1985": the two ways in which one year is given."""
    for at in row.periods:
        token = row[at]
        if not text.endswith(YEARS_AGO, token.start, token.end):
            continue
        if at and row[at - 1].lower in HEDGES:
            continue
        after = [t for t in row[at + 1 : at + 4] if t.lower != "in"]
        before = [t for t in row[max(0, at - 2) : at] if t.lower != "in"]
        if len(after) > 1 and after[0].lower in JOINS and _stated(after[1]):
            yield token, after[1]
        elif len(before) > 1 and before[-1].lower in JOINS and _stated(before[-2]):
            yield token, before[-2]


def _later(before: list[Token], row: list[Token]) -> Iterator[Found]:
    """ "It opened in 1998. Six years later, in 2001": from the one date of the sentence before."""
    length = _length(row[0])
    dates = [t for t in before if t.kind == "period"]
    when = next((t for t in row[2:5] if t.kind == "period"), None)
    first, last = (_stated(dates[0]) if len(dates) == 1 else None), (_stated(when) if when is not None else None)
    if length is not None and when is not None and first is not None and last is not None:
        yield length, when, last._replace(first=first.first)
