"""Event dates: when something with a name opens, closes, is held, was founded or signed."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.context.events import Events, events_of
from checker.extract.context.frame import Frame
from checker.extract.context.tokens import Token, rows_of
from checker.model.claims import Claim, EventClaim, Known
from checker.model.document import Span
from checker.model.values import Period

BEFORE = 9
AFTER = 7
STOPS = frozenset((";", ":", "but", "while", "after", "before", "since", "until"))
PRECISE = frozenset(("day", "month", "year"))


def claims(frame: Frame) -> Iterator[Claim]:
    """Every dated event of an article."""
    rows, aspects = rows_of(frame), frame.vocabulary.table("relations")["aspects"]
    verbs = {verb: aspect for aspect, words in aspects.items() for verb in words}
    events = events_of(frame)
    if not events.found:
        return
    for index, sentence in enumerate(frame.sentences):
        if not sentence.periods:
            continue
        row = rows[index]
        for at, token in enumerate(row):
            aspect = _aspect(row, at, verbs)
            if not aspect:
                continue
            event = _event(events, row, at)
            when = _date(row, at)
            if event is not None and when is not None:
                known = Known(aspect, aspect, "this sentence", Span(token.start, token.end))
                span = Span(token.start, when.end)
                yield EventClaim(frame.document, span, sentence.span, event, known, when.item)  # type: ignore[arg-type]


def _aspect(row: list[Token], at: int, verbs: dict[str, str]) -> str:
    word = row[at].lower
    if row[at].kind != "word":
        return ""
    if at + 1 < len(row) and f"{word} {row[at + 1].lower}" in verbs:
        return verbs[f"{word} {row[at + 1].lower}"]
    return verbs.get(word, "")


def _event(events: Events, row: list[Token], at: int) -> Known | None:
    """The event that the verb at token `at` speaks of: the nearest event noun before it."""
    for back in range(at - 1, max(-1, at - BEFORE - 1), -1):
        if row[back].lower in STOPS or row[back].kind == "period":
            return None
        found = events.meant(row, back)
        if found is not None:
            return found
    return None


def _date(row: list[Token], at: int) -> Token | None:
    for token in row[at + 1 : at + 1 + AFTER]:
        if token.lower in STOPS:
            return None
        if token.kind == "period":
            period = token.item
            sure = isinstance(period, Period) and period.first is not None and period.precision in PRECISE
            return token if sure else None
    return None
