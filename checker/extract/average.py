"""Averages: so many, so much each, and a total ("sold 40 cars at an average of $20,000, $800,000 in total")."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.context.frame import Frame
from checker.extract.context.relating import counted, part, relating
from checker.extract.context.tokens import Token, rows_of
from checker.model.claims import Claim, RelationClaim
from checker.model.document import Span
from checker.model.values import Quantity

BEFORE = 5
AFTER = 2


def claims(frame: Frame) -> Iterator[Claim]:
    """Every triple in one sentence; the parts of the claim are (number, average, total)."""
    words = relating(frame.vocabulary)
    rows = rows_of(frame)
    for index, sentence in enumerate(frame.sentences):
        if len(sentence.quantities) < 3:
            continue
        row = rows[index]
        if words["averaging"].isdisjoint(row.said):
            continue
        figures = [i for i, t in enumerate(row) if counted(t) is not None]
        if len(figures) != 3 or any(t.lower in words["apart"] - {"average", "each", "apiece", "per"} for t in row):
            continue
        of_each = [i for i in figures if i > 1 and [t.lower for t in row[i - 3 : i]][-3:] == ["each", "of", "the"]]
        if of_each:
            average = [i for i in figures if i != of_each[0] and not _beside(row, i, words["totals"])]
        else:
            average = [i for i in figures if _beside(row, i, words["averaging"])]
        total = [i for i in figures if i not in average and _beside(row, i, words["totals"] | {"worth", "costing"})]
        if len(average) != 1 or len(total) != 1:
            continue
        number = next(i for i in figures if i not in (average[0], total[0]))
        triple = [row[i] for i in (number, average[0], total[0])]
        if _fits(triple):
            span = Span(min(t.start for t in triple), max(t.end for t in triple))
            yield RelationClaim(frame.document, span, sentence.span, "average", tuple(part(t) for t in triple))


def _beside(row: list[Token], at: int, words: frozenset[str] | set[str]) -> bool:
    """True where one of the words stands close before the figure, or right behind it, with no figure between."""
    for back in range(at - 1, max(-1, at - 1 - BEFORE), -1):
        if row[back].kind == "figure" or row[back].lower in (",", ";"):
            break
        if row[back].lower in words:
            return True
    return any(t.lower in words for t in row[at + 1 : at + 1 + AFTER])


def _fits(triple: list[Token]) -> bool:
    number, average, total = (counted(t) for t in triple)
    if number is None or average is None or total is None:
        return False
    things = number.kind == "number" and number.value == number.value.to_integral_value() and number.value > 1
    same = isinstance(average, Quantity) and average.unit == total.unit and not total.per
    return things and same and bool(average.unit)
