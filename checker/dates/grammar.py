"""Finds dates and periods in text."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from checker.dates.patterns import Patterns, patterns
from checker.dates.resolve import Asking, resolve
from checker.model.values import Period
from checker.vocabulary.tables import Vocabulary

CLAUSE = 60
APPROXIMATE = frozenset(("end", "beginning", "middle"))


class DateGrammar:
    """The forms of a vocabulary, tried wherever one may begin."""

    def __init__(self, known: Patterns) -> None:
        self._known = known

    def find(self, text: str, published: date | None, start: int = 0, end: int | None = None) -> list[Period]:
        """Dates and periods in text[start:end], by position, without overlaps.

        Relative words are judged by `published`; without it their days stay unknown (basis "unresolved").
        """
        end = len(text) if end is None else end
        known = self._known
        found: list[Period] = []
        free = start
        for trigger in known.trigger.finditer(text, start, end):
            at = trigger.start()
            if at < free:
                continue
            period = self._at(text, at, end, published)
            if period is not None:
                found.append(period)
                free = period.end
        return found

    def _at(self, text: str, at: int, end: int, published: date | None) -> Period | None:
        for form, pattern in self._known.forms:
            match = pattern.match(text, at, end)
            if match is None:
                continue
            days = resolve(form, match.groupdict(), Asking(published, self._is_future(text, at), self._known))
            if days is None:
                continue
            start = match.end("lead") if match.groupdict().get("lead") else match.start()
            return Period(
                start, match.end(), days.first, days.last, days.precision, days.basis,
                days.part in APPROXIMATE, days.part, days.problem, days.readings, days.weekday,
            )  # fmt: skip
        return None

    def _is_future(self, text: str, at: int) -> bool:
        """True where the words before, up to the start of the clause, speak of what is to come."""
        before = text[max(0, at - CLAUSE) : at]
        for mark in (". ", "; ", "\n", "” "):
            before = before.rpartition(mark)[2]
        words = before.lower().replace(",", " ").split()
        return any(word in self._known.future for word in words[-8:])


@lru_cache(maxsize=8)
def date_grammar(vocabulary: Vocabulary) -> DateGrammar:
    """The grammar of a vocabulary; built once."""
    return DateGrammar(patterns(vocabulary))
