"""Announcements: what will happen, with a date of its own ("the museum will open in March 2025")."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.context.frame import Frame
from checker.extract.context.relating import relating
from checker.extract.context.tokens import Token, rows_of
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Span
from checker.model.values import Period

REACH = 9
VERB = 4
PRECISE = frozenset(("day", "month", "quarter", "half", "season", "year"))
STOPS = frozenset((";", ":", ".", "”", "“", '"', "but", "while", "after", "since", "before", "until", "unless", "if"))


def claims(frame: Frame) -> Iterator[Claim]:
    """Every announcement in the article's own words; the part of the claim is its date, `said` the words before it."""
    words = relating(frame.vocabulary)
    futures, verbs = words["futures"], words["awaited"]
    rows = rows_of(frame)
    for index, sentence in enumerate(frame.sentences):
        if not sentence.periods:
            continue
        text = frame.document.text
        if futures.isdisjoint(text[sentence.start : sentence.end].split()):
            continue
        row = rows[index]
        for at, token in enumerate(row):
            past = at > 0 and row[at - 1].lower in ("was", "were", "been", "had", "originally", "not")
            if token.lower not in futures or past or any(t.kind == "period" for t in row[:at]):
                continue
            verb = next((i for i in range(at + 1, min(at + 1 + VERB, len(row))) if row[i].lower in verbs), None)
            when = _date(row, verb) if verb is not None else None
            if when is not None and not _quoted(frame, token.start):
                span = Span(token.start, when.end)
                part = Part(Span(when.start, when.end), period=when.item)  # type: ignore[arg-type]
                said = text[token.start : when.start].strip()
                yield RelationClaim(frame.document, span, sentence.span, "announcement", (part,), said)
                break


def _date(row: list[Token], verb: int) -> Token | None:
    for token in row[verb + 1 : verb + 1 + REACH]:
        if token.kind == "period":
            period = token.item
            if not isinstance(period, Period) or period.problem or period.precision not in PRECISE:
                return None
            return token if period.last is not None else None
        if token.kind == "figure" or token.lower in STOPS:
            return None
    return None


def _quoted(frame: Frame, at: int) -> bool:
    return any(start <= at < end for start, end in frame.quotations)
