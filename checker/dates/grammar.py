"""Finds dates and periods in text."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from checker.dates.asking import Asking
from checker.dates.options import DEFAULT, DateOptions
from checker.dates.patterns import Patterns, patterns
from checker.dates.resolve import resolve
from checker.model.values import Period
from checker.vocabulary.tables import Vocabulary

CLAUSE = 60
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
        options: DateOptions = DEFAULT,
    ) -> list[Period]:
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
            period = self._at(text, trigger, end, published, options)
            if period is not None:
                found.append(period)
                free = period.end
        return found

    def _at(
        self, text: str, trigger: re.Match[str], end: int, published: date | None, options: DateOptions
    ) -> Period | None:
        known, at = self._known, trigger.start()
        ask: Asking | None = None
        for form in known.forms.get(self._first(trigger), ()):
            match = form.pattern.match(text, at, end)
            if match is None:
                continue
            if ask is None:
                future = options.prefer == "future" or self._is_future(text, at)
                after = text[match.end() : match.end() + 2]
                ask = Asking(published, future, _lead(text, at), after, known, options)
            days = resolve(form.name, match.groupdict(), ask)
            if days is not None:
                return Period(
                    at, match.end(), days.first, days.last, days.precision, days.basis,
                    days.part in APPROXIMATE, days.part, days.problem, days.readings, days.weekday,
                )  # fmt: skip
        return None

    def _first(self, trigger: re.Match[str]) -> str:
        """What the form begins with: "digit", "month", "weekday", or the word itself."""
        if trigger.lastgroup == "digit":
            return "digit"
        word = trigger[0].lower()
        if trigger.lastgroup == "word":
            return word
        return "month" if word.rstrip(".") in self._known.months else "weekday"

    def _is_future(self, text: str, at: int) -> bool:
        """True where the words before, up to the start of the clause, speak of what is to come."""
        before = text[max(0, at - CLAUSE) : at]
        for mark in (". ", "; ", "\n", "” "):
            before = before.rpartition(mark)[2]
        words = before.lower().replace(",", " ").split()
        return any(word in self._known.future for word in words[-8:])


def _lead(text: str, at: int) -> str:
    """The word before a place, "(" for an opening bracket."""
    before = text[max(0, at - 16) : at].rstrip()
    if before.endswith("("):
        return "("
    return before.replace("\n", " ").rpartition(" ")[2].lower()


@lru_cache(maxsize=8)
def date_grammar(vocabulary: Vocabulary) -> DateGrammar:
    """The grammar of a vocabulary; built once."""
    return DateGrammar(patterns(vocabulary))
