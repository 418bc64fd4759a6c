"""Editions: which one in its series an event is ("the twelfth expo", "its eleventh edition")."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.context.events import Events, events_of
from checker.extract.context.frame import Frame, Sentence
from checker.extract.context.relating import relating
from checker.extract.context.tokens import Row, Token, rows_of
from checker.model.claims import Claim, EditionClaim, Known
from checker.model.document import Span
from checker.model.values import Period, Quantity

REACH = 5
MOST = 500
# "Last year, in 2024, it had its 13th edition" says which one it means.
PLACED = frozenset(("last", "previous", "next"))
ANNUAL = frozenset(("annual", "yearly", "annually"))
HELD = frozenset(("held", "staged", "organised", "organized"))
TIMES = "@time"
BREAKS = frozenset((",", ";", ":", "–", "—", "(", ")"))
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
        for at in row.figures:
            number = row[at].item
            if not isinstance(number, Quantity) or number.kind != "ordinal" or not 2 <= number.value <= MOST:
                continue
            first, last = _clause(row, at)
            event = _event(events, sentence, row, at, words)
            said = {t.lower for t in row[first:last]}
            others = words["other_editions"] & said if event is None or event[0].value != TIMES else PLACED & said
            if others and not (others <= PLACED and _one_dated(sentence)):
                continue
            year = _year(frame, row[:last])
            if event is not None and year is not None:
                span = Span(row[at].start, row[event[1]].end)
                yield EditionClaim(frame.document, span, sentence.span, event[0], int(number.value), year)


def _clause(row: list[Token], at: int) -> tuple[int, int]:
    """From where to where the clause of an ordinal runs; one that opens with it belongs to the clause before."""
    first = last = at
    while first > 0 and not (row[first - 1].lower in BREAKS and at - first > 1):
        first -= 1
    while last < len(row) and row[last].lower not in BREAKS:
        last += 1
    return first, last


def _event(
    events: Events, sentence: Sentence, row: list[Token], at: int, words: dict[str, frozenset[str]]
) -> tuple[Known, int] | None:
    """What the ordinal at token `at` numbers, and the last token of its name."""
    noun = _noun(row, at, words)
    named = events.at(Span(row[at].end + 1, row[at].end + 2))
    if noun is None and named is not None and named.span is not None:
        last = next((i for i in range(len(row) - 1, at, -1) if row[i].end <= named.span.end), at)
        return named, last
    if noun is None:
        return None
    counted = row[noun].lower
    if counted == "time" and _this_year(row, noun):
        return Known(TIMES, "the count of times", "this sentence", Span(row[at].start, row[noun].end)), noun
    event = events.meant(row, noun) or events.at(Span(row[at].start, row[noun].end))
    if event is None and counted in ("time", "year"):
        event = events.at(sentence.span)
    if event is None and counted in events.nouns and not events.names:
        # "their 17th symposium" of an article that gives it no name
        event = Known(f"@{counted}", f"the {counted}", "this sentence", Span(row[noun].start, row[noun].end))
    if event is not None and counted not in (*event.value.split(), *words["series"], "time", "year"):
        event = event._replace(value=f"{event.value}|{counted}")  # "the 21st session of its council"
    return (event, noun) if event is not None else None


def _this_year(row: list[Token], noun: int) -> bool:
    """ "For the third time this year", "the fourth time since January"."""
    behind = row[noun + 1 : noun + 3]
    if not behind:
        return False
    period = next((t.item for t in behind if isinstance(t.item, Period)), None)
    if period is None or period.first is None or period.last is None:
        return False
    january = behind[0].lower == "since" or period.part == "since" or period.precision in ("open", "month")
    return (period.precision == "year" and period.basis == "published") or (january and period.first.month == 1)


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
        if row[i].lower == "time" and (row[at - 2].lower == "for" or row[at - 1].lower == "for" or _this_year(row, i)):
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
