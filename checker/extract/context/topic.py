"""What an article speaks of, sentence by sentence: whom "it", "the company" and "the country" mean."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter

from checker.extract.context.entity import Entity, entities
from checker.extract.context.frame import Frame, Place
from checker.extract.context.lexicon import Lexicon, stem
from checker.extract.context.tokens import Rows, Token
from checker.model.claims import Known
from checker.model.document import Span
from checker.model.values import Quantity
from checker.names.places import place_grammar
from checker.names.runs import capitals

BACK = 3
# A capitalised word with all that hyphens join to it: "Al-Farabi", "Serb-led".
JOINED = re.compile(r"[^\W_]+(?:[’'‑.-][^\W_]+)*")
CLAUSE_ENDS = frozenset((";", ":", "—", "but", "while", "whereas", "“", "”", '"'))


class Topics:
    """The names of the sentences of one article, and what each sentence speaks of."""

    def __init__(self, frame: Frame, rows: Rows, lexicon: Lexicon, names: dict[str, str]) -> None:
        self.frame = frame
        self.rows = rows
        self.lexicon = lexicon
        self.names = names
        self._entities: dict[int, list[Entity]] = {}
        self._country: Known | None = None
        self._country_sought = False
        self._speaks: dict[tuple[int, int, int], bool] = {}
        self._led: dict[tuple[int, int], str] = {}
        self._inside: set[str] | None = None

    def entities(self, index: int) -> list[Entity]:
        """The names of sentence `index`; none of a headline that capitalises every word, save countries."""
        found = self._entities.get(index)
        if found is None:
            row = self.rows[index]
            found = entities(row, self.lexicon, self._opens_with_name(row))
            if self.frame.sentences[index].kind in ("headline", "summary"):
                words = [t for t in row if t.kind == "word"]
                if sum(t.name for t in words) * 2 > len(words):
                    found = [e for e in found if e.kind in ("place", "city", "person")]
            self._entities[index] = found
        return found

    def _opens_with_name(self, row: list[Token]) -> bool:
        """True where the first word is a name: a name goes on behind it, or it is one in mid-sentence elsewhere."""
        if not row or row[0].kind != "word":
            return False
        text, word = self.frame.document.text, row[0].lower
        if not text[row[0].start].isupper() or word in self.lexicon.words["boundaries"]:
            return False
        if word in self.lexicon.words["articles"] or word in self.lexicon.words["prepositions"]:
            return False
        after = row[1] if len(row) > 1 else None
        if after is not None and (after.kind == "person" or (after.kind == "word" and after.name)):
            return True
        if after is not None and after.lower in ("del", "de", "di", "du") and len(row) > 2:
            return True
        if (
            after is not None
            and after.lower in ("will", "would", "has", "had", "alone")
            and word not in self.lexicon.nouns
        ):
            plural = stem(word) != word
            common = any(word in self.lexicon.words[name] for name in ("country_nouns", "people_nouns", "speech_verbs"))
            if not plural and not common and len(word) > 3 and not self.lexicon.functional(word):
                return True
        return row[0].owner or self._named_elsewhere(text[row[0].start : row[0].start + len(word)])

    def _named_elsewhere(self, word: str) -> bool:
        """True where a word stands capitalised in mid-sentence somewhere in the body of the article."""
        if self._inside is None:
            text = self.frame.document.text
            body = next((s.start for s in self.frame.sentences if s.kind not in ("headline", "summary")), 0)
            starts, ends, words = capitals(text)
            self._inside = set()
            for at in range(bisect_right(starts, max(body, 1)), len(starts)):
                start = starts[at]
                if text[start - 1] == " " and (text[start - 2].islower() or text[start - 2] == ","):
                    self._inside.add(words[at])
                    if text[ends[at] : ends[at] + 1] == "-":
                        self._inside.add(JOINED.match(text, start)[0])  # type: ignore[index]
        return word in self._inside

    def speaks(self, index: int, entity: Entity) -> bool:
        """True for a name beside a verb of speech, or behind "according to": the source, not what is spoken of."""
        asked = (index, entity.first, entity.last)
        known = self._speaks.get(asked)
        if known is None:
            known = self._speaks[asked] = self._is_source(index, entity)
        return known

    def _is_source(self, index: int, entity: Entity) -> bool:
        row = self.rows[index]
        if self.lexicon.words["speech_verbs"].isdisjoint(row.said) and "according" not in row.said:
            return False
        verbs = self.lexicon.words["speech_verbs"]
        around = (*row[entity.last + 1 : entity.last + 3], *row[max(0, entity.first - 1) : entity.first])
        if any(t.kind == "word" and t.lower in verbs for t in around):
            return True
        before = [t.lower for t in row[max(0, entity.first - 7) : entity.first]]
        return "according" in before and "," not in before[before.index("according") :]

    def preposition(self, index: int, entity: Entity) -> str:
        """The preposition that leads to a name, articles and common nouns between them apart; "" for none."""
        asked = (index, entity.first)
        known = self._led.get(asked)
        if known is None:
            known = self._led[asked] = self._leading(index, entity)
        return known

    def _leading(self, index: int, entity: Entity) -> str:
        row = self.rows[index]
        at = entity.first - 1
        if at > 0 and row[at].lower in ("and", "to"):
            first = next((e for e in self.entities(index) if e.last == at - 1), None)
            if first is not None and self.preposition(index, first):
                return "and"
        while at >= 0 and row[at].kind == "word" and entity.first - at < 5:
            word = row[at].lower
            if word in self.lexicon.words["prepositions"]:
                return word
            if row[at].name:
                return ""
            if word in self.lexicon.words["clause_openers"] or word in self.lexicon.words["amount_verbs"]:
                return ""
            at -= 1
        return ""

    def known(self, index: int, entity: Entity, origin: str) -> Known:
        """A name as the subject of a figure."""
        row = self.rows[index]
        span = Span(row[entity.first].start, row[entity.last].end)
        if entity.kind == "place":
            return Known(entity.code, self.names.get(entity.code, entity.code), origin, span)
        if entity.kind == "city" and self._stands_for_country(row, entity):
            return Known(entity.code, self.names.get(entity.code, entity.code), origin, span)
        other = self._other_end(index, entity)
        shown = self.frame.document.quote(span).removesuffix("’s").removesuffix("'s")
        if other:
            ends = sorted((shown, other))
            return Known("+".join(ends).lower(), " and ".join(ends), origin, span)
        return Known(shown.lower(), shown, origin, span)

    def _stands_for_country(self, row: list[Token], city: Entity) -> bool:
        """True for "parliament in Tirana": a body of the state in its capital."""
        nouns = self.lexicon.words["country_nouns"]
        return any(token.lower in nouns for token in row[max(0, city.first - 3) : city.first])

    def _other_end(self, index: int, entity: Entity) -> str:
        """The other end of "between Kashgar and Osh", "from Baku to Erzin"; "" where there is none."""
        row = self.rows[index]
        if entity.kind not in ("name", "city") or not entity.first or entity.last + 2 >= len(row):
            return ""
        pair = (row[entity.first - 1].lower, row[entity.last + 1].lower)
        if pair not in (("between", "and"), ("from", "to")):
            return ""
        other = next((e for e in self.entities(index) if e.first == entity.last + 2), None)
        if other is None:
            return ""
        return self.frame.document.text[row[other.first].start : row[other.last].end]

    def led_with(self, index: int, at: int) -> Known | None:
        """The name before ", with" and the figure at token `at`: "most came from Bangladesh, with 9,100"."""
        row = self.rows[index]
        if at < 3 or row[at - 1].lower != "with" or row[at - 2].lower != ",":
            return None
        named = next((entity for entity in self.entities(index) if entity.last == at - 3), None)
        return None if named is None else self.known(index, named, "this sentence")

    def called(self, index: int) -> Known | None:
        """ "the start-up", where a sentence before had "the start-up Akazi"."""
        row = self.rows[index]
        if len(row) < 2 or row[0].lower != "the" or row[1].kind != "word":
            return None
        noun = row[1].lower
        for back in range(index - 1, max(-1, index - 1 - BACK), -1):
            for entity in self.entities(back):
                if entity.first and self.rows[back][entity.first - 1].lower == noun:
                    return self.known(back, entity, "a sentence before")
        return None

    def spoken_of(self, index: int, refers: bool) -> Known | None:
        """What the sentences before sentence `index` speak of: the nearest that names something.

        Beyond the paragraph and the headline only where the sentence refers back (`refers`), and then to what a
        sentence was about, not to where it was set.
        """
        block = self.frame.sentences[index].block
        people = any(t.lower in ("he", "she", "his", "her") or is_age(t) for t in self.rows[index])
        for back in range(index - 1, max(-1, index - 1 - BACK), -1):
            near = self.frame.sentences[back].block == block or self.frame.sentences[back].kind == "headline"
            if not near and not refers:
                return None
            found = self.main(back, people, near)
            if found is not None:
                origin = "the headline" if self.frame.sentences[back].kind == "headline" else "the sentence before"
                return found._replace(origin=origin if back == index - 1 else "a sentence before")
        return None

    def main(self, index: int, people: bool = True, places: bool = True) -> Known | None:
        """What sentence `index` itself speaks of: its first name without a preposition, else a place it is set in."""
        named = [e for e in self.entities(index) if not self.speaks(index, e) and (people or e.kind != "person")]
        for entity in named:
            if not self.preposition(index, entity):
                return self.known(index, entity, "this sentence")
        for entity in named if places else ():
            if entity.kind != "person" and self.preposition(index, entity) in self.lexicon.words["placing"]:
                return self.known(index, entity, "this sentence")
        return None

    def country(self) -> Known | None:
        """The country that the article is about: its only one, else that of its dateline or headline where it leads."""
        if not self._country_sought:
            self._country, self._country_sought = self._find_country(), True
        return self._country

    def _find_country(self) -> Known | None:
        counts = Counter(place.code for place in self.frame.places if self._is_country(place))
        dateline = self._dateline()
        if not any(self._is_country(place) and place.form not in ("demonym", "people") for place in self.frame.places):
            counts = Counter({code: n for code, n in counts.items() if n > 1})
        codes = set(counts) | ({dateline} if dateline else set())
        if len(codes) == 1:
            origin = "the only country that the article names" if counts else "the dateline"
            return self._as_known(codes.pop(), origin)
        headline = {
            place.code
            for sentence in self.frame.sentences
            if sentence.kind in ("headline", "summary")
            for place in sentence.places
            if self._is_country(place)
        }
        if len(headline) == 1:
            return self._as_known(headline.pop(), "the headline")
        if counts[dateline] and all(counts[dateline] >= n for code, n in counts.items() if code != dateline):
            return self._as_known(dateline, "the dateline")
        return None

    def _is_country(self, place: Place) -> bool:
        return len(place.code) == 2 and place.code not in ("EU", "UN")

    def _as_known(self, code: str, origin: str) -> Known:
        return Known(code, self.names.get(code, code), origin)

    def _dateline(self) -> str:
        text = self.frame.document.text
        for block in self.frame.document.blocks:
            if block.kind == "dateline":
                found = place_grammar(self.frame.vocabulary).find(_lowered(text, block.start, block.end))
                codes = {place.code for place in found if len(place.code) == 2}
                return codes.pop() if len(codes) == 1 else ""
        return ""


def is_age(token: Token) -> bool:
    """True for "The 19-year-old", who was named before."""
    return isinstance(token.item, Quantity) and token.item.kind == "age"


def _lowered(text: str, start: int, end: int) -> str:
    """A dateline with its capitals as in a name: "NAIROBI, February 10." gives "Nairobi, February 10."."""
    return " ".join(word.title() if word.isupper() and len(word) > 3 else word for word in text[start:end].split())
