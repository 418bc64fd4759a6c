"""What a figure measures: the noun phrase, verb or earlier figure that it belongs to."""

from __future__ import annotations

from checker.extract.context.chain import Chains
from checker.extract.context.dimension import dim_of
from checker.extract.context.phrase import Measured
from checker.model.values import Quantity


class MeasureFinder(Chains):
    """Finds what the figures of one sentence measure, from left to right."""

    def find(self, at: int) -> Measured | None:
        """What the figure at token `at` measures, None where the sentence does not say."""
        quantity = self.row[at].item
        assert isinstance(quantity, Quantity)
        dim = dim_of(quantity)
        found = self._by_form(at, quantity, dim)
        if found is None and dim == "count":
            found = self._whole_of(at, quantity) or self.counted(at)
        if found is None:
            found = self._stated(at, quantity, dim)
        if found is None:
            found = self._left_out(at, dim)
        if dim != "percent":
            found = self.by_unit(at, quantity, dim, found)
        elif found is not None and found.entry is None and found.known.value == "share":
            found = self._own_share(at, found)
        if found is not None and dim in ("percent", "points") and self._must_be_change(found, dim):
            found = self.changed(found)
        if found is not None and dim == "count" and "among" in self.words[at + 1 : at + 7]:
            found = found._replace(scope=tuple(sorted({*found.scope, "part"})))  # "three of them were among the dead"
        if found is not None:
            self.measured[at] = found
        return found

    def _own_share(self, at: int, found: Measured) -> Measured:
        """ "Coal's share fell to 16 per cent": a share in the whole that the shares before it have."""
        before = self._last_measured(at) or self.earlier
        if before is None or not before.known.value.startswith("share:"):
            return self.part_of(found)
        owner = (i for i in range(found.first, found.last) if self.row[i].owner)
        known = before.known._replace(origin="the figure before")
        return before._replace(known=known, scope=tuple(self.stem_at(i) for i in owner), anaphor=True)

    def _left_out(self, at: int, dim: str) -> Measured | None:
        """ "The Reds took 34 seats. The Blues hold 51.", "with 9,100": the noun is left out, as it was told before."""
        behind = self.words[at + 1] if at + 1 < len(self.row) else "."
        index = self.skip_hedges(at)
        if behind not in (".", ",", ";", "and") or index < 0 or self.words[index] not in self.lexicon.words["getting"]:
            return None
        whole = self._last_measured(at) or self.earlier
        if whole is None or (whole.entry is not None and not whole.entry.fits(dim)):
            return None
        if dim != "count" and (dim in ("percent", "points") or whole.entry is None or not whole.entry.flow):
            return None
        value, shown = whole.known.value.rpartition(":")[2], whole.known.shown.removeprefix("growth of ")
        known = whole.known._replace(value=value, shown=shown, origin="the figure before")
        return whole._replace(known=known, first=at, last=at, scope=(), anaphor=False)

    def _by_form(self, at: int, quantity: Quantity, dim: str) -> Measured | None:
        """What words right beside the figure settle: "486 km long", "8 of them", "up from 9 million"."""
        after = self.words[at + 1] if at + 1 < len(self.row) else ""
        entry = self.lexicon.adjectives.get(after)
        if entry is not None and entry.fits(dim) and quantity.kind != "age":
            return self.make(entry, at + 1, at + 1, at + 1, at + 1, False, "")
        known = self.listed_in_order(at) or self.chained(at, dim) or self.partitive(at, dim) or self.against_votes(at)
        known = known or self.paid(at, quantity, dim)
        return known or self.difference(at) or self.repeated(at, dim)

    def _stated(self, at: int, quantity: Quantity, dim: str) -> Measured | None:
        """What a percentage is a share of, or the noun phrase or verb before or behind the figure."""
        share = self.share(at) if dim == "percent" else None
        found = self.taken_of(at, dim) or self.given(at, dim) or self.gapped(at, dim) or self.before(at, quantity, dim)
        met = self.words[self.skip_hedges(at)] if at else ""
        if share is not None and met in self.lexicon.words["supplying"]:
            return share
        if share is not None and (found is None or found.entry is None or "percent" not in found.entry.dims):
            return share
        found = found or self.related(at, dim) or self.after(at, dim)
        if found is None and dim == "area":
            return self.make(self.lexicon.by_id["area"], at, at, at, at, False, "")
        return found

    def _whole_of(self, at: int, quantity: Quantity) -> Measured | None:
        """ "a crop of 55 million bags", "a workforce of 5,200 people": the noun before says more than the unit."""
        index = self.skip_hedges(at)
        if index < 1 or self.words[index] != "of":
            return None
        found = self.before(at, quantity, "count")
        return found if found is not None and found.entry is not None and found.entry.fits("count") else None

    def _must_be_change(self, found: Measured, dim: str) -> bool:
        """True for a percentage of what is no share: "imports 3 percent to $1.4 billion"."""
        entry = found.entry
        return entry is not None and bool(entry.dims) and not entry.fits(dim) and ":" not in found.known.value

    # ---- behind the figure

    def counted(self, at: int) -> Measured | None:
        """ "48 projects", "540,000 visitors", "12 people were killed": the noun that is counted."""
        last = self._counted_noun(at)
        event = self._event_verb(at, last)
        people = self.lexicon.words["people_nouns"]
        head = self.words[last] if last > at else ""
        state = self._state(last) if head in people else None
        if state is not None:
            return state
        if event is not None and (last == at or head in people or head == "others"):
            return event
        if head in ("ones", "one"):
            return self.earlier and self.earlier._replace(anaphor=True, scope=tuple(self.words[at + 1 : last]))
        if last == at:
            return self._out_of(at)
        if last + 1 < len(self.row) and self.words[last + 1] in self.lexicon.nouns:
            hit = self.lexicon.noun_at(self.words, last + 1, "count")
            if hit is not None and hit[1] > 1:
                return self.make(hit[0], at + 1, last + 1, last + 2 - hit[1], last + 1, False, "")
        cut = self.skip_hedges(at)
        if head == "jobs" and cut >= 0 and self.words[cut] in self.lexicon.words["cutting"]:
            return self.make(self.lexicon.by_id["job-cuts"], at + 1, last, last, last, False, "")
        found = self.phrase(at + 1, last, self.complement(last), dim="count")
        quantity = self.row[at].item
        whole = isinstance(quantity, Quantity) and quantity.value == quantity.value.to_integral_value()
        return found if whole or (found is not None and found.entry is not None) else None  # "a 6.4 quake" counts none

    def _out_of(self, at: int) -> Measured | None:
        """ "34 of the 120 seats": the noun stands behind the number of all."""
        behind = at + 1
        if behind >= len(self.row) or self.words[behind] != "of":
            return None
        behind += 1
        while behind < len(self.row) and self.words[behind] in self.lexicon.words["articles"]:
            behind += 1
        if behind >= len(self.row) or self.row[behind].kind != "figure":
            return None
        last = self._counted_noun(behind)
        return self.phrase(behind + 1, last, last, dim="count") if last > behind else None

    def _counted_noun(self, at: int) -> int:
        """The last token of the noun phrase after a number; a plural noun ends it ("80 events took place")."""
        last = at
        if at + 1 < len(self.row) and self.words[at + 1] in ("more", "new", "other", "further"):
            last += self.words[at + 1] == "more" and self.is_noun_part(at + 2)
        while self.is_noun_part(last + 1) and last - at < 5:
            last += 1
            if self.is_plural(self.words[last]):
                break
        return last

    def _state(self, last: int) -> Measured | None:
        """ "282,000 people were out of work": what they are, by a phrase behind the verb."""
        behind = last + 1
        if behind >= len(self.row) or self.words[behind] not in self.lexicon.words["auxiliaries"]:
            return None
        for end in range(behind + 2, min(behind + 5, len(self.row))):
            hit = self.lexicon.noun_at(self.words, end, "count") if self.words[end] in self.lexicon.nouns else None
            if hit is not None and end + 1 - hit[1] == behind + 1:
                return self.make(hit[0], behind + 1, end, behind + 1, end, False, "")
        return None

    def _event_verb(self, at: int, last: int) -> Measured | None:
        """ "killed 12 people" or "12 people were killed": a listed verb next to the counted noun."""
        for index in range(last + 1, min(last + 5, len(self.row))):
            if self.words[index] in self.lexicon.verbs:
                return self.verb(index, "count")
            if self.row[index].kind != "word" or self.words[index] in ("who", "and", "which"):
                break
        index = self.skip_hedges(at)
        if index >= 0 and self.lexicon.act(self.words[index], "count") is not None:
            return self.verb(index, "count")
        return None

    def after(self, at: int, dim: str) -> Measured | None:
        """ "$417 million in exports of combed cashmere", "8,900 tonnes of raw cashmere", "a $5 billion budget"."""
        first = at + 1
        if first < len(self.row) and self.words[first] == "for":
            return self._among(at, dim)
        linked = first < len(self.row) and self.words[first] in ("in", "of", "worth")
        if linked:
            first += 1
            if first < len(self.row) and self.words[first] == "of":
                first += 1
            while first < len(self.row) and self.words[first] in self.lexicon.words["articles"]:
                first += 1
        last = first - 1
        while self.is_noun_part(last + 1) and last - first < 5:
            last += 1
        if last < first:
            return None
        found = self.phrase(first, last, self.complement(last), dim=dim)
        if found is not None and found.entry is None and dim == "percent" and not linked:
            return None
        return self._done_to(first, last, dim) or found if self.words[at + 1] == "of" else found

    def _done_to(self, first: int, last: int, dim: str) -> Measured | None:
        """ "15 million tonnes of wheat harvested this autumn": the verb behind the thing, which narrows it."""
        for index in range(first + 1, min(last + 2, len(self.row))):
            if self.words[index].endswith("ed") and self.lexicon.act(self.words[index], dim) is not None:
                scope = {self.stem_at(i) for i in range(first, index) if self._narrows(i)}
                return self.verb(index, dim)._replace(scope=tuple(sorted(scope)), first=first)
        return None

    def _among(self, at: int, dim: str) -> Measured | None:
        """ "68 for men and 77 for women": the measure of the figure before, for others."""
        whole = next((self.measured[i] for i in range(at - 1, -1, -1) if i in self.measured), None)
        if whole is None or at + 2 >= len(self.row) or (whole.entry is not None and not whole.entry.fits(dim)):
            return None
        return whole._replace(scope=tuple(sorted({*whole.scope, self.stem_at(at + 2)})), anaphor=True)

    def share(self, at: int) -> Measured | None:
        """ "29 per cent of sales", "38 percent of the city's workers": the share that something has in a whole."""
        if at + 2 >= len(self.row) or self.words[at + 1] != "of" or self.words[at + 2] in ("which", "whom"):
            return None
        first = at + 2
        while first < len(self.row) and self.words[first] in self.lexicon.words["articles"]:
            first += 1
        last = first - 1
        while self.is_noun_part(last + 1) and last - first < 5:
            last += 1
            if self.is_plural(self.words[last]) and self.row[last].kind == "word" and not self.row[last].owner:
                break
        found = self.phrase(first, last, self.complement(last)) if last >= first else None
        if found is None:
            return None
        if found.entry is not None and found.entry.id == "vote-share":
            return found
        return self.part_of(found, self._sharer(at))

    def _sharer(self, at: int) -> tuple[str, ...]:
        """Whose share it is: the noun right before the verb ("Syrians made up 28 percent")."""
        index = self.skip_hedges(at)
        while index >= 0 and (self.words[index] in self.lexicon.words["sharing"] or self.is_verb(index)):
            index -= 1
        return (self.stem_at(index),) if index >= 0 and self.row[index].kind == "word" else ()
