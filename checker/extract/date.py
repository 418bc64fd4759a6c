"""Dates: every date and period as printed, with the weekday beside it."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.context.frame import Frame
from checker.model.claims import Claim, DateClaim
from checker.model.document import Span


def claims(frame: Frame) -> Iterator[Claim]:
    """Every date of an article."""
    for sentence in frame.sentences:
        for period in sentence.periods:
            yield DateClaim(frame.document, Span(period.start, period.end), sentence.span, period)
