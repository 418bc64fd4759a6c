"""What a figure measures: the noun phrase or verb that it belongs to."""

from __future__ import annotations

from checker.extract.context.lexicon import Lexicon, stem
from checker.extract.context.phrase import LINKS, Measured, Phrases
from checker.extract.context.tokens import Token
from checker.model.values import Quantity

CLAUSE_MARKS = frozenset(',;:—–()“”"«»•')


class MeasureFinder(Phrases):
    """Finds what the figures of one sentence measure, from left to right."""

    def __init__(self, row: list[Token], lexicon: Lexicon) -> None:
        super().__init__(row, lexicon)
        self.measured: dict[int, Measured] = {}

    def find(self, at: int) -> Measured | None:
        """What the figure at token `at` measures, None where the sentence does not say."""
        quantity = self.row[at].item
        assert isinstance(quantity, Quantity)
        if quantity.kind in ("number", "fraction"):
            found = self._counted(at)
            if found is not None:
                return self._keep(at, found)
        found = self._chained(at) or self._before(at, quantity)
        if found is None and quantity.kind != "percent":
            found = self._after(at)
        if found is not None and quantity.kind == "percent" and self._must_be_change(found):
            known = found.known
            found = found._replace(
                known=known._replace(value=f"growth:{known.value}", shown=f"growth of {known.shown}")
            )
        return self._keep(at, found)

    def _keep(self, at: int, found: Measured | None) -> Measured | None:
        if found is not None:
            self.measured[at] = found
        return found

    def _must_be_change(self, found: Measured) -> bool:
        """True for a percentage of what is no share: "imports 3 percent to $1.4 billion"."""
        entry, value = found.entry, found.known.value
        return entry is not None and bool(entry.dims) and "percent" not in entry.dims and ":" not in value

    def _chained(self, at: int) -> Measured | None:
        """The measure of the figure before, that this one goes on from: "8 % to $2 billion", "up from 9 million"."""
        lists = self.lexicon.words
        index, link = at - 1, ""
        while index >= 0 and self.row[index].kind != "figure":
            word = self.words[index]
            if word in ("to", "from"):
                link = link or word
            elif word != "," and not any(word in lists[n] for n in ("up_verbs", "down_verbs", "hedge_words")):
                return None
            index -= 1
        before = self.measured.get(index)
        if before is None or not link:
            return None
        known = before.known
        plain = known._replace(value=known.value.removeprefix("growth:"), shown=known.shown.removeprefix("growth of "))
        scope = before.scope if link == "to" else tuple(sorted({*before.scope, "before"}))
        return before._replace(known=plain, scope=scope)

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
        return self.phrase(at + 1, last, self.complement(last))

    def _counted_noun(self, at: int) -> int:
        """The last token of the noun phrase after a number; a plural noun ends it ("80 events took place")."""
        last = at
        while self.is_noun_part(last + 1) and last - at < 5:
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
                return self.verb(index)
            if self.row[index].kind != "word" or self.words[index] in ("who", "and", "which"):
                break
        index = self._skip_hedges(at)
        if index >= 0 and self.words[index] in self.lexicon.verbs:
            return self.verb(index)
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
        while self.is_noun_part(last + 1) and last - first < 5:
            last += 1
        return self.phrase(first, last, self.complement(last)) if last >= first else None

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
            return self.verb(index)
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
            or self.is_adverb(index - 1)
            or any(self.words[index - 1] in v for v in verbs)
        ):
            index -= 1
        return index

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
        listed = self.listed(first, last)
        if listed is not None:
            head_first, head_last, entry = listed
            return self.make(entry, first, last, head_first, head_last, grown, link)
        return self.phrase(first, last, last, grown, link)

    def _starts_clause(self, index: int) -> bool:
        if self.row[index].kind == "mark":
            return self.words[index] in CLAUSE_MARKS or self.words[index] in ".!?"
        if self.row[index].kind == "figure":
            return True
        if self._joins_places(index) or self._leads_to_partner(index):
            return False
        lists = self.lexicon.words
        word = self.words[index]
        return self.row[index].kind == "word" and any(
            word in lists[name]
            for name in ("speech_verbs", "clause_openers", "amount_verbs", "up_verbs", "down_verbs", "auxiliaries")
        )

    def _leads_to_partner(self, index: int) -> bool:
        """True for "with" and "to" inside "trade with Chile", "exports to Germany"."""
        around = self.row[max(0, index - 1) : index + 2]
        return (
            self.words[index] in ("with", "to")
            and len(around) == 3
            and around[0].kind == "word"
            and (around[2].kind == "place" or around[2].name)
        )

    def _joins_places(self, index: int) -> bool:
        """True for the "and" of "between Ghana and Togo"."""
        around = self.row[max(0, index - 1) : index + 2]
        return self.words[index] == "and" and len(around) == 3 and around[0].kind == around[2].kind == "place"
