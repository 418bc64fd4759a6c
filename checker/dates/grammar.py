"""Finds dates and periods in text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache, partial
from itertools import chain

from checker.dates.asking import Asking
from checker.dates.compose import composed
from checker.dates.narrative import carried, is_history
from checker.dates.options import DateOptions
from checker.dates.patterns import Patterns, patterns
from checker.dates.ranges import joined
from checker.dates.resolve import resolve
from checker.dates.trigger import shape
from checker.model.values import Period
from checker.vocabulary.tables import Vocabulary

CLAUSE = 60
OPENING = 8
WORDS = 8
AFTER = 24
APPROXIMATE = frozenset(("end", "beginning", "middle"))


class DateGrammar:
    """The forms of a vocabulary, tried wherever one may begin."""

    def __init__(self, known: Patterns) -> None:
        self._known = known

    def find(
        self,
        text: str,
        published: date | None,
        start: int = 0,
        end: int | None = None,
        options: DateOptions | None = None,
    ) -> list[Period]:
        """Dates and periods in text[start:end], by position, without overlaps.

        Relative words are judged by `published`; without it their days stay unknown (basis "unresolved").
        options: what a desk has settled; by default what the vocabulary says.
        """
        return self.article(text, published, [(start, len(text) if end is None else end)], options)[0]

    def article(
        self, text: str, published: date | None, blocks: Sequence[tuple[int, int]], options: DateOptions | None = None
    ) -> list[list[Period]]:
        """The same for all blocks (start, end) of one article; a history is read as one (basis "context")."""
        options = options or self._known.options
        found, _ = self._read(text, published, blocks, options, None)
        periods = [period for block in found for period in block]
        if self._known.diary or not is_history(periods, published, text):
            return found
        first = next((p.first for p in periods if p.basis == "text" and p.first is not None), None)
        return self._read(text, published, blocks, options, first)[0]

    def _read(
        self,
        text: str,
        published: date | None,
        blocks: Sequence[tuple[int, int]],
        options: DateOptions,
        told: date | None,
    ) -> tuple[list[list[Period]], date | None]:
        """The periods of each block, and the day that a history has got to."""
        whole: list[list[Period]] = []
        for start, end in blocks:
            found: list[Period] = []
            leads: list[str] = []
            free = start
            for at, word in self._starts(text, start, end):
                if at < free:
                    continue
                period = self._at(text, at, word, end, published, options, told)
                if period is None:
                    continue
                lead = _lead(text, period.start)
                period = composed(text, period, lead, self._known)
                while found and found[-1].end > period.start:
                    found.pop()  # the period was made of one that stands before it
                    leads.pop()
                found.append(period)
                if lead in ("", "the") or period.start != at:
                    lead = _lead(text, period.start, through="the")
                leads.append(lead)
                free = period.end
                told = carried(told, period) if told is not None else None
            whole.append(joined(text, found, leads, published, self._known.diary))
        return whole, told

    def _starts(self, text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
        """Where a form may begin, and with which word in lower case."""
        first = self._known.opening.match(text, start, end)
        for match in chain((first,) if first else (), self._known.trigger.finditer(text, start, end)):
            word, at = match[1].lower(), match.start(1)
            yield at, shape(text, at, self._known.follow) if word.isdigit() else word

    def _at(
        self,
        text: str,
        at: int,
        word: str,
        end: int,
        published: date | None,
        options: DateOptions,
        told: date | None,
    ) -> Period | None:
        known = self._known
        ask: Asking | None = None
        matched = at
        for form in known.forms.get(word, ()):
            match = form.pattern.match(text, at, end)
            if match is None:
                continue
            if ask is None or matched != match.end():
                matched = match.end()
                coming = partial(self._is_future, text, at, matched, options)
                after = text[matched : matched + AFTER]
                ask = Asking(published, coming, _lead(text, at), after, known, options, told)
            days = resolve(form.name, match.groupdict(), ask)
            if days is not None:
                return Period(
                    at, match.end(), days.first, days.last, days.precision, days.basis,
                    days.part in APPROXIMATE, days.part, days.problem, days.readings, days.weekday,
                )  # fmt: skip
        return None

    def _is_future(self, text: str, at: int, end: int, options: DateOptions) -> bool:
        """True where the words before, up to the start of the clause, or the verb after speak of what is to come."""
        if options.prefer == "future":
            return True
        before = text[max(0, at - CLAUSE) : at]
        for mark in (". ", "; ", "\n", "” "):
            before = before.rpartition(mark)[2]
        near = " ".join(before.lower().rsplit(None, WORDS)[-WORDS:])
        if self._known.future.search(near) is not None:
            return True
        # Only a date that opens its sentence belongs to the verb after it: "On Friday, the court will rule".
        return len(near) <= OPENING and self._known.future_verbs.match(text, end) is not None


def _lead(text: str, at: int, through: str = "") -> str:
    """The word before a place, or before the word `through`; "(" for an opening bracket."""
    before = text[max(0, at - 16) : at].rstrip().removesuffix(through).rstrip()
    if before.endswith("("):
        return "("
    return before.replace("\n", " ").rpartition(" ")[2].lower()


@lru_cache(maxsize=8)
def date_grammar(vocabulary: Vocabulary, diary: bool = False) -> DateGrammar:
    """The grammar of a vocabulary; built once.

    diary: reads besides what diaries and messages say and news does not, such as "on the 18th" and "in 5 minutes".
    """
    return DateGrammar(patterns(vocabulary, diary))
