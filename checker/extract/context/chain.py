"""Figures that go on from another one: "8 % to $2 billion", "up from 9 million", "420,000 of them", "respectively"."""

from __future__ import annotations

from checker.extract.context.phrase import Measured
from checker.extract.context.rated import Rated

NEAR = 14


class Chains(Rated):
    """The figures of one sentence that take their measure from another one."""

    def chained(self, at: int, dim: str) -> Measured | None:
        """The measure of the figure before, that this one goes on from or is compared with."""
        lists = self.lexicon.words
        if dim == "count" and self.is_noun_part(at + 1) and self.is_plural(self.words[at + 1]):
            return None
        index, link = at - 1, ""
        if index > 1 and self.words[index] == ":" and "(" in self.words[index - 3 : index - 1]:
            link = ":"  # "in Ghana in June (May: 1,204)"
            index = next((i for i in range(index, -1, -1) if self.row[i].kind == "figure"), -1)
        while index >= 0 and self.row[index].kind != "figure" and at - index < NEAR:
            word = self.words[index]
            if word in lists["comparing"] or (word == ":" and self.row[index - 1].kind == "period"):
                link = word
            elif not (
                self.row[index].kind == "period"
                or word in (",", "(", "–", "—", "-", "in", "on", "as", "twice", "much", "many", "a", "the", "year")
                or word in lists["changing"]
                or word in lists["hedge_words"]
                or (link in ("from", "against") and (word == "of" or self.is_noun_part(index)))
            ):
                return None
            index -= 1
        before = self.measured.get(index)
        if before is None or not link or (before.entry is not None and not before.entry.fits(dim)):
            return None
        known = before.known
        kind, _, value = known.value.rpartition(":")
        if kind == "growth":
            known = known._replace(value=value, shown=known.shown.removeprefix("growth of "))
        scope = set(before.scope) - {"before"}
        narrowed = scope if link == "to" else scope | {"before"}
        return before._replace(known=known, scope=tuple(sorted(narrowed)), anaphor=True)

    def partitive(self, at: int, dim: str) -> Measured | None:
        """ "420,000 of them", "of whom 55 percent", "of which €2 billion goes to health": a part of a whole."""
        words = self.lexicon.words["partitives"]
        behind = self.words[at + 1 : at + 3]
        index = self.skip_hedges(at)
        follows = len(behind) == 2 and behind[0] == "of" and behind[1] in words
        leads = index >= 1 and self.words[index] in words and self.words[index - 1] in ("of", "among")
        if not (follows or leads):
            return None
        counted = any(self.is_noun_part(i) and self.is_plural(self.words[i]) for i in (at + 1, at + 2))
        if not follows and dim == "count" and counted:
            return None
        whole = self._last_measured(at) or self.earlier
        if whole is None:
            return None
        scope = self._purpose(at)
        if dim == "percent":
            return self.part_of(whole, scope)._replace(anaphor=True)
        if whole.entry is not None and not whole.entry.fits(dim):
            return None
        return whole._replace(scope=tuple(sorted({*whole.scope, *scope, "part"})), first=at, last=at, anaphor=True)

    def repeated(self, at: int, dim: str) -> Measured | None:
        """ "8,160 glaciers in 1990 and 7,590 in 2020": the same, at another time or place."""
        if not at or self.words[at - 1] != "and" or at + 1 >= len(self.row):
            return None
        before = next((i for i in range(at - 1, -1, -1) if self.row[i].kind == "figure"), -1)
        compared = dim == "percent" and self.words[at + 1] in ("from", "year-on-year", "compared", "against")
        if self.words[at + 1] not in ("in", "on") and not compared:
            return None
        whole = self.measured.get(before)
        return whole._replace(anaphor=True) if whole is not None and self.dim_at(before) == dim else None

    def against_votes(self, at: int) -> Measured | None:
        """ "by 54 votes to 43": the votes of the other side."""
        voted = at > 2 and self.words[at - 1] == "to" and self.words[at - 2] in ("votes", "vote", "ballots")
        whole = self.measured.get(at - 3) if voted else None
        return whole and whole._replace(scope=tuple(sorted({*whole.scope, "against"})), anaphor=True)

    def difference(self, at: int) -> Measured | None:
        """ "9 percent more than in 2024", "six fewer than": by how much what went before differs."""
        lists = self.lexicon.words
        behind = at + 1
        if behind >= len(self.row) or self.words[behind] not in lists["differing"]:
            against = behind < len(self.row) and self.words[behind] == "against" and not self.is_noun_part(behind + 1)
            whole = self._last_measured(at) if against else None
            return whole and whole._replace(scope=tuple(sorted({*whole.scope, "against"})), anaphor=True)
        if behind + 1 < len(self.row) and self.row[behind + 1].kind == "word" and self.words[behind + 1] not in (
            "than", "on", "from", "in", "and", "compared", "year-on-year", "above", "over",
        ):  # fmt: skip
            return None
        whole = self._last_measured(at)
        if whole is None and at and (self.words[0] in lists["anaphors"]):
            whole = self.earlier
        return None if whole is None else self.changed(whole)._replace(anaphor=True)

    def gapped(self, at: int, dim: str) -> Measured | None:
        """ "Romania bought 640,000 tonnes and Turkey 410,000": the verb is left out, and its measure with it."""
        index = self.skip_hedges(at)
        if (
            index < 0
            or self.row[index].kind not in ("place", "person", "word")
            or self.lexicon.functional(self.words[index])
        ):
            return None
        last = index
        while index >= 0 and self.row[index].kind != "figure":
            if self.words[index] in ("and", ",", ";", "while", "but"):
                break
            if self.is_verb(index):
                return None
            index -= 1
        if index < 0 or index == last or self.listed(index + 1, last, dim) is not None:
            return None
        whole = self._last_measured(at)
        if whole is None or (whole.entry is not None and not whole.entry.fits(dim)):
            return None
        return whole._replace(first=index + 1, last=last, scope=tuple(w for w in whole.scope if w != "before"))

    def listed_in_order(self, at: int) -> Measured | None:
        """ "exports of copper, nickel and cobalt came to $6 billion, $2 billion and $1 billion respectively"."""
        if "respectively" not in self.words:
            return None
        end = self.words.index("respectively")
        figures = [i for i in range(end) if self.row[i].kind == "figure"]
        run = figures[-1:]
        for index in reversed(figures[:-1]):
            if not all(self.words[i] in (",", "and") for i in range(index + 1, run[0])):
                break
            run.insert(0, index)
        if at not in run or len(run) < 2:
            return None
        items = self._items(run[0], len(run))
        return self._item_measure(items, run.index(at), self.dim_at(at)) if items else None

    def _items(self, before: int, count: int) -> list[tuple[int, int]] | None:
        """The token ranges of the `count` items of the list that ends before a token."""
        cuts = [i for i in range(before) if self.words[i] in (",", "and")]
        joint = [i for i in cuts if self.words[i] == "and"]
        if not joint:
            return None
        chain = [c for c in cuts if c <= joint[-1]][1 - count :]
        if len(chain) < count - 1:
            return None
        edges = [-1, *chain, before]
        return [(edges[i] + 1, edges[i + 1] - 1) for i in range(count)]

    def _item_measure(self, items: list[tuple[int, int]], place: int, dim: str) -> Measured | None:
        first, last = items[place]
        own = self.listed(first, last, dim)
        if own is not None and place:
            return self.make(own[2], first, last, own[0], own[1], False, "")
        head = self.listed(items[0][0], items[-1][1], dim)
        if head is None:
            return None
        word = items[0][1] if place == 0 else first
        found = self.make(head[2], items[0][0], items[0][0], head[0], head[1], False, "")
        own_words = () if head[0] <= word <= head[1] else (self.stem_at(word),)
        return found._replace(scope=own_words, first=items[0][0], last=items[-1][1])

    def _last_measured(self, at: int) -> Measured | None:
        return next((self.measured[i] for i in range(at - 1, -1, -1) if i in self.measured), None)

    def _purpose(self, at: int) -> tuple[str, ...]:
        """What a part goes to or comes from: "goes to health", "came from South Sudan"."""
        for index in range(at + 1, min(at + 5, len(self.row) - 1)):
            if self.row[index].kind == "figure":
                break
            if self.words[index] in ("to", "from", "for", "on") and self.row[index + 1].kind == "word":
                return (self.stem_at(index + 1),)
        return ()
