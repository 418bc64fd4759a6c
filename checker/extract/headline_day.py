"""Days above the text: "Airport to close on 14 June" with the first sentence that says the same of another day."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.context.bodies import stems
from checker.extract.context.clause import date_after
from checker.extract.context.frame import Frame
from checker.extract.context.once import once
from checker.extract.context.tokens import Token, rows_of
from checker.extract.context.when import day_after
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Span
from checker.model.values import Period

ABOVE = frozenset(("headline", "summary"))
LEAD = 4
LEAST = 4
DEED = 3
# Verbs of telling: "the union said on Tuesday" is the day of the telling.
SAID = frozenset("said says told announced reported added wrote warned confirmed".split())


def claims(frame: Frame) -> Iterator[Claim]:
    """Every day of a headline that the beginning of the text gives otherwise; the parts are (headline, text)."""
    headlines = [i for i, s in enumerate(frame.sentences[: LEAD + 2]) if s.kind in ABOVE and s.periods]
    if not headlines:
        return
    text = frame.document.text.lower()
    if any(moved in text for moved in once(frame.vocabulary).moved):
        return
    rows = rows_of(frame)
    body = [i for i, s in enumerate(frame.sentences[: 2 * LEAD]) if s.kind not in ABOVE][:LEAD]
    for index in headlines:
        deeds = list(_deeds(frame, rows[index]))
        for at, verb, day in deeds:
            others = _stems(frame, rows[index][:at])
            days = [d for b in body for d in _same(frame, rows[b], verb, others)]
            given = [rows[b][i] for b in body for i in rows[b].periods if not _told(rows[b], i)]
            found = days[0] if days and not any(_meet(day, d) for d in given) else None
            if found is not None:
                parts = tuple(Part(Span(t.start, t.end), period=t.item) for t in (day, found))  # type: ignore[arg-type]
                yield RelationClaim(frame.document, parts[0].span, frame.sentences[index].span, "headline-day", parts)
                break


def _deeds(frame: Frame, row: list[Token]) -> Iterator[tuple[int, str, Token]]:
    """Words of a sentence behind which a day stands, nearest first: (token, stem, day)."""
    for at in range(len(row) - 1, -1, -1):
        token = row[at]
        if token.kind != "word" or len(token.lower) < DEED or token.lower in SAID:
            continue
        day = day_after(row, at + 1) if date_after(row, at + 1) is not None else None
        if day is not None and not _told(row, row.index(day)):
            stem = next(iter(stems(token.lower)), "")
            if len(stem) >= DEED:
                yield at, stem, day


def _told(row: list[Token], day: int) -> bool:
    """True where the day is that of a telling: "the union said on Tuesday"."""
    return any(t.lower in SAID for t in row[max(0, day - 2) : day])


def _same(frame: Frame, row: list[Token], verb: str, others: frozenset[str]) -> Iterator[Token]:
    """The days that a sentence gives for the same verb and one of the same things before it."""
    for at, stem, day in _deeds(frame, row):
        if stem == verb and others & _stems(frame, row[:at]):
            yield day


def _meet(one: Token, other: Token) -> bool:
    """True for two days of one date, or of one weekday where a bare "Friday" may be the last or the next."""
    a, b = one.item, other.item
    if not isinstance(a, Period) or not isinstance(b, Period) or a.first is None or b.first is None:
        return False
    bare = a.end - a.start <= len("Wednesday") and a.precision == "day"
    return a.first == b.first or (bare and a.first.weekday() == b.first.weekday())


def _stems(frame: Frame, tokens: list[Token]) -> frozenset[str]:
    words = " ".join(frame.document.quote((t.start, t.end)) for t in tokens if t.kind != "period")
    return frozenset(stem for stem in stems(words) if len(stem) >= LEAST)
