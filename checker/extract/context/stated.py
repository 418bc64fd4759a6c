"""What the words before a figure say that it measures: "exports reached", "raised its key rate by", "a budget of"."""

from __future__ import annotations

from checker.extract.context.dimension import dim_of
from checker.extract.context.lexicon import Lexicon, stem
from checker.extract.context.phrase import LINKS, Measured, Phrases
from checker.extract.context.tokens import Token
from checker.model.values import Quantity

CLAUSE_MARKS = frozenset(',;:—–()“”"«»•')
SOURCE = 8
OBJECT_LINKS = frozenset(("by", "to", "from", "at"))


class Stated(Phrases):
    """The noun phrases and verbs before the figures of one sentence."""

    def __init__(self, row: list[Token], lexicon: Lexicon, earlier: Measured | None = None) -> None:
        super().__init__(row, lexicon)
        self.measured: dict[int, Measured] = {}
        self.earlier = earlier

    def before(self, at: int, quantity: Quantity, dim: str) -> Measured | None:
        """The measure that the words before the figure at token `at` state."""
        index = self.skip_hedges(at)
        if index >= 0 and self.words[index] == ":":
            return self._subject_phrase(index - 1, False, "", dim)
        if index > 0 and self.words[index] == "," and self.words[at + 1 : at + 2] == [","]:
            apposed = self._subject_phrase(index - 1, False, "", dim)  # "the sum, 15 million won, was to be paid"
            return apposed if apposed is not None and (apposed.anaphor or apposed.entry is not None) else None
        if index < 0 or self.row[index].kind == "mark":
            return None
        link = ""
        if self.words[index] in LINKS:
            link = self.words[index]
            index = self.skip_hedges(index)
            if index < 0:
                return None
        listed = self.lexicon.act(self.words[index], dim) if self.row[index].kind == "word" else None
        if listed is not None and (link in ("", "at") or (link == "for" and dim == "time")):
            return self._acted(index, at, dim)
        verb = self._verb_group(index)
        if verb is None and self.row[index].kind == "period" and index:
            verb = self._verb_group(index - 1)
        if verb is not None:
            grown = self._is_change(verb, index) and (
                link == "by" or (quantity.kind in ("percent", "points") and link != "to")
            )
            return self._subject_phrase(verb - 1, grown, link, dim)
        if link in OBJECT_LINKS:
            found = self._object_phrase(index, link, dim)
            if found is not None:
                return found
        if link in ("of", "at", "with", "worth") or not link:
            found = self._subject_phrase(index, False, link, dim)
            return found if found is None or found.entry is not None or link in ("of", "worth") else None
        return None

    def _acted(self, index: int, at: int, dim: str) -> Measured:
        """A verb with the figure as its object, narrowed by what it is an amount of: "81,000 tonnes of copper"."""
        found = self._spent_on(index, at, dim) or self.verb(index, dim)
        if found.known.value == "payment" and self.words[at + 1 : at + 2] == ["in"]:
            purpose = self.listed(at + 2, min(at + 3, len(self.row) - 1), dim)  # "pay $14 million in damages"
            if purpose is not None:
                return self.make(purpose[2], index, purpose[1], purpose[0], purpose[1], False, "")
        if at + 2 < len(self.row) and self.words[at + 1] in ("of", "in", "on"):
            last = at + 1
            while self.is_noun_part(last + 1) and last - at < 5:
                last += 1
            scope = {self.stem_at(i) for i in range(at + 2, last + 1) if self._narrows(i)}
            found = found._replace(scope=tuple(sorted(scope)))
        return found

    def _spent_on(self, index: int, at: int, dim: str) -> Measured | None:
        """ "spend 2.6 percent of its gross domestic product on defence": defence spending, where that is listed."""
        if self.lexicon.by_id.get("spending") is not self.lexicon.act(self.words[index], dim):
            return None
        for on in range(at + 1, min(at + 8, len(self.row) - 1)):
            if self.row[on].kind == "figure":
                return None
            if self.words[on] == "on":
                hit = self.lexicon.noun_at((self.words[on + 1], "spending"), 1, dim)
                purpose = hit is not None and hit[1] == 2
                return self.make(hit[0], on + 1, on + 1, on + 1, on + 1, False, "") if hit and purpose else None
        return None

    def _object_phrase(self, last: int, link: str, dim: str) -> Measured | None:
        """ "raised its key rate by 25 basis points", "bring the figure to $5 billion": what a verb does it to."""
        while last >= 0 and self.row[last].kind in ("figure", "period"):
            last -= 1
        first = last
        while first >= 0 and not self._starts_clause(first) and self.words[first] not in ("to", "of"):
            first -= 1
        found = self.listed(first + 1, last, dim) if first < last else None
        if found is not None:
            return self.make(found[2], first + 1, last, found[0], found[1], link == "by", link)
        meant = self.meant_before(last)
        return self.changed(meant) if meant is not None and link == "by" else meant

    def meant_before(self, index: int) -> Measured | None:
        """The measure named before that "the figure", "it" or "this" at token `index` stands for."""
        lists = self.lexicon.words
        earlier = next((self.measured[i] for i in range(index, -1, -1) if i in self.measured), self.earlier)
        if index < 0 or earlier is None:
            return None
        word = self.words[index]
        led = index > 0 and (self.words[index - 1] in ("the", "this", "that") or self.row[index - 1].kind == "period")
        light = word in lists["light_anaphors"] and led
        if word in lists["anaphors"] or light:
            known = earlier.known
            plain = known._replace(
                value=known.value.removeprefix("growth:"),
                shown=known.shown.removeprefix("growth of "),
                origin="the figure before",
            )
            return earlier._replace(known=plain, first=index, last=index, anaphor=True)
        return None

    def changed(self, found: Measured) -> Measured:
        """The same measure as a change: by how much it rose or fell."""
        known = found.known
        value = known.value.rpartition(":")[2]
        shown = known.shown.removeprefix("share of ").removeprefix("growth of ")
        return found._replace(known=known._replace(value=f"growth:{value}", shown=f"growth of {shown}"))

    def part_of(self, found: Measured, scope: tuple[str, ...] = ()) -> Measured:
        """The same measure as a whole that the figure is a share of."""
        known = found.known
        value = known.value.rpartition(":")[2]
        shown = known.shown.removeprefix("growth of ").removeprefix("share of ")
        return found._replace(
            known=known._replace(value=f"share:{value}", shown=f"share of {shown}"),
            scope=tuple(sorted({*found.scope, *scope})),
        )

    def is_plural(self, word: str) -> bool:
        """True for a plural noun."""
        return stem(word) != word or word in self.lexicon.words["people_nouns"]

    def is_verb(self, index: int) -> bool:
        """True for an auxiliary or a verb of amount or change."""
        return self.words[index] in self.lexicon.words["verbal"]

    def skip_hedges(self, at: int) -> int:
        """The token before a figure and its hedges, -1 for none."""
        index = at - 1
        while index >= 0 and self.words[index] in self.lexicon.words["hedge_words"]:
            index -= 1
        return index

    def dim_at(self, at: int) -> str:
        """The dimension of the figure at token `at`."""
        quantity = self.row[at].item
        assert isinstance(quantity, Quantity)
        return dim_of(quantity)

    def _verb_group(self, last: int) -> int | None:
        """The first token of the verb group that ends at `last` ("was estimated", "brought in"), None for no verb."""
        verbs, verbal = self.lexicon.words["amounting"], self.lexicon.words["verbal"]
        index = last
        if self.row[index].kind != "word":
            return None
        if self.words[index] not in verbs:
            particle = self.words[index] in ("in", "out", "up", "down", "off")
            if not (particle and index and self.words[index - 1].endswith(("t", "ed", "ew", "ings", "ing"))):
                return None
            index -= 1
        while index > 0 and (self.words[index - 1] in verbal or self.is_adverb(index - 1)):
            index -= 1
        return index

    def _is_change(self, first: int, last: int) -> bool:
        return not self.lexicon.words["changing"].isdisjoint(self.words[first : last + 1])

    def _subject_phrase(self, last: int, grown: bool, link: str, dim: str) -> Measured | None:
        """The noun phrase that ends at or before `last`, back to the start of its clause."""
        last = self._over_source(last)
        started = last
        if last > 0 and self._turns_back(last):
            return self._shared(last - 1, last, grown, dim)
        while last >= 0 and (
            self.row[last].kind == "period" or self.words[last] in ("in", "which", "that", "who", ",")
        ):
            last -= 1
        first = last
        while first >= 0 and not self._starts_clause(first):
            first -= 1
        first += 1
        if first > last:
            return (
                self._shared(first - 1, started, grown, dim) or self.meant_before(last + 1) or self.meant_before(last)
            )
        listed = self.listed(first, last, dim)
        if listed is not None:
            head_first, head_last, entry = listed
            return self.make(entry, first, last, head_first, head_last, grown, link)
        meant = self.meant_before(last)
        if meant is not None:
            return self.changed(meant) if grown else meant
        return self.phrase(first, last, last, grown, link, dim)

    def _shared(self, index: int, started: int, grown: bool, dim: str) -> Measured | None:
        """ "The economy grew by 2.8 % and is expected to grow by 3.3 %": both verbs have one subject."""
        joined = any(word in ("and", "but") for word in self.words[max(0, index) : started + 4]) or (
            self._turns_back(started)
        )
        if index < 0 or not joined:
            return None
        before = next((self.measured[i] for i in range(index, -1, -1) if i in self.measured), None)
        if before is None or before.verb or (before.entry is not None and not before.entry.fits(dim) and not grown):
            return None
        plain = self.changed(before)
        if grown:
            return plain._replace(anaphor=True)
        known = plain.known
        known = known._replace(value=known.value.removeprefix("growth:"), shown=known.shown.removeprefix("growth of "))
        return plain._replace(known=known, anaphor=True)

    def _over_source(self, last: int) -> int:
        """Past ", the utility said," in "its cost, the utility said, was $7 million"."""
        if last < 3 or self.words[last] != ",":
            return last
        for index in range(last - 1, max(0, last - SOURCE), -1):
            if self.words[index] == ",":
                said = any(word in self.lexicon.words["speech_verbs"] for word in self.words[index + 1 : last])
                return index - 1 if said else last
        return last

    def _is_dash(self, index: int) -> bool:
        """True for a hyphen that stands apart: "Economy - Growth of Peru"."""
        apart = 0 < index < len(self.row) - 1 and self.row[index - 1].end < self.row[index].start
        return apart and self.words[index] == "-" and self.row[index].end < self.row[index + 1].start

    def _turns_back(self, index: int) -> bool:
        """True for the "after" of "grew 4.8 percent after shrinking 2.3 percent"."""
        return self.words[index] in ("after", "before") and self.words[index + 1].endswith("ing")

    def _starts_clause(self, index: int) -> bool:
        if self.row[index].kind == "mark":
            return self.words[index] in CLAUSE_MARKS or self.words[index] in ".!?" or self._is_dash(index)
        if self.row[index].kind == "figure":
            return not (index and self.words[index - 1] in ("the", "both", "these", "those"))  # "the two countries"
        if self._joins_places(index) or self._leads_to_partner(index):
            return False
        return self.row[index].kind == "word" and self.words[index] in self.lexicon.words["starting"]

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
