"""Times of the day with what happens then: "the quake struck at 3.52 a.m.", "the tremor, at half past three"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from checker.extract.context.deeds import Deeds, deed_at, deeds_of, whose
from checker.extract.context.frame import Frame, Sentence
from checker.extract.context.tokens import Row, rows_of
from checker.extract.dated import DatedSentence
from checker.model.claims import Claim
from checker.model.dated import ClockClaim
from checker.model.document import Span
from checker.model.values import Quantity

HOURS = "one two three four five six seven eight nine ten eleven twelve".split()
PAST = {"half past": 30, "quarter past": 15, "quarter to": -15}
# Both patterns begin with one class or letter, by which `re` skips all other text.
DIGITS = re.compile(r"[0-9][0-9]?(?:[.:](?P<minute>[0-5][0-9]))?(?![0-9])(?:[ \u00a0]?(?P<half>[ap])\.?m\b\.?)?")
WORDS = re.compile(rf"(?P<past>half past|quarter past|quarter to) (?P<word>{'|'.join(HOURS)})\b")
# A time behind one of these is not exact, or not that of the deed.
LOOSE = frozenset(
    "about around roughly approximately shortly nearly almost before after by until till from between towards".split()
)
ZONES = frozenset("utc gmt et est edt pt pst pdt cet cest bst eastern pacific central mountain".split())
PARTS = {"morning": 0, "night": 1, "afternoon": 1, "evening": 1}
UNITS = frozenset(("hour", "minute"))
BEFORE = ("", " ", "\u00a0", "\n", "(", "“", '"')
HALF_A_DAY = 720
NEAR = 4


class Time(NamedTuple):
    """A time as printed: minutes since midnight, whether it may be twelve hours later, by how much it may be off."""

    minute: int
    half: bool
    slack: int


class Lapse(NamedTuple):
    """How long after something, where that is said, and since which kinds of deeds."""

    length: Quantity | None = None
    span: Span | None = None
    since: tuple[str, ...] = ()


def claims(frame: Frame) -> Iterator[Claim]:
    """Every exact time of the article's own time zone."""
    text = frame.document.text
    rows, deeds = rows_of(frame), deeds_of(frame.vocabulary)
    for match in _times(text):
        index = bisect_right(frame.sentences, match.start(), key=lambda sentence: sentence.start) - 1
        sentence = frame.sentences[index] if index >= 0 else None
        if sentence is None or match.start() >= sentence.end:
            continue
        row = rows[index]
        at = next((i for i, token in enumerate(row) if token.end > match.start()), len(row))
        before = [t.lower for t in row[max(0, at - 3) : at]]
        if at == len(row) or not LOOSE.isdisjoint(before[-2:]) or not ZONES.isdisjoint(row.said):
            continue
        found = DatedSentence(frame, sentence, row, deeds).deed(at)
        first, last, kinds = found or (at, at + 1, ())
        lapse = _lapse(frame, row, deeds, kinds)
        if kinds or lapse.since:
            word = Span(row[first].start, row[last - 1].end)
            of = whose(deeds, row, first, last) if found else ()
            time, day = _time(match, row, at), _day(sentence)
            yield ClockClaim(frame.document, Span(*match.span()), sentence.span, *time, day, kinds, word, of, *lapse)


def _times(text: str) -> Iterator[re.Match[str]]:
    """Times of the day: "3.52 a.m.", "at 14:00", and those in words."""
    for match in DIGITS.finditer(text):
        start = match.start()
        if (match["half"] or (match["minute"] and text.endswith("at ", 0, start))) and text[
            start - 1 : start
        ] in BEFORE:
            yield match
    if any(past in text for past in PAST):
        yield from WORDS.finditer(text)


def _time(match: re.Match[str], row: Row, at: int) -> Time:
    if match.re is WORDS:
        minute, half = (HOURS.index(match["word"]) + 1) * 60 + PAST[match["past"]], True
        slack = 10
    else:
        hour, part = int(re.split("[^0-9]", match[0])[0]), int(match["minute"] or 0)
        slack = 15 if not match["minute"] else 4 if part % 5 == 0 else 1
        half = match["half"] is None and 0 < hour <= 12
        minute = (hour % 12 if match["half"] else hour) * 60 + part + HALF_A_DAY * (match["half"] == "p")
    part_of_day = next((PARTS[t.lower] for t in row[at + 1 : at + NEAR + 2] if t.lower in PARTS), None)
    if half and part_of_day is not None:
        return Time(minute % HALF_A_DAY + HALF_A_DAY * part_of_day, False, slack)
    return Time(minute, half, slack)


def _day(sentence: Sentence) -> date | None:
    days = {p.first for p in sentence.periods if p.precision == "day"}
    return days.pop() if len(days) == 1 else None


def _lapse(frame: Frame, row: Row, deeds: Deeds, kinds: tuple[str, ...]) -> Lapse:
    """ "Twelve hours after the collapse", "ended at 4.30 p.m. after three hours": how long, and since what."""
    for at in row.figures:
        quantity = row[at].item
        if not isinstance(quantity, Quantity) or quantity.unit not in UNITS or quantity.hedge != "exact" or not at:
            continue
        place = Span(row[at].start, row[at].end)
        if row[at - 1].lower == "after":
            began = frame.vocabulary.table("deeds")["began_with"]
            return Lapse(quantity, place, tuple(sorted({of for kind in kinds for of in began.get(kind, ())})))
        if at + 1 < len(row) and row[at + 1].lower == "after":
            told = (deed_at(deeds, row, i) for i in range(at + 2, min(at + 2 + NEAR, len(row))))
            return Lapse(quantity, place, next((deed.kinds for deed in told if deed is not None), ()))
    return Lapse()
