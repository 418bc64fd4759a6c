"""Durations: a length of time beside the two dates it lies between ("a three-year term, 2021-2026")."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.context.frame import Frame
from checker.extract.context.relating import relating
from checker.extract.context.tokens import Token, rows_of
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Span
from checker.model.values import Period, Quantity

UNITS = frozenset(("day", "week", "month", "year"))
REACH = 7
STOPS = frozenset((";", ".", ":", "after", "before", "since", "but", "while"))


def claims(frame: Frame) -> Iterator[Claim]:
    """Every duration with its range of dates; the parts are (duration, range), with the event that lasts."""
    rows, events = rows_of(frame), relating(frame.vocabulary)["events"]
    for index, sentence in enumerate(frame.sentences):
        if not sentence.periods or not any(q.kind == "time" for q in sentence.quantities):
            continue
        row = rows[index]
        for at, token in enumerate(row):
            quantity = token.item
            if not isinstance(quantity, Quantity) or quantity.kind != "time" or quantity.unit not in UNITS:
                continue
            when = _range_after(row, at) if _lasting(frame.document.text, row, at) else None
            if when is not None and quantity.hedge == "exact":
                assert isinstance(when.item, Period)
                held = row[at + 1].lower if quantity.unit == "day" and row[at + 1].lower in events else ""
                parts = (
                    Part(Span(token.start, token.end), quantity, text=held),
                    Part(Span(when.start, when.end), period=when.item),
                )
                span = Span(token.start, when.end)
                yield RelationClaim(frame.document, span, sentence.span, "duration", parts)


def _lasting(text: str, row: list[Token], at: int) -> bool:
    """ "three-year term", "for four days", "lasts four days"."""
    if "-" in text[row[at].start : row[at].end]:
        return True
    return at > 0 and row[at - 1].lower in ("for", "lasts", "lasted", "last")


def _range_after(row: list[Token], at: int) -> Token | None:
    """The one period after the duration, where it is a range."""
    for token in row[at + 1 : at + 1 + REACH]:
        if token.kind == "period":
            period = token.item
            is_range = (
                isinstance(period, Period) and period.precision in ("range", "months") and period.basis != "context"
            )
            return token if is_range else None
        if token.kind in ("figure",) or token.lower in STOPS:
            return None
    return None
