"""Figures: a quantity with what it measures, whose it is, when, how firmly and who says so."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.context.frame import Frame, Sentence
from checker.extract.context.happening import Happening
from checker.extract.context.lexicon import Lexicon, lexicon
from checker.extract.context.measure import MeasureFinder
from checker.extract.context.modality import modality_of
from checker.extract.context.period import PeriodFinder
from checker.extract.context.phrase import Measured
from checker.extract.context.speaker import speakers_of
from checker.extract.context.subject import SubjectFinder
from checker.extract.context.tokens import Row, Token, rows_of
from checker.model.claims import Claim, FigureClaim
from checker.model.document import Span
from checker.model.values import Period, Quantity
from checker.names.places import place_names

RECENT = 7
BULLETS = "-–•*"
SKIPPED = frozenset(("ordinal",))
PAIR = 2
OWN = frozenset(("its", "their", "his", "her"))
DEFINITE = frozenset(("the", "these", "those", "both", "our", "their", "its", "his", "her"))


def claims(frame: Frame) -> Iterator[Claim]:
    """Every figure of an article as a claim, with None for what the text does not say."""
    if not any(sentence.quantities for sentence in frame.sentences):
        return
    finder = _Finder(frame)
    for index, sentence in enumerate(frame.sentences):
        if any(quantity.kind not in SKIPPED for quantity in sentence.quantities):
            yield from finder.figures(index, sentence)


class _Finder:
    """What is needed to understand the figures of one article."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.document = frame.document
        self.sentences = frame.sentences
        bodies = [i for i, block in enumerate(frame.document.blocks) if block.kind == "paragraph"]
        self.lead = frozenset(bodies[:2])
        self.words: Lexicon = lexicon(frame.vocabulary)
        self.rows = rows_of(frame)
        self.periods = PeriodFinder(frame.document.text, self.words, frame.document.published)
        self.earlier: Measured | None = None
        self.heads: dict[int, Sentence | None] = {}
        self.speakers = speakers_of(frame)
        self.subjects = SubjectFinder(frame, self.rows, self.words, place_names(frame.vocabulary))
        self._happening: Happening | None = None

    def figures(self, index: int, sentence: Sentence) -> Iterator[FigureClaim]:
        """The figures of one sentence."""
        row = self.rows[index]
        self.periods.enter(sentence.block)
        head = self._head(index)
        if head is not None and len(head.periods) == 1:
            self.periods.head(head.periods[0])
        measures = MeasureFinder(row, self.words, self.earlier)
        speaker = self.speakers.source(index)
        for at in row.figures:
            token = row[at]
            quantity = token.item
            if isinstance(quantity, Quantity) and quantity.kind not in SKIPPED and not self._refers_back(row, at):
                claim = FigureClaim(
                    self.document,
                    Span(token.start, token.end),
                    sentence.span,
                    quantity,
                    speaker=speaker,
                    block=sentence.kind,
                    modality=modality_of(row, at, self.words),
                )
                self._relate(claim, index, row, at, measures)
                yield claim
        self.earlier = next(reversed(measures.measured.values()), None)

    @property
    def happening(self) -> Happening:
        """The event of the article, looked for when a figure is of one."""
        if self._happening is None:
            self._happening = Happening(self.frame, self.rows, self.words, self.subjects.topics)
        return self._happening

    def _head(self, index: int) -> Sentence | None:
        """The line with a colon above the list of which sentence `index` is an item; None for no list."""
        text, passed = self.document.text, []
        head: Sentence | None = None
        while index and text[self.sentences[index].start] in BULLETS and index not in self.heads:
            passed.append(index)
            index -= 1
            if text[self.sentences[index].end - 1] == ":":
                head = self.sentences[index]
                break
        head = head or self.heads.get(index)
        self.heads |= dict.fromkeys(passed, head)
        return head

    def _leads(self, index: int) -> bool:
        """True in the headline and the first two paragraphs, which tell of the event that the article is about."""
        sentence = self.sentences[index]
        return sentence.kind in ("headline", "summary") or sentence.block in self.lead

    def _just_now(self, period: Period) -> bool:
        """True for a day of the week before publication: that is when the event happened."""
        published = self.document.published
        recent = published is not None and period.first is not None and period.precision == "day"
        return recent and 0 <= (published - period.first).days <= RECENT  # type: ignore[operator]

    def _refers_back(self, row: list[Token], at: int) -> bool:
        """True for "the two countries", "these 48 projects": the count was asserted elsewhere."""
        quantity = row[at].item
        if not isinstance(quantity, Quantity) or quantity.kind != "number" or not at:
            return False
        owned = row[at - 1].lower in OWN and quantity.value > PAIR  # "its 14 elephants" tells how many it has
        return row[at - 1].lower in DEFINITE and not owned

    def _relate(self, claim: FigureClaim, index: int, row: Row, at: int, measures: MeasureFinder) -> None:
        """Fill in measure, scope, subject and period."""
        measured = measures.find(at)
        if measured is not None:
            claim.measure, claim.scope = measured.known, measured.scope
            claim.subject = self.subjects.of(index, at, measured)
            if claim.subject is not None:
                self.subjects.earlier = claim.subject._replace(value=claim.subject.value.removeprefix("@article "))
            claim.scope += self.subjects.partners(index, measured, claim.subject)
        when = self.periods.of(row, at, measured, claim.modality)
        event = measured is not None and measured.entry is not None and measured.entry.event and self._leads(index)
        if event and (when is None or self._just_now(when[0])):
            claim.when, claim.period = when[0] if when else None, self.happening.period
            local = claim.subject is None or len(claim.subject.value) != 2 or claim.subject.origin != "this sentence"
            if local and not self.happening.apart(index):
                claim.subject = self.happening.subject
        elif when is not None:
            claim.when, claim.period = when
