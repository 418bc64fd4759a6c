"""Whose figure it is: the parties of a relation, or the country, body or thing that has the measure."""

from __future__ import annotations

import re
from collections import Counter

from checker.extract.context.frame import Frame, Place
from checker.extract.context.lexicon import Lexicon
from checker.extract.context.phrase import Measured
from checker.extract.context.tokens import Rows, Token
from checker.model.claims import Known
from checker.model.document import Span

ARTICLE = "@article"
CLAUSE_WORDS = frozenset(("and", "but", "said", "while"))


class SubjectFinder:
    """Finds whose the figures of one article are."""

    def __init__(self, frame: Frame, rows: Rows, lexicon: Lexicon, names: dict[str, str]) -> None:
        self.frame = frame
        self.rows = rows
        self.lexicon = lexicon
        self.names = names
        self._pair: Known | None = None
        self._pair_known = False

    def of(self, index: int, measured: Measured) -> Known | None:
        """The subject of a figure of sentence `index`; None where nothing says whose it is.

        A measure that is not unique to its subject ("loans to Peru") is marked as the article's own.
        """
        known = self._of(index, measured)
        if known is None or (measured.entry is not None and measured.entry.unique) or known.value.startswith(ARTICLE):
            return known
        return known._replace(value=f"{ARTICLE} {known.value}")

    def partners(self, index: int, measured: Measured, known: Known | None) -> tuple[str, ...]:
        """Countries besides the subject that narrow a figure: "exports of Norway to Germany"."""
        row = self.rows[index]
        unique = measured.entry is not None and measured.entry.unique
        near = row[measured.first : measured.last + 1] if unique else row
        own = set(re.split(r"[ +>]", known.value)) if known else set()
        return tuple(sorted({place.code for place in self._places(near)} - own))

    def _of(self, index: int, measured: Measured) -> Known | None:
        if measured.entry is not None and measured.entry.parties == 2:
            return self._parties(index, measured)
        row = self.rows[index]
        near = self._places(row[measured.first : measured.last + 1])
        if measured.verb:
            near = self._places(self._clause(row, measured.first))
            if near:
                return self._known(near, "this sentence", ordered=True)
        if near:
            return self._known(near[:1], "this sentence")
        named = self._proper_name(row, measured)
        if named is not None:
            return named
        whole = self._distinct(self._places(self._clause(row, measured.first)))
        if len(whole) == 1:
            return self._known(whole, "this sentence")
        if whole:
            return None
        return Known(ARTICLE, "what the article is about", "the article")

    # ---- relations

    def _parties(self, index: int, measured: Measured) -> Known | None:
        row = self.rows[index]
        stated = self._distinct(self._places(row[measured.first : measured.last + 1]))
        if (len(stated) == 1 and self._is_bloc(stated[0])) or len(stated) >= 2:
            return self._known(stated[:2], "this sentence")
        if self._reciprocal(row):
            mentioned = self._distinct(self._places(row))
            if len(mentioned) == 2 or (len(mentioned) == 1 and self._is_bloc(mentioned[0])):
                return self._known(mentioned, "this sentence")
            if len(mentioned) < 2:
                return self.article_pair()
        mentioned = self._distinct(self._places(row))
        if len(mentioned) == 2 and not any(self._is_bloc(p) for p in mentioned):
            return self._known(mentioned, "this sentence")
        carried = self._carried(index, measured)
        if carried is not None:
            return carried
        paragraph = self._distinct(
            [
                p
                for s in self.frame.sentences
                if s.block == self.frame.sentences[index].block
                for p in s.places
                if p.form != "capital"
            ]
        )
        countries = [p for p in paragraph if not self._is_bloc(p)]
        if len(countries) == 2:
            return self._known(countries, "the paragraph")
        return None

    def _carried(self, index: int, measured: Measured) -> Known | None:
        """The parties of the same measure in the sentence before: "trade between X and Y. ... the trade ..."."""
        before = index - 1
        if before < 0 or self.frame.sentences[before].block != self.frame.sentences[index].block:
            return None
        row = self.rows[before]
        words = [token.lower for token in row]
        hits = [
            at
            for at in range(len(row))
            if (hit := self.lexicon.noun_at(words, at)) is not None
            and measured.entry is not None
            and hit[0].id == measured.entry.id
        ]
        if not hits:
            return None
        if self._reciprocal(row):
            found: Known | None = self.article_pair()
        else:
            mentioned = self._distinct(self._places(row))
            found = self._known(mentioned, "the sentence before") if len(mentioned) == 2 else None
        return found

    def _reciprocal(self, row: list[Token]) -> bool:
        line = f" {' '.join(token.lower for token in row)} "
        return any(f" {cue} " in line for cue in self.lexicon.words["reciprocal"])

    def article_pair(self) -> Known | None:
        """The two countries that the article is about: those it opens with, else the two it names most."""
        if not self._pair_known:
            self._pair, self._pair_known = self._find_pair(), True
        return self._pair

    def _find_pair(self) -> Known | None:
        countries = [p for p in self.frame.places if p.form != "capital" and not self._is_bloc(p)]
        if not countries:
            return None
        blocks = [b for b in self.frame.document.blocks if b.kind in ("paragraph", "headline", "summary")][:2]
        first = next((b for b in blocks if b.kind == "paragraph"), None)
        opening = self._distinct([p for p in countries if first is not None and first.start <= p.start < first.end])
        if len(opening) == 2:
            return self._known(opening, "the two countries that the article opens with")
        ranked = Counter(p.code for p in countries).most_common(3)
        if len(ranked) >= 2 and (len(ranked) == 2 or ranked[2][1] * 2 <= ranked[1][1]):
            chosen = [next(p for p in countries if p.code == code) for code, _ in ranked[:2]]
            return self._known(chosen, "the two countries that the article names most")
        return None

    # ---- parts

    def _proper_name(self, row: list[Token], measured: Measured) -> Known | None:
        """A name in or before the noun phrase: "growth of Acme Dairy", "Acme Dairy's revenue"."""
        first = measured.first
        while first > 0 and row[first - 1].kind in ("word", "person") and row[first - 1].lower not in CLAUSE_WORDS:
            first -= 1
        head = measured.known.span or Span(0, 0)
        runs: list[list[Token]] = [[]]
        for token in row[first : measured.last + 1]:
            named = token.kind == "person" or token.name or (token.owner and token.kind == "word")
            if named and not head.start <= token.start < head.end:
                runs[-1].append(token)
            elif runs[-1]:
                runs.append([])
        found = [run for run in runs if run]
        after = [run for run in found if run[0].start >= head.end]
        if not found:
            return None
        best = after[0] if after else found[-1]
        span = Span(best[0].start, best[-1].end)
        words = self.frame.document.text[span.start : span.end].removesuffix("’s").removesuffix("'s")
        return Known(words.lower(), words, "this sentence", span)

    def _clause(self, row: list[Token], at: int) -> list[Token]:
        first, last = at, at
        while first > 0 and row[first - 1].lower not in (";", ":", "—", "but", "while"):
            first -= 1
        while last + 1 < len(row) and row[last + 1].lower not in (";", ":", "—", "but", "while"):
            last += 1
        return row[first : last + 1]

    def _places(self, row: list[Token]) -> list[Place]:
        return [token.item for token in row if isinstance(token.item, Place) and token.item.form != "capital"]

    def _distinct(self, places: list[Place]) -> list[Place]:
        seen: dict[str, Place] = {}
        for place in places:
            seen.setdefault(place.code, place)
        return list(seen.values())

    def _is_bloc(self, place: Place) -> bool:
        return len(place.code) != 2 or place.code in ("EU", "UN")

    def _known(self, places: list[Place], origin: str, ordered: bool = False) -> Known:
        """The places as one key: "KG+KZ", or "KZ>KG" where the order says who gives and who receives."""
        codes = [p.code for p in self._distinct(places)]
        names = [self.names.get(code, code) for code in codes]
        if not ordered:
            codes.sort()
            names.sort()
        span = Span(places[0].start, places[0].end) if len(codes) == 1 else None
        return Known((">" if ordered else "+").join(codes), (" to " if ordered else " and ").join(names), origin, span)
