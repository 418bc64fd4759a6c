"""Verbs that stand apart from their figure: "fined the brewery €240,000", "the €48 billion that Peru collected"."""

from __future__ import annotations

from checker.extract.context.lexicon import Measure
from checker.extract.context.phrase import Measured
from checker.extract.context.stated import CLAUSE_MARKS, Stated
from checker.model.claims import Known
from checker.model.document import Span
from checker.model.values import Quantity

RECEIVER = 6
CLAUSE = 7
TRADE = 14
INSIDE = frozenset(("of", "the", "a", "an", "its", "their", "his", "her", "each"))
PLAIN = frozenset(("good", "product", "commodity"))


class Given(Stated):
    """Figures whose verb has another object beside them, or stands in a clause behind them."""

    def given(self, at: int, dim: str) -> Measured | None:
        """ "fined the brewery €240,000", "lent Malawi $120 million": a verb, whom it concerns, and the figure."""
        last = self.skip_hedges(at)
        if last > 0 and self.words[last] == "out":
            last -= 1  # "paid out €740 million"
            entry = self.lexicon.giving.get(self.words[last])
            return self._gift(last, last, entry) if entry is not None and entry.fits(dim) else None
        first = last
        while first >= 0 and last - first < RECEIVER and self._receives(first):
            first -= 1
        entry = self.lexicon.giving.get(self.words[first]) if 0 <= first < last else None
        if self.words[last] in INSIDE or (entry is not None and self.listed(first + 1, last, dim) is not None):
            return None  # "pay back the debt of $240 million"
        if entry is None or not entry.fits(dim) or self.row[first].kind != "word":
            return None
        return self._gift(first, last, entry)

    def _gift(self, first: int, last: int, entry: Measure) -> Measured:
        span = Span(self.row[first].start, self.row[first].end)
        return Measured(Known(entry.id, entry.name, "this sentence", span), entry, (), first, last, True)

    def _receives(self, index: int) -> bool:
        token = self.row[index]
        if token.kind in ("place", "person") or token.lower in INSIDE:
            return True
        return self.is_noun_part(index) and not (token.kind == "word" and self.words[index] in self.lexicon.giving)

    def related(self, at: int, dim: str) -> Measured | None:
        """ "the €48 billion that Peru collected", "640,000 tonnes which it bought": the verb of the clause behind."""
        behind = at + 1
        if self.words[behind : behind + 1] == ["("] and ")" in self.words[behind : behind + 4]:
            behind += self.words[behind : behind + 4].index(")") + 1  # "900 million dinars ($300 million) that it cost"
        limit = behind + 3
        while behind < limit and self.is_noun_part(behind) and self.words[behind] not in ("that", "which"):
            behind += 1
        if behind >= len(self.row) or self.words[behind] not in ("that", "which"):
            return None
        for index in range(behind + 1, min(behind + CLAUSE, len(self.row))):
            if self.row[index].kind in ("figure", "mark"):
                return None
            if self.row[index].kind == "word" and self.lexicon.act(self.words[index], dim) is not None:
                return self.verb(index, dim)._replace(first=at + 1, last=index)
        return None

    def before(self, at: int, quantity: Quantity, dim: str) -> Measured | None:
        """The measure that the words before the figure at token `at` state."""
        index = self.skip_hedges(at)
        if index > 0 and self.words[index] == "for" and dim == "currency" and self._traded(index):
            return self.make(self.lexicon.by_id["price"], index, index, index, index, False, "")
        bought = self._worth(self.skip_hedges(index), dim) if index > 0 and self.words[index] == "worth" else None
        return bought or super().before(at, quantity, dim)

    def _traded(self, index: int) -> bool:
        """True for the "for" of "bought a 51 percent stake in the brewery for $38 million"."""
        for before in range(index - 1, max(-1, index - TRADE), -1):
            if self.words[before] in CLAUSE_MARKS or self.words[before] in ("and", "but", "while"):
                return False
            if self.row[before].kind == "word" and self.words[before] in self.lexicon.words["trading"]:
                return index - before > 1
        return False

    def _worth(self, last: int, dim: str) -> Measured | None:
        """ "exported coffee worth $116 million": the verb before what is worth so much, which narrows it."""
        first = last
        while first >= 0 and last - first < RECEIVER and self.is_noun_part(first):
            if self.lexicon.act(self.words[first], dim) is not None:
                break
            first -= 1
        if first < 0 or first == last or self.row[first].kind != "word":
            return None
        if self.lexicon.act(self.words[first], dim) is None:
            return None
        scope = {self.stem_at(i) for i in range(first + 1, last + 1) if self._narrows(i)} - PLAIN
        return self.verb(first, dim)._replace(scope=tuple(sorted(scope)), last=last)

    def taken_of(self, at: int, dim: str) -> Measured | None:
        """ "Of the €48 billion that it collected, 38 per cent came from fees": a share of what opens the sentence."""
        if dim != "percent" or not self.words or self.words[0] not in ("of", "from"):
            return None
        opening = next((i for i in range(1, at) if self.row[i].kind == "figure"), at)
        whole = self.measured.get(opening)
        if whole is None or opening > 2 or any(self.words[i] in (";", ":") for i in range(opening, at)):
            return None
        return self.part_of(whole)._replace(first=at, last=at, anaphor=True)
