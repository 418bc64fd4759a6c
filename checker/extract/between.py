"""Lengths of time that lie between two dated deeds: "reached Lund on 8 May after 16 days", "took 19 months, until"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.extract.context.deeds import deed_at, deeds_of
from checker.extract.context.frame import Frame
from checker.extract.context.tokens import Row, rows_of
from checker.extract.dated import dated_deeds
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.dated import DatedClaim
from checker.model.document import Span
from checker.model.values import Period, Quantity

UNITS = {"day": ("day",), "week": ("day",), "month": ("day", "month"), "year": ("day", "month", "year")}
LASTING = frozenset("took lasted lasting spent".split())
ON_FOR = frozenset("on lasted ran continued stayed worked went dragged".split())
BEGINS = frozenset("began begun started starting opened from since launched commenced signed founded".split())
ENDS = frozenset("until till to ended closed finished completed through when".split())
BEHIND = frozenset(". , ; in on at as aboard there with under".split())
SERVICE = frozenset("service work construction operation business existence".split())
NEAR = 6
MOST = 400


class Length(NamedTuple):
    """An exact length of time, and where it stands in its row."""

    part: Part
    unit: str
    at: int


def claims(frame: Frame) -> Iterator[Claim]:
    """Every such length with the period between its two dates: the parts of a duration. It is not firm."""
    rows = rows_of(frame)
    for index, sentence in enumerate(frame.sentences):
        if not sentence.periods or not any(q.kind == "time" for q in sentence.quantities):
            continue
        row = rows[index]
        for length in _lengths(row):
            found = _spent(row, length) or _after(frame, sentence.span, row, length)
            if found is not None:
                between, beside = found
                span = Span(min(length.part.span.start, beside.start), max(length.part.span.end, beside.end))
                parts = (length.part, Part(beside, period=between))
                yield RelationClaim(frame.document, span, sentence.span, "duration", parts, firm=False)


def _lengths(row: Row) -> Iterator[Length]:
    for at in row.figures:
        quantity = row[at].item
        if (
            isinstance(quantity, Quantity)
            and (quantity.kind, quantity.hedge, quantity.per) == ("time", "exact", "")
            and quantity.unit in UNITS
            and at
        ):
            yield Length(Part(Span(row[at].start, row[at].end), quantity), quantity.unit, at)


def _spent(row: Row, length: Length) -> tuple[Period, Span] | None:
    """ "Work began in May 2023 and took 19 months, until the last rail was laid in April 2026"."""
    before = [t.lower for t in row[max(0, length.at - 2) : length.at]]
    lasting = before[-1] in LASTING or (len(before) > 1 and before[-1] == "for" and before[0] in ON_FOR)
    if not lasting or len(row.periods) != 2:
        return None
    one, other = row.periods
    if one > length.at:  # "lasted six years, from August 2020 until May 2025"
        begins = any(t.lower in BEGINS for t in row[length.at + 1 : one])
    else:
        begins = any(t.lower in BEGINS for t in row[max(0, one - NEAR) : one])
    if not begins or not any(
        t.lower in ENDS for t in row[max(one, length.at) + 1 if one < length.at else one + 1 : other]
    ):
        return None
    return _between(row[one].item, row[other].item, length, Span(row[one].start, row[one].end))


def _after(frame: Frame, sentence: Span, row: Row, length: Length) -> tuple[Period, Span] | None:
    """ "Closed in 2009 after 14 years", "on Monday, four years after the discovery": from a deed told elsewhere."""
    deeds = dated_deeds(frame)
    if len(deeds) > MOST:
        return None  # so many dates have several of everything
    ends = [d for d in deeds if d.sentence == sentence and d.deeds and d.span.end <= row[length.at].start]
    if not ends:
        return None
    end = ends[-1]
    if row[length.at - 1].lower == "after" and _lived(row, length.at + 1):
        began = frame.vocabulary.table("deeds")["began_with"]
        kinds = {kind for deed in end.deeds for kind in began.get(deed, ())}
        deeds = tuple(d for d in deeds if _one(d, end))
    elif length.at + 2 < len(row) and row[length.at + 1].lower == "after":
        words = deeds_of(frame.vocabulary)
        told = (deed_at(words, row, at) for at in range(length.at + 2, min(length.at + 2 + NEAR, len(row))))
        kinds = set(next((deed.kinds for deed in told if deed is not None), ()))
        deeds = tuple(d for d in deeds if d.sentence != sentence)
    else:
        return None
    begun = [d for d in deeds if kinds.intersection(d.deeds) and d.period is not end.period]
    if len({d.period.first for d in begun}) != 1:
        return None
    return _between(begun[0].period, end.period, length, begun[0].span)


def _lived(row: Row, at: int) -> bool:
    """True for "after 14 years." and "after 14 years of service", not for "after three years of losses"."""
    behind = [t.lower for t in row[at : at + 2]]
    return not behind or behind[0] in BEHIND or (behind[0] == "of" and behind[-1] in SERVICE)


def _one(begun: DatedClaim, end: DatedClaim) -> bool:
    """True where the two deeds may be those of one person or thing."""
    return not (begun.of and end.of) or not {*begun.of}.isdisjoint(end.of)


def _between(one: object, other: object, length: Length, beside: Span) -> tuple[Period, Span] | None:
    if not isinstance(one, Period) or not isinstance(other, Period):
        return None
    if other.part == "until":
        other = other._replace(precision=one.precision)
    fits = UNITS[length.unit]
    if (
        None in (one.first, one.last, other.first, other.last)
        or one.precision not in fits
        or other.precision not in fits
    ):
        return None
    if one.precision != other.precision and length.unit != "year":
        return None
    return other._replace(first=one.first), beside
