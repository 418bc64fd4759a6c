"""Terms: a length of time with its first and last day in one sentence, and what goes on in its third week."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.context.frame import Frame
from checker.extract.context.tokens import Row, Token, rows_of
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Span
from checker.model.values import Period, Quantity

UNITS = frozenset(("day", "week", "month", "year"))
PRECISE = frozenset(("day", "month", "year"))
BEGINS = frozenset(
    "signed declared began begins started starts opened opens imposed since from on in commenced launched".split()
)
ENDS = frozenset("until till expires expired expire ends ended end concludes through".split())
NEAR = 4
# "It was 20 years old when it closed in 2019": the words behind the length.
OLD = ["when", "it"]


def claims(frame: Frame) -> Iterator[Claim]:
    """(length, the dates that it lies between) of a duration; (ordinal, first day) of what is in its nth week."""
    text, rows = frame.document.text, rows_of(frame)
    for index, sentence in enumerate(frame.sentences):
        if not sentence.periods or not sentence.quantities:
            continue
        row = rows[index]
        before = rows[index - 1] if index and frame.sentences[index - 1].block == sentence.block else []
        for length, dates, between in (*_two_dates(text, row), *_old(row, before)):
            parts = (length, Part(Span(dates.start, dates.end), period=between))
            span = Span(min(length.span.start, dates.start), max(length.span.end, dates.end))
            yield RelationClaim(frame.document, span, sentence.span, "duration", parts)
        for ordinal, when in _nth(row):
            span = Span(min(ordinal.span.start, when.span.start), max(ordinal.span.end, when.span.end))
            yield RelationClaim(frame.document, span, sentence.span, "nth", (ordinal, when))


Found = tuple[Part, Token, Period]


def _two_dates(text: str, row: Row) -> Iterator[Found]:
    """ "The 30-year lease, signed in 1995, expires in 2035", "a ten-day ban imposed on 2 May lasts until ..."."""
    dates = row.periods
    if len(dates) != 2:
        return
    lengths = [i for i in row.figures if isinstance(row[i].item, Quantity) and row[i].item.kind == "time"]  # type: ignore[union-attr]
    if len(lengths) != 1 or lengths[0] > dates[0]:
        return
    token, first, last = row[lengths[0]], row[dates[0]].item, row[dates[1]].item
    assert isinstance(first, Period)
    assert isinstance(last, Period)
    hyphen = "-" in text[token.start : token.end]
    begins = any(t.lower in BEGINS for t in row[max(0, dates[0] - 2) : dates[0]])
    ends = any(t.lower in ENDS for t in row[max(dates[0], dates[1] - NEAR) : dates[1]])
    length = _exact(token)
    if not (hyphen and begins and ends) or length is None or first.first is None or last.last is None:
        return
    if first.precision == last.precision and first.precision in PRECISE and not first.problem and not last.problem:
        yield length, row[dates[1]], last._replace(first=first.first)


def _old(row: Row, before: list[Token]) -> Iterator[Found]:
    """ "The bridge opened in 1990. It was 20 years old when it closed in 2019"."""
    dates = [t for t in before if t.kind == "period"] if row.words[:1] == ["it"] and "when" in row.said else []
    for at, token in enumerate(row[:-NEAR] if len(dates) == 1 else ()):
        if row.words[at + 1 : at + 1 + len(OLD)] != OLD:
            continue
        length = _exact(token)
        when = next((t for t in row[at + 1 :] if t.kind == "period"), None)
        first, last = dates[0].item, when.item if when is not None else None
        if length is None or when is None or not isinstance(first, Period) or not isinstance(last, Period):
            continue
        if first.first and last.last and first.basis == last.basis == "text" and not first.part:
            yield length, when, last._replace(first=first.first)


def _exact(token: Token) -> Part | None:
    quantity = token.item
    if not isinstance(quantity, Quantity) or quantity.hedge != "exact" or quantity.per or quantity.unit not in UNITS:
        return None
    return Part(Span(token.start, token.end), quantity)


def _nth(row: Row) -> Iterator[tuple[Part, Part]]:
    """ "The strike, now in its third week, began on 30 May"."""
    for at in row.figures if not UNITS.isdisjoint(row.said) else ():
        if not 2 <= at < len(row) - 1:
            continue
        quantity = row[at].item
        ordinal = isinstance(quantity, Quantity) and quantity.kind == "ordinal" and row[at + 1].lower in UNITS
        if not ordinal or row[at - 1].lower not in ("its", "their") or row[at - 2].lower != "in":
            continue
        if at > 2 and row[at - 3].lower not in ("now", ",", "is", "already"):  # not "ended in its third week"
            continue
        dates = [i for i, t in enumerate(row) if t.kind == "period"]
        if len(dates) != 1 or not any(t.lower in BEGINS - {"on", "in"} for t in row[max(0, dates[0] - 2) : dates[0]]):
            continue
        period = row[dates[0]].item
        if isinstance(period, Period) and period.first is not None and period.precision == "day":
            span = Span(row[at].start, row[at + 1].end)
            day = Part(Span(row[dates[0]].start, row[dates[0]].end), period=period)
            yield Part(span, quantity, text=row[at + 1].lower), day  # type: ignore[arg-type]
