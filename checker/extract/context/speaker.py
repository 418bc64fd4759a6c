"""Who says so: the person or source that a statement is put down to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache

from checker.extract.context.frame import Frame
from checker.extract.context.lexicon import lexicon
from checker.extract.context.tokens import Token, rows_of
from checker.model.claims import Known
from checker.model.document import Span
from checker.model.values import PersonName
from checker.vocabulary.tables import Vocabulary

ADVERBS = frozenset(("also", "later", "then", "had", "has", "have"))
PRONOUNS = frozenset(("he", "she", "him", "her"))


class SpeakerFinder:
    """Finds the speaker of each sentence of one article, pronouns followed back to a name."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.rows = rows_of(frame)
        self.verbs = lexicon(frame.vocabulary).words["speech_verbs"]
        self.ends = _ends(frame.vocabulary)
        self._found: dict[tuple[int, bool], Known | None] = {}
        self._surnames: dict[str, PersonName] = {}
        for person in reversed(frame.people):
            if person.given:
                self._surnames[person.surname.lower()] = person

    def of(self, index: int) -> Known | None:
        """The speaker of sentence `index`; where it names none, that of the sentence before in its paragraph."""
        return self._own(index) or self._carried(index)

    def source(self, index: int) -> Known | None:
        """Who says what a sentence reports: a person or body that it names, else the person of the one before."""
        return self._own(index, True) or self._carried(index)

    def _carried(self, index: int) -> Known | None:
        before = index - 1
        if before >= 0 and self.frame.sentences[before].block == self.frame.sentences[index].block:
            carried = self._own(before)
            if carried is not None:
                return carried._replace(origin="the sentence before")
        return None

    def _own(self, index: int, bodies: bool = False) -> Known | None:
        """The speaker that sentence `index` itself names, sought once."""
        asked = (index, bodies)
        if asked not in self._found:
            self._found[asked] = self._sought(index, bodies)
        return self._found[asked]

    def _sought(self, index: int, bodies: bool) -> Known | None:
        sentence = self.frame.sentences[index]
        row = self.rows[index]
        silent = "according" not in row.said and self.verbs.isdisjoint(row.said)
        for at, token in enumerate(row if not silent else ()):
            if token.lower == "according" and at + 2 < len(row) and row[at + 1].lower == "to":
                return self._source(index, row, at + 2)
            if token.kind == "word" and token.lower in self.verbs:
                found = self._beside(index, row, at, bodies)
                if found is not None:
                    return found
        at = bisect_left(self.frame.quotations, (sentence.start + 1,)) - 1
        if at >= 0 and sentence.end <= self.frame.quotations[at].end:
            return self._after_quotation(self.frame.quotations[at])
        return None

    def _source(self, index: int, row: list[Token], at: int) -> Known | None:
        token = row[at]
        if token.lower in PRONOUNS:
            return self._person_before(index)
        for near in row[at : at + 8]:
            if near.kind == "person":
                return self._named(near.item, "this sentence")
        words = [t for t in row[at : at + 6] if t.kind in ("word", "place")]
        if not words:
            return None
        span = Span(words[0].start, words[-1].end)
        return Known(self.frame.document.quote(span).lower(), self.frame.document.quote(span), "this sentence", span)

    def _beside(self, index: int, row: list[Token], at: int, bodies: bool = False) -> Known | None:
        """ "Berg said", "he noted", "said Berg", "the Tea Board said": who stands beside a speech verb."""
        near = at - 1
        while near >= 0 and (row[near].lower == "," or row[near].lower in ADVERBS):
            near -= 1
        before = self._one(index, row, near, -1) if bodies else None
        if before is not None:
            return before
        for token in (*reversed(row[max(0, at - 6) : at]), *row[at + 1 : at + 5]):
            if token.kind == "figure" and bodies:
                break
            if token.kind == "person":
                return self._named(token.item, "this sentence")
            if token.lower in ("he", "she"):
                return self._person_before(index)
        return self._body(row, at + 1, 1) if bodies and at + 1 < len(row) else None

    def _one(self, index: int, row: list[Token], at: int, step: int) -> Known | None:
        if at < 0:
            return None
        if row[at].kind == "person":
            return self._named(row[at].item, "this sentence")
        if row[at].lower in ("he", "she"):
            return self._person_before(index)
        return self._body(row, at, step)

    def _body(self, row: list[Token], at: int, step: int) -> Known | None:
        """A noun phrase beside a speech verb: "the health ministry", "police", or a surname known from before."""
        first = last = at
        while 0 <= at < len(row) and row[at].kind in ("word", "place") and row[at].lower not in self.ends:
            first, last = min(first, at), max(last, at)
            at += step
        words = row[first : last + 1]
        if words[0].kind not in ("word", "place") or words[0].lower in self.ends or len(words) > 8:
            return None
        person = self._surnames.get(words[0].lower) if len(words) == 1 else None
        if person is not None:
            return self._named(person, "this sentence")
        span = Span(words[0].start, words[-1].end)
        shown = self.frame.document.quote(span)
        return Known(shown.lower(), shown, "this sentence", span)

    def _person_before(self, index: int) -> Known | None:
        """Whom a pronoun means: the person who opens the nearest earlier sentence, else the nearest person."""
        for back in range(index - 1, max(-1, index - 6), -1):
            sentence = self.frame.sentences[back]
            if sentence.people:
                opening = [p for p in sentence.people if p.start - sentence.start < 80]
                person = opening[0] if opening else sentence.people[-1]
                return self._named(person, "“he” or “she”, the person named before")
        return None

    def _after_quotation(self, quoted: Span) -> Known | None:
        """Who is named beside the first speech verb behind a quotation, in the sentence that it ends in."""
        sentences = self.frame.sentences
        index = min(
            bisect_left(self.frame.starts, quoted.end - 1),
            bisect_right(sentences, quoted.end, key=lambda s: s.end),
        )
        own_row = self.rows[index] if index < len(sentences) else []
        for at, token in enumerate(own_row):
            if token.start >= quoted.end - 1 and token.lower in self.verbs:
                return self._beside(index, own_row, at)
        return None

    def _named(self, person: object, origin: str) -> Known:
        assert isinstance(person, PersonName)
        return Known(person.surname.lower(), person.full, origin, Span(person.start, person.end))


@lru_cache(maxsize=1)
def speakers_of(frame: Frame) -> SpeakerFinder:
    """The speakers of an article, for all claim kinds; only the last article is kept."""
    return SpeakerFinder(frame)


@lru_cache(maxsize=8)
def _ends(vocabulary: Vocabulary) -> frozenset[str]:
    """Words at which the noun phrase of a speaker ends."""
    lists = lexicon(vocabulary).words
    kept = lists["articles"] - {"the", "its", "their", "his", "her", "our"}
    return (lists["boundaries"] | lists["amount_verbs"] | lists["auxiliaries"] | kept | {"the", "its"}) - {"on"}
