"""Where a time of the headline ends or begins ("signs until 2028"), and where the text says so of another date."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.context.frame import Frame
from checker.extract.context.tokens import Row, Token, rows_of
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Span
from checker.model.values import Period

ABOVE = frozenset(("headline", "summary"))
# Prepositions by what they say of a date: that a time ends there, or begins.
BOUNDS = {"until": "end", "till": "end", "through": "end", "by": "limit", "before": "limit", "since": "start"}
PRECISE = frozenset(("day", "month", "year", "open"))
# Sentences of the text in which the news of the headline is told.
LEAD = 8


def claims(frame: Frame) -> Iterator[Claim]:
    """Every such date of a headline with the only one of the text that is a bound of the same kind."""
    above = [i for i, s in enumerate(frame.sentences[:LEAD]) if s.kind in ABOVE and s.periods]
    if not above:
        return
    rows = rows_of(frame)
    below = [i for i, s in enumerate(frame.sentences[: 2 * LEAD]) if s.kind not in ABOVE][:LEAD]
    text = frame.document.text
    for index in above:
        for bound, token in _bounds(rows[index]):
            given = [t for i in below for other, t in _bounds(rows[i]) if other == bound]
            firsts = {getattr(t.item, "first", None) for t in given}
            told = text[token.start : token.end]
            if len(firsts) == 1 and told not in text[frame.sentences[below[0]].start :]:
                parts = tuple(Part(Span(t.start, t.end), period=t.item) for t in (token, given[0]))  # type: ignore[arg-type]
                yield RelationClaim(frame.document, parts[0].span, frame.sentences[index].span, "headline-day", parts)


def _bounds(row: Row) -> Iterator[tuple[str, Token]]:
    """The dates of a sentence right behind a preposition of a bound."""
    for at in row.periods:
        period, before = row[at].item, row[at - 1].lower if at else ""
        bound = BOUNDS.get(before, "")
        if bound and isinstance(period, Period) and period.first is not None and period.precision in PRECISE:
            yield bound, row[at]
