"""One article read once: its sentences, and the figures, dates, people and places in each of them.

Every claim kind works on the same frame, so that no text is scanned twice.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple, TypeVar

from checker.dates.grammar import DateGrammar, date_grammar
from checker.model.document import Document, Span
from checker.model.values import Period, PersonName, Quantity
from checker.names.people import PeopleGrammar, people_grammar
from checker.names.places import PlaceGrammar, place_grammar
from checker.quantities.grammar import QuantityGrammar, quantity_grammar
from checker.quantities.style import NumberStyle, declared_style, document_style, resolve
from checker.text import quotations, sentences
from checker.vocabulary.tables import Vocabulary

SKIPPED_BLOCKS = frozenset({"dateline"})


class Place(NamedTuple):
    """A country, capital or bloc named in the text. `code` is ISO 3166-1 alpha-2 or a bloc's acronym."""

    start: int
    end: int
    code: str
    form: str


class Sentence(NamedTuple):
    """A sentence with what stands in it, in order of position.

    span:      both ends, made once: most claims name their sentence
    block:     index into the document's blocks; sentences of one block are one paragraph
    kind:      the kind of that block
    """

    start: int
    end: int
    span: Span
    block: int
    kind: str
    quantities: tuple[Quantity, ...]
    periods: tuple[Period, ...]
    people: tuple[PersonName, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """An article with all that was found in it. starts: where its sentences begin."""

    document: Document
    sentences: tuple[Sentence, ...]
    starts: tuple[int, ...]
    people: tuple[PersonName, ...]
    places: tuple[Place, ...]
    quotations: tuple[Span, ...]
    vocabulary: Vocabulary

    def index_at(self, character: int) -> int:
        """The index of the sentence that a character stands in or after; 0 before the first."""
        return max(0, bisect_right(self.starts, character) - 1)

    def sentence_at(self, character: int) -> Sentence | None:
        """The sentence that a character stands in, None between sentences and outside the article."""
        at = bisect_right(self.starts, character) - 1
        return self.sentences[at] if at >= 0 and character < self.sentences[at].end else None

    def places_from(self, start: int, end: int) -> tuple[Place, ...]:
        """The places that begin in [start, end)."""
        return self.places[bisect_left(self.places, (start,)) : bisect_left(self.places, (end,))]


class Reader(NamedTuple):
    """The grammars that read an article, built once from a vocabulary."""

    vocabulary: Vocabulary
    quantities: QuantityGrammar
    dates: DateGrammar
    people: PeopleGrammar
    places: PlaceGrammar
    style: NumberStyle | None

    def read(self, document: Document) -> Frame:
        """Find sentences, dates, figures, people, places and quotations in an article."""
        text, words = document.text, self.vocabulary
        blocks = [(i, b) for i, b in enumerate(document.blocks) if b.kind not in SKIPPED_BLOCKS]
        cuts: list[Cut] = []
        periods: list[Period] = []
        quantities: list[Quantity] = []
        people: list[PersonName] = []
        places: list[Place] = []
        quoted: list[Span] = []
        if blocks:
            start, end = blocks[0][1].start, max(b.end for _, b in blocks)
            people = self.people.find(text, start, end)
        dates = self.dates.article(text, document.published, [(b.start, b.end) for _, b in blocks])
        for (index, block), found in zip(blocks, dates, strict=True):
            kind = block.kind
            cuts += [(*span, span, index, kind) for span in sentences(text, block.start, block.end, words)]
            periods += found
            quantities += self.quantities.find(text, block.start, block.end, [(p.start, p.end) for p in found])
            places += map(Place._make, self.places.find(text, block.start, block.end))
            quoted += quotations(text, block.start, block.end)
        style = self.style or document_style(quantities)
        if any(len(q.readings) > 1 for q in quantities):
            quantities = [resolve(q, style) if len(q.readings) > 1 else q for q in quantities]
        starts = [cut[0] for cut in cuts]
        held = zip(
            _shared_out(starts, cuts, quantities),
            _shared_out(starts, cuts, periods),
            _shared_out(starts, cuts, people),
            _shared_out(starts, cuts, places),
            strict=True,
        )
        whole = tuple(Sentence(*cut, *inside) for cut, inside in zip(cuts, held, strict=True))
        return Frame(document, whole, tuple(starts), tuple(people), tuple(places), tuple(quoted), self.vocabulary)


@lru_cache(maxsize=8)
def reader(vocabulary: Vocabulary) -> Reader:
    """The reader for a vocabulary; built once."""
    return Reader(
        vocabulary,
        quantity_grammar(vocabulary),
        date_grammar(vocabulary),
        people_grammar(vocabulary),
        place_grammar(vocabulary),
        declared_style(vocabulary.table("numbers")["desk"]),
    )


Cut = tuple[int, int, Span, int, str]
T = TypeVar("T", Quantity, Period, PersonName, Place)


def _shared_out(starts: list[int], cuts: Sequence[Cut], items: list[T]) -> list[tuple[T, ...]]:
    """The items that start inside each of the cuts, which ascend, in order of position."""
    inside: list[tuple[T, ...]] = [()] * len(cuts)
    for item in sorted(items, key=attrgetter("start")):
        at = bisect_right(starts, item.start) - 1
        if at >= 0 and item.start < cuts[at][1]:
            inside[at] += (item,)
    return inside
