"""What a figure measures: the noun phrase or verb that it belongs to."""

from __future__ import annotations

from typing import NamedTuple

from checker.extract.context.lexicon import Lexicon, Measure, stem
from checker.extract.context.tokens import Token
from checker.model.claims import Known
from checker.model.document import Span
from checker.model.values import Quantity

LINKS = frozenset(("to", "at", "by", "from", "in", "of", "with", "for", "worth"))
CLAUSE_MARKS = frozenset(',;:—–()“”"«»•')


class Measured(NamedTuple):
    """A measure with the words that narrow it.

    known:   the measure; an open one has a stem as its value, a listed one its id in measures.yml
    entry:   the listed measure, None for an open one
    scope:   qualifiers and complements, stemmed and sorted
    first, last: the token range of the noun phrase or verb with its complements
    verb:    True where a verb states it, so that its subject stands before and its object after
    """

    known: Known
    entry: Measure | None
    scope: tuple[str, ...]
    first: int
    last: int
    verb: bool = False


class MeasureFinder:
    """Finds what the figures of one sentence measure."""

    def __init__(self, row: list[Token], lexicon: Lexicon) -> None:
        self.row = row
        self.words = [token.lower for token in row]
        self.lexicon = lexicon
        self._boundaries = lexicon.words["boundaries"]

    def find(self, at: int) -> Measured | None:
        """What the figure at token `at` measures, None where the sentence does not say."""
        quantity = self.row[at].item
        assert isinstance(quantity, Quantity)
        if quantity.kind in ("number", "fraction"):
            found = self._counted(at)
            if found is not None:
                return found
        found = self._before(at, quantity)
        if found is None and quantity.kind != "percent":
            found = self._after(at)
        return found

    # ---- after the figure

    def _counted(self, at: int) -> Measured | None:
        """ "48 projects", "540,000 visitors", "12 people were killed": the noun that is counted."""
        last = self._counted_noun(at)
        event = self._event_verb(at, last)
        people = self.lexicon.words["people_nouns"]
        head = self.words[last] if last > at else ""
        if event is not None and (last == at or head in people or head == "others"):
            return event
        if last == at:
            return None
        return self._phrase(at + 1, last, self._complement(last))

    def _counted_noun(self, at: int) -> int:
        """The last token of the noun phrase after a number; a plural noun ends it ("80 events took place")."""
        last = at
        while self._is_noun_part(last + 1) and last - at < 5:
            last += 1
            if self._is_plural(self.words[last]):
                break
        return last

    def _is_plural(self, word: str) -> bool:
        return stem(word) != word or word in self.lexicon.words["people_nouns"]

    def _event_verb(self, at: int, last: int) -> Measured | None:
        """ "killed 12 people" or "12 people were killed": a listed verb next to the counted noun."""
        for index in range(last + 1, min(last + 5, len(self.row))):
            if self.words[index] in self.lexicon.verbs:
                return self._verb(index)
            if self.row[index].kind != "word" or self.words[index] in ("who", "and", "which"):
                break
        index = self._skip_hedges(at)
        if index >= 0 and self.words[index] in self.lexicon.verbs:
            return self._verb(index)
        return None

    def _after(self, at: int) -> Measured | None:
        """ "$417 million in exports of combed cashmere", "8,900 tonnes of raw cashmere", "a $5 billion budget"."""
        first = at + 1
        if first < len(self.row) and self.words[first] in ("in", "of", "for", "worth"):
            first += 1
            if first < len(self.row) and self.words[first] == "of":
                first += 1
            while first < len(self.row) and self.words[first] in self.lexicon.words["articles"]:
                first += 1
        last = first - 1
        while self._is_noun_part(last + 1) and last - first < 5:
            last += 1
        return self._phrase(first, last, self._complement(last)) if last >= first else None

    # ---- before the figure

    def _before(self, at: int, quantity: Quantity) -> Measured | None:
        index = self._skip_hedges(at)
        if index < 0 or self.row[index].kind == "mark":
            return None
        link = ""
        if self.words[index] in LINKS:
            link = self.words[index]
            index = self._skip_hedges(index)
            if index < 0:
                return None
        listed = self.lexicon.verbs.get(self.words[index])
        if listed is not None and self.row[index].kind == "word":
            return self._verb(index)
        verb = self._verb_group(index)
        if verb is None and self.row[index].kind == "period" and index:
            verb = self._verb_group(index - 1)
        if verb is not None:
            grown = self._is_change(verb, index) and (
                link == "by" or (quantity.kind in ("percent", "points") and link != "to")
            )
            return self._subject_phrase(verb - 1, grown, link)
        if link in ("of", "at", "with", "worth") or not link:
            return self._subject_phrase(index, False, link)
        return None

    def _verb_group(self, last: int) -> int | None:
        """The first token of the verb group that ends at `last` ("was estimated", "brought in"), None for no verb."""
        lists = self.lexicon.words
        verbs = (lists["amount_verbs"], lists["up_verbs"], lists["down_verbs"])
        index = last
        if not any(self.words[index] in v for v in verbs):
            particle = self.words[index] in ("in", "out", "up", "down", "off")
            if not (particle and index and self.words[index - 1].endswith(("t", "ed", "ew", "ings", "ing"))):
                return None
            index -= 1
        while index > 0 and (
            self.words[index - 1] in lists["auxiliaries"]
            or self._is_adverb(index - 1)
            or any(self.words[index - 1] in v for v in verbs)
        ):
            index -= 1
        return index

    def _is_adverb(self, index: int) -> bool:
        return self.words[index].endswith("ly") and self.row[index].kind == "word"

    def _is_change(self, first: int, last: int) -> bool:
        lists = self.lexicon.words
        return any(w in lists["up_verbs"] or w in lists["down_verbs"] for w in self.words[first : last + 1])

    def _skip_hedges(self, at: int) -> int:
        index = at - 1
        while index >= 0 and self.words[index] in self.lexicon.words["hedge_words"]:
            index -= 1
        return index

    def _subject_phrase(self, last: int, grown: bool, link: str) -> Measured | None:
        """The noun phrase that ends at or before `last`, back to the start of its clause."""
        while last >= 0 and (
            self.row[last].kind == "period" or self.words[last] in ("in", "which", "that", "who", ",")
        ):
            last -= 1
        first = last
        while first >= 0 and not self._starts_clause(first):
            first -= 1
        first += 1
        if first > last:
            return None
        listed = self._listed(first, last)
        if listed is not None:
            head_first, head_last, entry = listed
            return self._make(entry, first, last, head_first, head_last, grown, link)
        return self._phrase(first, last, last, grown, link)

    def _starts_clause(self, index: int) -> bool:
        if self.row[index].kind == "mark":
            return self.words[index] in CLAUSE_MARKS or self.words[index] in ".!?"
        if self.row[index].kind == "figure":
            return True
        if self._joins_places(index):
            return False
        lists = self.lexicon.words
        word = self.words[index]
        return self.row[index].kind == "word" and any(
            word in lists[name]
            for name in ("speech_verbs", "clause_openers", "amount_verbs", "up_verbs", "down_verbs", "auxiliaries")
        )

    def _joins_places(self, index: int) -> bool:
        """True for the "and" of "between Ghana and Togo"."""
        around = self.row[max(0, index - 1) : index + 2]
        return self.words[index] == "and" and len(around) == 3 and around[0].kind == around[2].kind == "place"

    # ---- making a measure

    def _is_noun_part(self, index: int) -> bool:
        if index >= len(self.row):
            return False
        token = self.row[index]
        if token.kind == "place":
            return True
        return (
            token.kind == "word"
            and token.lower not in self._boundaries
            and token.lower not in self.lexicon.verbs
            and token.lower not in self.lexicon.words["amount_verbs"]
            and token.lower not in ("of", "in", "for", "a", "an", "the", "worth", "more", "ago", "later", "earlier")
            and not self._is_adverb(index)
        )

    def _complement(self, last: int) -> int:
        """The last token of an of-phrase after a noun: "exports of combed cashmere"."""
        if last + 1 < len(self.row) and self.words[last + 1] == "of":
            end = last + 1
            while self._is_noun_part(end + 1) or (
                end == last + 1 and end + 1 < len(self.row) and self.words[end + 1] in self.lexicon.words["articles"]
            ):
                end += 1
            return end if end > last + 1 else last
        return last

    def _listed(self, first: int, last: int) -> tuple[int, int, Measure] | None:
        """The listed noun phrase in a token range, the first one that is not a mere complement."""
        for index in range(first, last + 1):
            best: tuple[int, int, Measure] | None = None
            for end in range(index, min(index + 4, last + 1)):
                hit = self.lexicon.noun_at(self.words, end)
                if hit is not None and end + 1 - hit[1] == index:
                    best = (index, end, hit[0])
            if best is not None:
                return best
        return None

    def _verb(self, index: int) -> Measured:
        entry = self.lexicon.verbs[self.words[index]]
        token = self.row[index]
        known = Known(entry.id, entry.name, "this sentence", Span(token.start, token.end))
        return Measured(known, entry, (), index, index, True)

    def _phrase(self, first: int, last: int, end: int, grown: bool = False, link: str = "") -> Measured | None:
        """An open or listed measure from a noun phrase first..last with a complement up to `end`."""
        listed = self._listed(first, end)
        if listed is not None:
            return self._make(listed[2], first, end, listed[0], listed[1], grown, link)
        head = (
            next(
                (
                    i
                    for i in range(first, last + 1)
                    if self.words[i] in ("of", "in", "for", "from", "to", "between", "on", "at")
                ),
                last + 1,
            )
            - 1
        )
        if head < first or self.row[head].kind != "word":
            return None
        if self.words[head] in self.lexicon.words["light_nouns"] and head + 1 < end and self.words[head + 1] == "of":
            return self._phrase(head + 2, last, end, grown, link)
        if (
            len(self.words[head]) < 3
            or self.words[head] in self._boundaries
            or self.words[head] in self.lexicon.words["articles"]
        ):
            return None
        return self._make(None, first, end, head, head, grown, link)

    def _make(
        self, entry: Measure | None, first: int, last: int, head_first: int, head_last: int, grown: bool, link: str
    ) -> Measured:
        words = self.words[head_first : head_last + 1]
        value = entry.id if entry else " ".join((*words[:-1], stem(words[-1])))
        shown = entry.name if entry else " ".join(words)
        if grown:
            value, shown = f"growth:{value}", f"growth of {shown}"
        scope = {
            stem(self.words[i]) for i in range(first, last + 1) if not head_first <= i <= head_last and self._narrows(i)
        }
        if link == "from":
            scope.add("before")
        if link == "worth":
            value, shown = f"worth:{value}", f"worth of {shown}"
        span = Span(self.row[head_first].start, self.row[head_last].end)
        return Measured(Known(value, shown, "this sentence", span), entry, tuple(sorted(scope)), first, last)

    def _narrows(self, index: int) -> bool:
        lists = self.lexicon.words
        word = self.words[index]
        return (
            self.row[index].kind == "word"
            and word not in self._boundaries
            and word not in LINKS
            and word not in lists["articles"]
            and word not in lists["light_nouns"]
            and word not in ("mutual", "bilateral", "two", "countries", "states", "sides", "members")
            and not self._is_adverb(index)
        )
