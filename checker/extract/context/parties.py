"""The parties of a relation: the two countries between whom trade, talks or a border are."""

from __future__ import annotations

from collections import Counter

from checker.extract.context.frame import Frame, Place
from checker.extract.context.lexicon import Lexicon
from checker.extract.context.phrase import Measured
from checker.extract.context.tokens import Rows, Token
from checker.model.claims import Known
from checker.model.document import Span


class Parties:
    """Finds between whom the measures of one article are; names: the countries' names by their codes."""

    def __init__(self, frame: Frame, rows: Rows, lexicon: Lexicon, names: dict[str, str]) -> None:
        self.frame = frame
        self.rows = rows
        self.lexicon = lexicon
        self.names = names
        self._pair: Known | None = None
        self._pair_known = False
        self._by_block: dict[int, dict[str, Place]] = {}

    def of(self, index: int, measured: Measured) -> Known | None:
        """The parties of a measure of sentence `index`; None where nothing says between whom it is."""
        row = self.rows[index]
        stated = distinct(places_in(row[measured.first : measured.last + 1]))
        if (len(stated) == 1 and is_bloc(stated[0])) or len(stated) >= 2:
            return self.known(stated[:2], "this sentence")
        if self._reciprocal(row):
            mentioned = distinct(places_in(row))
            if len(mentioned) == 2 or (len(mentioned) == 1 and is_bloc(mentioned[0])):
                return self.known(mentioned, "this sentence")
            if len(mentioned) < 2:
                return self.article_pair()
        mentioned = distinct(places_in(row))
        if len(mentioned) == 2 and not any(is_bloc(p) for p in mentioned):
            return self.known(mentioned, "this sentence")
        carried = self._carried(index, measured)
        if carried is not None:
            return carried
        countries = self._of_block(self.frame.sentences[index].block)
        if len(countries) == 2:
            return self.known(countries, "the paragraph")
        return None

    def _of_block(self, block: int) -> list[Place]:
        """The countries of a paragraph, each once."""
        if not self._by_block:
            for sentence in self.frame.sentences:
                known = self._by_block.setdefault(sentence.block, {})
                for place in sentence.places:
                    if place.form != "capital" and not is_bloc(place):
                        known.setdefault(place.code, place)
        return list(self._by_block[block].values())

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
            mentioned = distinct(places_in(row))
            found = self.known(mentioned, "the sentence before") if len(mentioned) == 2 else None
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
        countries = [p for p in self.frame.places if p.form != "capital" and not is_bloc(p)]
        if not countries:
            return None
        blocks = [b for b in self.frame.document.blocks if b.kind in ("paragraph", "headline", "summary")][:2]
        first = next((b for b in blocks if b.kind == "paragraph"), None)
        opening = distinct([p for p in countries if first is not None and first.start <= p.start < first.end])
        if len(opening) == 2:
            return self.known(opening, "the two countries that the article opens with")
        ranked = Counter(p.code for p in countries).most_common(3)
        if len(ranked) >= 2 and (len(ranked) == 2 or ranked[2][1] * 2 <= ranked[1][1]):
            chosen = [next(p for p in countries if p.code == code) for code, _ in ranked[:2]]
            return self.known(chosen, "the two countries that the article names most")
        return None

    def known(self, places: list[Place], origin: str, ordered: bool = False) -> Known:
        """The places as one key: "KG+KZ", or "KZ>KG" where the order says who gives and who receives."""
        codes = [p.code for p in distinct(places)]
        names = [self.names.get(code, code) for code in codes]
        if not ordered:
            codes.sort()
            names.sort()
        span = Span(places[0].start, places[0].end) if len(codes) == 1 else None
        return Known((">" if ordered else "+").join(codes), (" to " if ordered else " and ").join(names), origin, span)


def places_in(row: list[Token]) -> list[Place]:
    """The countries and blocs that a row names, capitals left out."""
    named = [token.item for token in row if token.kind == "place"]
    return [place for place in named if isinstance(place, Place) and place.form != "capital"]


def distinct(places: list[Place]) -> list[Place]:
    """One place of each country."""
    seen: dict[str, Place] = {}
    for place in places:
        seen.setdefault(place.code, place)
    return list(seen.values())


def is_bloc(place: Place) -> bool:
    """True for a group of countries."""
    return len(place.code) != 2 or place.code in ("EU", "UN")
