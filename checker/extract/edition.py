"""Editions: which one in its series an event is ("the twelfth expo", "its eleventh edition")."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.context.events import Events, events_of
from checker.extract.context.frame import Frame, Sentence
from checker.extract.context.relating import relating
from checker.extract.context.tokens import Row, Token, rows_of
from checker.model.claims import Claim, EditionClaim, Known
from checker.model.document import Span
from checker.model.values import Quantity

REACH = 5
MOST = 500
# "Last year, in 2024, it had its 13th edition" says which one it means.
PLACED = frozenset(("last", "previous", "next"))
ANNUAL = frozenset(("annual", "yearly", "annually"))
HELD = frozenset(("held", "staged", "organised", "organized"))
PRECISE = frozenset(("day", "month", "year"))


def claims(frame: Frame) -> Iterator[Claim]:
    """Every edition of a named event that an article numbers."""
    words = relating(frame.vocabulary)
    events = events_of(frame)
    rows = rows_of(frame)
    for index, sentence in enumerate(frame.sentences):
        if sentence.periods:
            yield from _first_held(frame, sentence, rows[index], events)
        if not any(q.kind == "ordinal" for q in sentence.quantities):
            continue
        row = rows[index]
        others = row.said & words["other_editions"]
        if others and not (others <= PLACED and _one_dated(sentence)):
            continue
        for at in row.figures:
            token = row[at]
            number = token.item
            if not isinstance(number, Quantity) or number.kind != "ordinal" or not 2 <= number.value <= MOST:
                continue
            noun = _noun(row, at, words)
            if noun is None:
                continue
            event = events.meant(row, noun) or events.at(Span(token.start, row[noun].end))
            if event is None and row[noun].lower in ("time", "year"):
                event = events.at(sentence.span)
            if event is None and row[noun].lower in events.nouns and not events.names:
                word = row[noun].lower  # "their 17th symposium" of an article that gives it no name
                event = Known(f"@{word}", f"the {word}", "this sentence", Span(row[noun].start, row[noun].end))
            year = _year(frame, row)
            counted = row[noun].lower
            if event is not None and counted not in (*event.value.split(), *words["series"], "time", "year"):
                event = event._replace(value=f"{event.value}|{counted}")  # "the 21st session of its council"
            if event is not None and year is not None:
                span = Span(token.start, row[noun].end)
                yield EditionClaim(frame.document, span, sentence.span, event, int(number.value), year)


def _first_held(frame: Frame, sentence: Sentence, row: Row, events: Events) -> Iterator[EditionClaim]:
    """ "The annual regatta was first held in 2001": the year of number one, where there is one each year."""
    if ANNUAL.isdisjoint(row.said):
        return
    for at, token in enumerate(row[1:-2], 1):
        if token.lower not in HELD or "first" not in {frame.document.quote((t.start, t.end)) for t in row[at - 1 : at]}:
            continue
        event, year = events.at(sentence.span), _year(frame, row[at:])
        if event is not None and year is not None and year.span is not None:
            yield EditionClaim(frame.document, Span(row[at - 1].start, year.span.end), sentence.span, event, 1, year)


def _one_dated(sentence: Sentence) -> bool:
    """True for a sentence with one ordinal and one stated date, whose year is that of the edition."""
    ordinals = sum(q.kind == "ordinal" for q in sentence.quantities)
    stated = [p for p in sentence.periods if p.basis == "text" and p.precision in PRECISE and not p.part]
    years = {p.first.year for p in sentence.periods if p.first is not None}
    return ordinals == 1 and len(stated) == 1 and len(years) == 1


def _noun(row: list[Token], at: int, words: dict[str, frozenset[str]]) -> int | None:
    """The event noun that the ordinal counts: the last one of its phrase."""
    found = None
    for i in range(at + 1, min(at + 1 + REACH, len(row))):
        if row[i].kind not in ("word", "place"):
            break
        if row[i].lower == "time" and row[at - 2].lower == "for":
            return i
        if row[i].lower == "year" and i == at + 1 and at > 1 and row[at - 2].lower == "in":
            return i if row[at - 1].lower in ("its", "their") else None  # "the fair, now in its 14th year"
        if row[i].lower in words["events"] or row[i].lower in words["series"]:
            if row[i].lower == "anniversary":
                return None
            found = i
        elif found is not None and not row[i].name:
            break
    return found


def _year(frame: Frame, row: list[Token]) -> Known | None:
    """The year that the edition is held in: the sentence's own, else that of publication."""
    for token in row:
        first = getattr(token.item, "first", None) if token.kind == "period" else None
        if first is not None:
            return Known(str(first.year), str(first.year), "this sentence", Span(token.start, token.end))
    if frame.document.published is None:
        return None
    year = str(frame.document.published.year)
    return Known(year, year, "the publication date")
