"""Dated deeds: a date with the word beside it that says what happens then, in whatever words ("the arrest, 16 May")."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from checker.extract.context.deeds import Deed, Deeds, deed_at, deeds_of, whose
from checker.extract.context.frame import Frame, Sentence
from checker.extract.context.moved import moved_words
from checker.extract.context.relating import relating
from checker.extract.context.tokens import Row, rows_of
from checker.model.claims import Claim
from checker.model.dated import DatedClaim
from checker.model.document import Span
from checker.model.values import Period, Quantity
from checker.vocabulary.tables import Vocabulary

PRECISE = frozenset(("day", "month", "year"))
REACH = 12
BEGUN = 6
MARKS = frozenset(';:—–()“”"«»')
STOPS = frozenset("that which who whose but while because after before since until although though if".split())
# Before a date these make it the end of a time, not the day of a deed.
NO_DAY = frozenset("before until by after than through till to every each around about between".split())
# "Two days after 7 January" is not the 7th.
COUNTED = frozenset("after before later ago earlier".split())
# Of the words for a change of dates these are said of other things as well, and count in their own sentence only.
PASSING = frozenset(("delay", "originally", "initially", "cancel", "extended"))
# "Adjourned until 7 April" sets a date.
SET = "adjourn"
NEGATIONS = frozenset("not never no didn't wasn't won't isn't doesn't hasn't cannot".split())
PRONOUNS = frozenset("it its he she his her they their this".split())
APART = frozenset("another next previous following subsequent other again".split())
BE = frozenset("been was were is are be".split())
FIRST = Deed((), ("start",))
HEADS_OF = frozenset(
    "director head chief chairman chairwoman president editor principal manager captain coach mayor rector dean".split()
)
IN_OFFICE = ("taking office",)
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def claims(frame: Frame) -> Iterator[Claim]:
    """Every such date; none in a text that speaks of a change of dates, where two dates are in order."""
    yield from dated_deeds(frame)


@lru_cache(maxsize=1)
def dated_deeds(frame: Frame) -> tuple[DatedClaim, ...]:
    """The dated deeds of an article, found once."""
    rows, deeds = rows_of(frame), deeds_of(frame.vocabulary)
    habitual = relating(frame.vocabulary)["habitual"]
    found: list[DatedClaim] = []
    for index, sentence in enumerate(frame.sentences):
        dates = [p for p in sentence.periods if _stated(frame, p)]
        if not dates or "again" in rows[index].said or not habitual.isdisjoint(rows[index].said):
            continue
        before = frame.sentences[index - 1] if index else None
        found += DatedSentence(frame, sentence, rows[index], deeds).claims(dates, before)
    if len(found) > 1 or (found and found[0].deeds):
        moved = [word for word in moved_words(frame) if word != SET]
        if all(word in PASSING for word in moved):
            quote = frame.document.quote
            return tuple(c for c in found if not any(word in quote(c.sentence).lower() for word in moved))
    return ()


def _stated(frame: Frame, period: Period) -> bool:
    """True for a day, month or year as printed, or a weekday; not for "yesterday" and "two days after 7 January"."""
    if period.first is None or period.precision not in PRECISE or period.approximate or period.part or period.problem:
        return False
    words = frame.document.quote(period[:2]).lower()
    numbered = any(c.isdigit() for c in words) and COUNTED.isdisjoint(words.split())
    return numbered or words in WEEKDAYS or (period.precision == "month" and period.basis == "text")


class DatedSentence:
    """One sentence with dates in it, read for what happens on each."""

    def __init__(self, frame: Frame, sentence: Sentence, row: Row, deeds: Deeds) -> None:
        self.frame, self.sentence, self.row, self.deeds = frame, sentence, row, deeds
        self.saying = _saying(frame.vocabulary)
        self.telling = not deeds.keys().isdisjoint(row.said) or bool(row.figures)

    def claims(self, dates: list[Period], before: Sentence | None) -> Iterator[DatedClaim]:
        """The dates beside which a deed is named, and days in numbers."""
        document, sentence, row = self.frame.document, self.sentence, self.row
        taken_up = before is not None and before.block == sentence.block and not PRONOUNS.isdisjoint(row.said)
        whole = Span(before.start, sentence.end) if taken_up and before is not None else sentence.span
        for at in row.periods:
            period, span = row[at].item, Span(row[at].start, row[at].end)
            if not isinstance(period, Period) or period not in dates:
                continue
            if at and row[at - 1].lower in NO_DAY and not row[at].owner and not self._put(at):
                continue
            found = self.deed(at) if self.telling else None
            if found is not None:
                word = Span(row[found[0]].start, row[found[1] - 1].end)
                of = whose(self.deeds, row, found[0], found[1])
                yield DatedClaim(document, span, sentence.span, period, found[2], word, of, whole, sentence.kind)
            elif period.precision == "day" and any(c.isdigit() for c in document.quote(span)):
                yield DatedClaim(document, span, sentence.span, period, (), span, (), whole, sentence.kind)

    def deed(self, at: int) -> tuple[int, int, tuple[str, ...]] | None:
        """Where the words nearest to the date stand that tell of a deed, those before it first, and of which deeds."""
        row = self.row
        if at > 1 and row[at - 1].lower in ("from", "since") and row[at - 2].lower in HEADS_OF:
            return at - 2, at - 1, IN_OFFICE  # "she was its director from 1981"
        for step in (-1, 1):
            for i in range(at + step, max(-1, at - REACH) if step < 0 else min(len(row), at + REACH), step):
                token = row[i]
                if token.kind == "period" or token.lower in MARKS or token.lower in STOPS:
                    break
                if token.lower == "," and abs(i - at) > 2 and not (step < 0 and self._inserted(i, at)):
                    break
                if token.lower in self.saying and row[i - 1].lower not in BE:
                    if abs(i - at) < 3:
                        return None  # "said on Monday": the day of the saying
                    break
                deed = deed_at(self.deeds, row, i) or self._first(i)
                if deed is not None:
                    end = i + 1 + len(deed.rest)
                    kinds = (*self._begun(i), *deed.kinds) if deed.kinds == FIRST.kinds else deed.kinds
                    return None if _other(self.frame.vocabulary, row, i) else (i, end, kinds)
        return None

    def _inserted(self, comma: int, at: int) -> bool:
        """True for the first comma of "the cloth, 2.6 metres by 1.4, on Monday"."""
        return self.row[at - 1].lower == "," or (at > 1 and self.row[at - 2].lower == "," and comma < at - 2)

    def _put(self, at: int) -> bool:
        """ "Until 7 April for the opening of the trial"."""
        behind = self.row[at + 1 : at + 3]
        return len(behind) > 1 and behind[0].lower == "for" and behind[1].lower in ("the", "its", "their")

    def _begun(self, at: int) -> tuple[str, ...]:
        """What begins: "the strike at the port began"."""
        for i in range(at - 1, max(-1, at - BEGUN), -1):
            if self.row[i].kind != "word" or self.row[i].lower in STOPS or self.row[i].lower in MARKS:
                return ()
            deed = deed_at(self.deeds, self.row, i)
            if deed is not None:
                return deed.kinds
        return ()

    def _first(self, at: int) -> Deed | None:
        """ "When the first flight is called": the beginning of something."""
        token = self.row[at]
        first = token.kind == "figure" and at > 0 and self.row[at - 1].lower == "the"
        return FIRST if first and self.frame.document.quote((token.start, token.end)) == "first" else None


def _other(vocabulary: Vocabulary, row: Row, at: int) -> bool:
    """True for "another arrest", "the second trial" and "did not open"."""
    before = row[max(0, at - REACH) : at]
    others = relating(vocabulary)["other_ones"]
    numbered = any(isinstance(t.item, Quantity) and t.item.kind == "ordinal" for t in before[-2:])
    if numbered or any(t.lower in others for t in before[-2:]) or any(t.lower in APART for t in before):
        return True
    return any(t.lower in NEGATIONS for t in before[-3:])


@lru_cache(maxsize=8)
def _saying(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(str(verb) for verb in vocabulary.table("context")["speech_verbs"])
