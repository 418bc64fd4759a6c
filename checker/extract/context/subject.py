"""Whose figure it is: the parties of a relation, or the country, body or thing that has the measure."""

from __future__ import annotations

import re
from collections import Counter

from checker.extract.context.entity import Entity
from checker.extract.context.frame import Frame, Place
from checker.extract.context.lexicon import Lexicon
from checker.extract.context.phrase import Measured
from checker.extract.context.tokens import Rows, Token
from checker.extract.context.topic import CLAUSE_ENDS, Topics
from checker.model.claims import Known
from checker.model.document import Span
from checker.model.values import PersonName
from checker.names.keys import skeleton_key

ARTICLE = "@article"


class SubjectFinder:
    """Finds whose the figures of one article are."""

    def __init__(self, frame: Frame, rows: Rows, lexicon: Lexicon, names: dict[str, str]) -> None:
        self.frame = frame
        self.rows = rows
        self.lexicon = lexicon
        self.names = names
        self.topics = Topics(frame, rows, lexicon, names)
        self.earlier: Known | None = None
        self._pair: Known | None = None
        self._pair_known = False
        self._by_block: dict[int, dict[str, Place]] = {}

    def of(self, index: int, at: int, measured: Measured) -> Known | None:
        """The subject of a figure of sentence `index`; None where nothing says whose it is.

        A measure that is not unique to its subject ("loans to Peru") is marked as the article's own.
        """
        known = self._of(index, at, measured)
        if known is None or (measured.entry is not None and measured.entry.unique) or known.value.startswith(ARTICLE):
            return known
        return known._replace(value=f"{ARTICLE} {known.value}")

    def partners(self, index: int, measured: Measured, known: Known | None) -> tuple[str, ...]:
        """Countries besides the subject that narrow a figure: "exports of Norway to Germany"."""
        row = self.rows[index]
        unique = measured.entry is not None and measured.entry.unique
        near = row[measured.first : measured.last + 1] if unique else row
        codes = {place.code for place in self._places(near)}
        if not codes:
            return ()
        own = set(re.split(r"[ +>]", known.value)) if known else set()
        return tuple(sorted(codes - own))

    def _of(self, index: int, at: int, measured: Measured) -> Known | None:
        if measured.anaphor and self.earlier is not None:
            return self._own_place(index, at) or self.earlier._replace(origin="the figure before")
        if measured.entry is not None and measured.entry.parties == 2:
            return self._parties(index, measured)
        row = self.rows[index]
        owner = self.topics.led_with(index, at)
        if owner is not None:
            return owner
        near = self._places(row[measured.first : measured.last + 1])
        if near:
            return self._known(near[:1], "this sentence")
        return self._in_phrase(index, measured) or self._in_sentence(index, at, measured)

    # ---- one subject

    def _in_phrase(self, index: int, measured: Measured) -> Known | None:
        """A name in the noun phrase itself: "growth of Acme Dairy", "Acme Dairy's revenue", "its revenue"."""
        head = measured.known.span or Span(0, 0)
        row = self.rows[index]
        inside = [
            entity
            for entity in self.topics.entities(index)
            if measured.first <= entity.first
            and entity.last <= measured.last
            and not head.start <= row[entity.first].start < head.end
        ]
        behind = [e for e in inside if row[e.first].start >= head.end]
        if inside:
            return self.topics.known(index, behind[0] if behind else inside[-1], "this sentence")
        return None

    def _in_sentence(self, index: int, at: int, measured: Measured) -> Known:
        """What the clause of the figure speaks of, else the place that it is set in."""
        topics, row = self.topics, self.rows[index]
        start, end = self._bounds(row, at)
        named = [e for e in topics.entities(index) if start <= e.first <= end and not topics.speaks(index, e)]
        bare = [e for e in named if e.first < at and not topics.preposition(index, e)]
        previous = max((i for i in range(at) if row[i].kind == "figure"), default=-1)
        close = [e for e in bare if e.first > previous]
        if close or bare:
            return topics.known(index, (close or bare)[-1], "this sentence")
        own = measured.entry is not None and measured.entry.id in self.lexicon.words["headed"]
        headed = self._headed(index) if own else None
        if headed is not None:
            return headed
        if self._refers_back(index, start, at):
            return self._meant(index, True)
        placing = self.lexicon.words["placing"]
        placed = [e for e in named if e.kind != "person" and topics.preposition(index, e) in placing]
        after = [e for e in placed if e.first > at]
        before = [e for e in placed if e.first < at]
        objects = [e for e in named if e.first > at and e.kind == "place" and not topics.preposition(index, e)]
        for group in (before[-1:], after[:1], objects[:1]):
            if group:
                return topics.known(index, group[0], "this sentence")
        return topics.main(index) or self._meant(index, False)

    def _headed(self, index: int) -> Known | None:
        """The body of a speaker who heads it: "turnover was $86 million, director Otabek Mamarasulov told visitors"."""
        sentence = self.frame.sentences[index]
        heads = [person for person in sentence.people if person.given and self._heads(index, person)]
        if len(heads) != 1:
            return None
        person = heads[0]
        row = self.rows[index]
        at = next((i for i, token in enumerate(row) if token.item is person), None)
        if at is None or not self.topics.speaks(index, Entity(at, at, "person")):
            return None
        span = Span(person.start, person.end)
        return Known(
            f"headed by {person.given[0][:1].lower()} {skeleton_key(person.surname)}",
            f"what {person.full} heads",
            "the speaker’s office",
            span,
        )

    def _own_place(self, index: int, at: int) -> Known | None:
        """A name right beside a figure that goes on from another: "6.9 percent, and at 9.6 percent in Latgale"."""
        row = self.rows[index]
        previous = max((i for i in range(at) if row[i].kind == "figure"), default=at)
        for entity in self.topics.entities(index):
            led = self.topics.preposition(index, entity) in self.lexicon.words["placing"]
            behind = led and at < entity.first <= at + 3 and row[at + 1].lower in self.lexicon.words["placing"]
            if behind or (previous < entity.first < at and not self.topics.speaks(index, entity)):
                return self.topics.known(index, entity, "this sentence")
        return None

    def _bounds(self, row: list[Token], at: int) -> tuple[int, int]:
        """The clause of the figure: not beyond who said it."""
        first, last = at, at
        speech = self.lexicon.words["speech_verbs"]
        while first > 0 and row[first - 1].lower not in CLAUSE_ENDS:
            if row[first - 1].kind == "word" and row[first - 1].lower in speech:
                break
            first -= 1
        while last + 1 < len(row) and row[last + 1].lower not in CLAUSE_ENDS:
            if row[last + 1].kind == "word" and (row[last + 1].lower in speech or row[last + 1].lower == "according"):
                break
            last += 1
        return first, last

    def _refers_back(self, index: int, start: int, at: int) -> bool:
        """True where the clause opens with "it", "its", "the company": what was spoken of before."""
        row = self.rows[index]
        words = [token.lower for token in row[start : min(at, start + 4)]]
        lists = self.lexicon.words
        if any(word in lists["pronouns"] or word in lists["possessives"] for word in words):
            return True
        if len(words) < 2 or words[0] != "the" or row[start + 1].kind != "word":
            return False
        led = [e.first for e in self.topics.entities(index) if self.topics.preposition(index, e)]
        return not any(start < first <= start + 5 for first in led)

    def _heads(self, index: int, person: PersonName) -> bool:
        """True for "director Ana Ruiz" and "its director, Ana Ruiz", without a body named."""
        words = person.title.lower().split()
        if not words:
            row = self.rows[index]
            at = next((i for i, token in enumerate(row) if token.item is person), 0)
            words = [row[at - 2].lower] if at > 1 and row[at - 1].lower == "," else []
        return not person.organisation and bool(words) and words[-1] in self.lexicon.words["heads"]

    def _meant(self, index: int, refers: bool) -> Known:
        """What the sentences before speak of, else the country of the article, else only "the article"."""
        row = self.rows[index]
        called = self.topics.called(index)
        if called is not None:
            return called
        country_noun = any(
            token.lower in self.lexicon.words["country_nouns"] and at and row[at - 1].lower in ("the", "our")
            for at, token in enumerate(row)
        )
        country = self.topics.country()
        if country_noun and country is not None:
            return country
        return (
            self.topics.spoken_of(index, refers)
            or country
            or Known(ARTICLE, "what the article is about", "the article")
        )

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
        countries = self._of_block(self.frame.sentences[index].block)
        if len(countries) == 2:
            return self._known(countries, "the paragraph")
        return None

    def _of_block(self, block: int) -> list[Place]:
        """The countries of a paragraph, each once."""
        if not self._by_block:
            for sentence in self.frame.sentences:
                known = self._by_block.setdefault(sentence.block, {})
                for place in sentence.places:
                    if place.form != "capital" and not self._is_bloc(place):
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

    def _places(self, row: list[Token]) -> list[Place]:
        named = [token.item for token in row if token.kind == "place"]
        return [place for place in named if isinstance(place, Place) and place.form != "capital"]

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
