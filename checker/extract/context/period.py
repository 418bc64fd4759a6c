"""Which period a figure belongs to."""

from __future__ import annotations

import re
from datetime import date

from checker.extract.context.known_period import Found, known_period
from checker.extract.context.lexicon import Lexicon
from checker.extract.context.phrase import Measured
from checker.extract.context.shifted import ahead, in_year, moved_to, year_before
from checker.extract.context.tokens import Row, Token
from checker.model.claims import Known
from checker.model.values import Period

CLAUSE_ENDS = frozenset(";")
COMPARED = frozenset(("compared", "against", "than", "versus"))
AHEAD = frozenset(("plan", "forecast", "target"))
WILL = frozenset(("will", "to", "would", "plans", "plan", "planned"))
SAME_PERIOD = re.compile(r"\bsame (?:period|months?|quarter|half|time) (?:of|in) $", re.I)
YEAR_BEFORE = re.compile(
    r"(?:a|one|the) (?:year|same .{1,20}) (?:earlier|before|ago)|the (?:year before|previous year)", re.I
)


class PeriodFinder:
    """Finds the periods of the figures of one article, with what the sentence before leaves to be understood."""

    def __init__(self, text: str, lexicon: Lexicon, published: date | None) -> None:
        self.published = published
        self.text = text
        self.lexicon = lexicon
        self.block = -1
        self.carried: Found | None = None
        self.own: dict[int, Found] = {}
        self.listed = False

    def enter(self, block: int) -> None:
        """Go on to a sentence of a block; what was said is carried on within its paragraph only."""
        main = next(iter(self.own.values()), None)
        self.carried = main or self.carried if block == self.block else None
        self.block, self.own, self.listed = block, {}, False

    def head(self, period: Period) -> None:
        """The period that the line above a list gives for all its items."""
        self.carried, self.listed = (period, known_period(period, None)), True

    def of(self, row: Row, at: int, measured: Measured | None, modality: str) -> Found | None:
        """The period of the figure at token `at`, None where neither the sentence nor the one before gives one.

        Known is None where the days are not known.
        """
        found = self._stated(row, at, measured)
        if found is None and measured is not None and measured.anaphor and measured.known.value.startswith("growth:"):
            found = next((f for f in self.own.values() if f[1] is not None), None) or self.carried
        if found is None and modality == "actual" and self._goes_on(row, at):
            found = self.carried and (self.carried[0], _carried(self.carried[1]))
        if found is not None and modality in AHEAD and not WILL.isdisjoint(row.said):
            found = ahead(self.text, found[0], self.published, measured) or found
        if found is not None and modality == "actual" and not self._to_come(found[0]):
            self.own[at] = found
        return found

    def _to_come(self, period: Period) -> bool:
        return self.published is not None and period.first is not None and period.first > self.published

    def _stated(self, whole: Row, at: int, measured: Measured | None) -> Found | None:
        """A period belongs to the figure that it stands next to: one after the figure and before the next
        figure first ("$417 million in 2025"), then one before it and after the figure before ("Last year's
        $471 million"), then one at the head of the sentence, then the only one of the sentence. The flow of
        a year is not that of a day: "on Monday" is when somebody said so.
        """
        if not whole.periods:
            return None
        flow = measured is not None and measured.entry is not None and measured.entry.flow
        row = _without_attribution(whole, self.lexicon, at + 1)
        for index in (
            _following(row, at),
            _preceding(row, at, self.lexicon),
            _leading(row),
            _only(row, at, self.lexicon),
        ):
            period = None if index is None else row[index].item
            if index is not None and isinstance(period, Period) and not (flow and period.precision == "day"):
                return self._read(row, index, period, measured)
        return None

    def _read(self, row: list[Token], index: int, period: Period, measured: Measured | None) -> Found | None:
        """A period as it is meant here: "October last year", "by 2030", and "a year earlier" than what came before."""
        if YEAR_BEFORE.match(self.text, period.start, period.end) or YEAR_BEFORE.match(
            self.text, row[index].start, row[index].end
        ):
            anchor = next((f for f in self.own.values() if f[1] is not None), self.carried)
            if index and row[index - 1].lower in ("from", "on", "over") and _is_growth(measured):
                return anchor or None  # "rose 3 percent from a year earlier": that is when it rose
            return year_before(anchor, period) if anchor is not None else (period, None)
        if SAME_PERIOD.search(self.text, max(0, row[index].start - 22), row[index].start):
            anchor = next((f for f in self.own.values() if f[1] is not None), self.carried)
            return moved_to(anchor, period) if anchor is not None else (period, None)
        after = row[index + 1].item if index + 1 < len(row) else None
        if isinstance(after, Period) and after.precision == "year" and period.precision in ("month", "quarter"):
            period = in_year(period, after)
        if period.part == "until" and index and row[index - 1].lower == "by":
            period = period._replace(part="")
        if index and row[index - 1].lower == "since" and not period.part:
            period = period._replace(part="since")
        return period, known_period(period, measured)

    def _goes_on(self, row: Row, at: int) -> bool:
        """True where the sentence tells in the past tense, without a period of its own, what the one before began."""
        lists = self.lexicon.words
        told = _without_attribution(row, self.lexicon)
        told = told[: next((i for i in range(at, len(told)) if told[i].lower in COMPARED), len(told))]
        periods = [i for i, token in enumerate(told) if token.kind == "period"]
        if self.carried is None or not all(i < at and _begins_change(told, i, at) for i in periods):
            return False
        words = [token.lower for token in told[:at] if token.kind == "word"]
        behind = [token.lower for token in told[at : at + 6] if token.kind == "word"]
        if len(told) < len(row) and len(told) <= at:
            return False
        if self.listed:
            return True
        if any(word in lists["present"] for word in (*words, *behind)):
            return False
        past = lists["amounting"]
        return any(w in past or w.endswith("ed") or w in lists["past"] for w in (*words, *behind)) or not words


def period_of(row: Row, at: int, lexicon: Lexicon) -> Found | None:
    """The period that stands beside the figure at token `at` in its own sentence, None where none does."""
    if not row.periods:
        return None
    if at not in row.when:
        row.when[at] = _beside(_without_attribution(row, lexicon, at + 1), at, lexicon)
    return row.when[at]


def _beside(row: list[Token], at: int, lexicon: Lexicon) -> Found | None:
    for index in (_following(row, at), _preceding(row, at, lexicon), _leading(row)):
        period = None if index is None else row[index].item
        if isinstance(period, Period):
            return period, known_period(period, None)
    return None


def _carried(known: Known | None) -> Known | None:
    return None if known is None else known._replace(origin="the sentence before")


def _without_attribution(row: Row, lexicon: Lexicon, start: int = 0) -> list[Token]:
    """A row up to who said it, behind `start`: in ", a bank said on Monday" the day is that of saying."""
    speech = lexicon.words["speech_verbs"]
    for at in range(start, len(row)) if not speech.isdisjoint(row.said) else ():
        if row.words[at] in speech and row[at].kind == "word":
            return row[:at]
    return row


def _following(row: list[Token], at: int) -> int | None:
    for index in range(at + 1, len(row)):
        kind, lower = row[index].kind, row[index].lower
        if kind == "figure" and index == at + 2 and row[at + 1].lower == "to":
            continue  # "up 3.4 percent to 1.1 million tonnes in April"
        if kind == "figure" or lower in CLAUSE_ENDS or lower in COMPARED or (lower == ":" and index > at + 1):
            return None
        if kind == "period":
            return None if _starts_next_clause(row, at, index) else index
        if (
            lower in ("from", "after", "since", "until")
            and row[index + 1 : index + 2][0:1]
            and (row[index + 1].kind != "period")
        ):
            return None
    return None


def _starts_next_clause(row: list[Token], at: int, index: int) -> bool:
    """True for "..., and in 2023 it was": the period opens a clause of its own."""
    return any(token.lower in ("and", "but", "while", "whereas") for token in row[at + 1 : index]) and any(
        token.kind == "figure" for token in row[index + 1 :]
    )


def _led_to(row: list[Token], index: int, at: int) -> bool:
    """True for "from €512 million in 2023 to €388 million": the period before belongs to where the change began."""
    return any(
        token.lower == "to" and row[place - 1].kind != "word" for place, token in enumerate(row[:at]) if place > index
    )


def _is_growth(measured: Measured | None) -> bool:
    return measured is not None and measured.known.value.startswith("growth:")


def _begins_change(row: list[Token], index: int, at: int) -> bool:
    """True for the 2023 of "fell from €512 million in 2023 to €388 million": that of another figure than the second."""
    before = next((i for i in range(index - 1, 0, -1) if row[i].kind == "figure"), 0)
    return before > 0 and row[before - 1].lower == "from" and _led_to(row, index, at)


def _preceding(row: list[Token], at: int, lexicon: Lexicon) -> int | None:
    for index in range(at - 1, -1, -1):
        kind, lower = row[index].kind, row[index].lower
        if kind == "figure" or lower in CLAUSE_ENDS:
            return None
        if index > 2 and lower in lexicon.words["present"] and kind == "word":
            return None
        if kind == "period" and _led_to(row, index, at) and any(t.kind == "figure" for t in row[:index]):
            return None
        if kind == "period" and (index == 0 or row[index - 1].lower not in ("since", "than", "from")):
            return index
    return None


def _leading(row: list[Token]) -> int | None:
    for index, token in enumerate(row[:6]):
        if token.kind == "figure":
            return None
        if token.kind == "period":
            return index
    return None


def _only(row: list[Token], at: int, lexicon: Lexicon) -> int | None:
    """The one period of the sentence, unless it is that of a comparison or of another clause than the figure's."""
    found = [index for index, token in enumerate(row) if token.kind == "period"]
    if len(found) == 2 and found[1] == found[0] + 1:
        found = found[:1]
    if len(found) != 1:
        return None
    index = found[0]
    if index < at and _begins_change(row, index, at):
        return None
    low, high = sorted((at, index))
    between = {token.lower for token in row[low + 1 : high]}
    if between & COMPARED or between & {";", "but", "while", "whereas", "who", "since"}:
        return None
    before = [token.lower for token in row[:at] if token.kind == "word"]
    if any(word in lexicon.words["present"] for word in before[-4:]):
        return None
    return index
