"""Whose figure it is: the country, body or thing that has the measure, or the parties of a relation."""

from __future__ import annotations

import re

from checker.extract.context.common import CommonNouns
from checker.extract.context.entity import Entity
from checker.extract.context.frame import Frame, Place
from checker.extract.context.lexicon import Lexicon
from checker.extract.context.parties import Parties, places_in
from checker.extract.context.phrase import Measured
from checker.extract.context.tokens import Rows, Token
from checker.extract.context.topic import CLAUSE_ENDS, Topics, is_age
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
        self.topics = Topics(frame, rows, lexicon, names)
        self.earlier: Known | None = None
        self.parties = Parties(frame, rows, lexicon, names)
        self.bodies = frozenset(frame.vocabulary.table("traits")["generic"])
        self.told: Known | None = None
        self.common = CommonNouns(frame.document.text, rows, lexicon, ARTICLE)

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
        codes = {place.code for place in places_in(near)}
        if not codes:
            return ()
        own = set(re.split(r"[ +>]", known.value)) if known else set()
        return tuple(sorted(codes - own))

    def _of(self, index: int, at: int, measured: Measured) -> Known | None:
        if measured.anaphor and self.earlier is not None:
            own = self._own_place(index, at) or self._own_name(index, at, measured)
            return own or self.earlier._replace(origin="the figure before")
        if measured.entry is not None and measured.entry.parties == 2:
            return self.parties.of(index, measured)
        row = self.rows[index]
        owner = self.topics.led_with(index, at)
        if owner is not None:
            return owner
        near = places_in(row[measured.first : measured.last + 1])
        if near:
            return self._joined_place(index, near[0], measured) or self.parties.known(near[:1], "this sentence")
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
            return self._together(index, bare, (close or bare)[-1])
        own = measured.entry is not None and measured.entry.id in self.lexicon.words["headed"]
        headed = self._headed(index) if own else None
        if headed is None and own:
            headed = self._own_result(index)
        if headed is not None:
            return headed
        if self._refers_back(index, start, at):
            return self._meant(index, True, start, at, measured)
        placing = self.lexicon.words["placing"]
        placed = [e for e in named if e.kind != "person" and topics.preposition(index, e) in placing]
        after = [e for e in placed if e.first > at]
        before = [e for e in placed if e.first < at]
        objects = [e for e in named if e.first > at and e.kind == "place" and not topics.preposition(index, e)]
        for group in (before[-1:], after[:1], objects[:1]):
            if group:
                return topics.known(index, group[0], "this sentence")
        return topics.main(index) or self._meant(index, False, start, at, measured)

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

    def _own_result(self, index: int) -> Known | None:
        """The body that tells of its own result: "Carmaker Tavro said third-quarter revenue rose"."""
        told = [e for e in self.topics.entities(index) if self.topics.speaks(index, e) and self._is_body(index, e)]
        row = self.rows[index]
        if not told and self._opens_speaking(row):
            told = [Entity(0, 0, "name")]
        if len(told) != 1:
            return None
        known = self.topics.known(index, told[0], "this sentence")
        self.told = known._replace(origin="a sentence before")
        return known

    def _is_body(self, index: int, entity: Entity) -> bool:
        """True for a name, and for "Carmaker Tavro", which might be a person's."""
        item = self.rows[index][entity.first].item
        made = isinstance(item, PersonName) and item.given and item.given[0].lower() in self.bodies
        return entity.kind == "name" or bool(made)

    def _opens_speaking(self, row: list[Token]) -> bool:
        """True for "Tavro said": a word that is no noun of ours, in the singular, before a verb of speech."""
        if len(row) < 3 or row[0].kind != "word" or row[1].lower not in self.lexicon.words["speech_verbs"]:
            return False
        word, lists = row[0].lower, self.lexicon.words
        common = word in self.lexicon.nouns or word in lists["country_nouns"] or word in lists["people_nouns"]
        return not common and not word.endswith("s") and len(word) > 3 and not self.lexicon.functional(word)

    def _own_place(self, index: int, at: int) -> Known | None:
        """A name right beside a figure that goes on from another: "6.9 percent, and at 9.6 percent in Latgale"."""
        row = self.rows[index]
        previous = max((i for i in range(at) if row[i].kind == "figure"), default=at)
        for entity in self.topics.entities(index):
            led = self.topics.preposition(index, entity) in self.lexicon.words["placing"]
            part = 2 if row[at + 2 : at + 3] and row[at + 2].lower in self.lexicon.words["partitives"] else 0
            behind = (
                led and at < entity.first <= at + 3 + part and row[at + 1 + part].lower in self.lexicon.words["placing"]
            )
            item = row[entity.first].item
            if isinstance(item, Place) and item.form == "demonym" and not behind:
                continue  # "52 billion cubic metres of Russian gas, of which 20 billion"
            if behind or (previous < entity.first < at and not self.topics.speaks(index, entity)):
                return self.topics.known(index, entity, "this sentence")
        return None

    def _own_name(self, index: int, at: int, measured: Measured) -> Known | None:
        """ "Guayaquil alone counted 1,980 of them": the name that opens the sentence, with no pronoun behind it."""
        first = next(iter(self.topics.entities(index)), None)
        if first is None or first.first > 1 or first.kind == "person" or not first.last < at <= measured.first:
            return None
        row = self.rows[index]
        if (
            any(token.kind == "figure" for token in row[:at])
            or self.topics.speaks(index, first)
            or row[first.last].owner
        ):
            return None
        return self.topics.known(index, first, "this sentence")

    def _joined_place(self, index: int, place: Place, measured: Measured) -> Known | None:
        """ "Egypt and Jordan signed contracts": both of them."""
        entities, row = self.topics.entities(index), self.rows[index]
        at = next((i for i, e in enumerate(entities) if row[e.first].item is place), None)
        if at is None:
            return None
        first = entities[max(0, at - 1)] if row[entities[at].first - 1].lower == "and" else entities[at]
        last = next((e for e in entities if e.first == first.last + 2 and e.kind == first.kind), None)
        if last is None or first.last >= measured.last or self.topics.preposition(index, first):
            return None
        return self._together(index, [first], last) if row[first.last + 1].lower == "and" else None

    def _together(self, index: int, bare: list[Entity], chosen: Entity) -> Known:
        """The chosen name, with the one that "and" joins to it: "Lumo and Akazi will invest"."""
        row = self.rows[index]
        other = next((e for e in bare if e.last == chosen.first - 2 and e.kind == chosen.kind), None)
        if other is None and chosen.first == 2 and chosen.kind == "name" and row[0].kind == "word":
            other = Entity(0, 0, "name")  # a name opens the sentence, as "and" and a name follow
        known = self.topics.known(index, chosen, "this sentence")
        joined = other is not None and row[chosen.first - 1].lower == "and" and chosen.kind in ("place", "name")
        if other is None or not joined or {"respectively", "each"} & row.said:
            return known
        pair = sorted((self.topics.known(index, other, "this sentence"), known), key=lambda k: k.value)
        value, shown = "+".join(k.value for k in pair), " and ".join(k.shown for k in pair)
        return known._replace(value=value, shown=shown, span=Span(row[other.first].start, row[chosen.last].end))

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
            return words[:1] == ["the"] and is_age(row[start + 1])  # "the 19-year-old"
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

    def _meant(self, index: int, refers: bool, start: int, at: int, measured: Measured) -> Known:
        """What the sentences before speak of, else the country of the article, else only "the article"."""
        row = self.rows[index]
        called = self.topics.called(index)
        if called is not None:
            return called
        country_noun = any(
            token.lower in self.lexicon.words["country_nouns"] and at and row[at - 1].lower in ("the", "our")
            for at, token in enumerate(row)
        )
        again = row[start : start + 2]
        generic = len(again) == 2 and again[0].lower == "the" and again[1].lower in self.bodies
        if self.told is not None and (generic or again[0].lower in self.lexicon.words["possessives"]):
            return self.told
        country = self.topics.country()
        if country_noun and country is not None:
            return country
        return (
            self.topics.spoken_of(index, refers)
            or country
            or self.common.subject(index, start, at, measured.known.span)
            or Known(ARTICLE, "what the article is about", "the article")
        )
