"""Lists that the text counts afterwards: a heading "The findings:", a line for each, and then "All three findings"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.context.frame import Frame
from checker.extract.context.lexicon import stem
from checker.extract.context.relating import counted
from checker.extract.context.tokens import Row, rows_of
from checker.extract.list import MOST, listed_lines
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Span

# Sentences behind the list in which it is counted.
AHEAD = 6
# "The three findings of last year" are others.
NARROWING = frozenset("of from in on at by for with that which who whose".split())
POINTING = frozenset(("the", "these", "those", "all"))


def claims(frame: Frame) -> Iterator[Claim]:
    """Every such number with its list; the parts of the claim are (number, item, item ...). Always firm."""
    if "\n" not in frame.document.text:
        return
    rows = rows_of(frame)
    for index, sentence in enumerate(frame.sentences[:-1]):
        if frame.document.text[sentence.end - 1] != ":" or sentence.quantities:
            continue
        heading = rows[index]
        noun = stem(heading[-2].lower) if len(heading) > 1 and heading[-2].kind == "word" else ""
        if len(noun) < 3 or noun == heading[-2].lower:
            continue
        items = listed_lines(frame, sentence.block)
        if items:
            yield from _counted_after(frame, index, noun, items)


def _counted_after(frame: Frame, index: int, noun: str, items: tuple[Part, ...]) -> Iterator[Claim]:
    """The first "all three findings", "the three findings" behind the list."""
    rows = rows_of(frame)
    after = (i for i in range(index + 1, len(frame.sentences)) if frame.sentences[i].start >= items[-1].span.end)
    for place, _ in zip(after, range(AHEAD), strict=False):
        row, sentence = rows[place], frame.sentences[place]
        for at in row.figures:
            if _points_back(row, at, noun):
                quantity, span = counted(row[at]), Span(row[at - 1].start, row[at + 1].end)
                said = frame.document.quote(span)
                parts = (Part(span, quantity), *items)
                yield RelationClaim(frame.document, span, sentence.span, "list", parts, said, True)
                return


def _points_back(row: Row, at: int, noun: str) -> bool:
    quantity = counted(row[at])
    small = quantity is not None and not quantity.unit and quantity.hedge == "exact" and 2 <= quantity.value <= MOST
    known = small and 0 < at < len(row) - 1 and row[at - 1].lower in POINTING
    behind = row[at + 2] if at + 2 < len(row) else None
    others = behind is not None and (behind.lower in NARROWING or behind.kind == "period")
    return known and stem(row[at + 1].lower) == noun and not others
