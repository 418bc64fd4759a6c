"""Orders: two dates of which the sentence says which came first ("opened in 2019, two years after ...")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.extract.context.frame import Frame
from checker.extract.context.tokens import Token, rows_of
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Span
from checker.model.values import Period, Quantity

WAYS = {"after": "after", "before": "before"}
REACH = 14
JOINS = frozenset(("and", ",", ";"))
CLAUSE_MARKS = frozenset((";", ".", "”", "“", ":"))


def claims(frame: Frame) -> Iterator[Claim]:
    """Every pair of ordered dates; the parts of the claim are (date, date after or before it) and any time between."""
    rows, aspects = rows_of(frame), frame.vocabulary.table("relations")["aspects"]
    lives = frame.vocabulary.table("relations")["lives"]
    begins, ends = frozenset(aspects["opening"]), frozenset((*aspects["closing"], "completed"))
    for index, sentence in enumerate(frame.sentences):
        if len(sentence.periods) < 2:
            continue
        row = rows[index]
        yield from _lifetime(frame, sentence.span, row, begins, ends, lives)
        for at, token in enumerate(row):
            way = WAYS.get(token.lower) if token.kind == "word" else None
            if way is None:
                continue
            first, second = _period(reversed(row[max(0, at - REACH) : at])), _period(row[at + 1 : at + 1 + REACH])
            if first is None or second is None:
                continue
            between = row[at - 1].item if at else None
            lapse = (
                (Part(Span(row[at - 1].start, row[at - 1].end), between),)
                if isinstance(between, Quantity) and between.kind == "time"
                else ()
            )
            parts = (*(Part(Span(t.start, t.end), period=t.item) for t in (first, second)), *lapse)  # type: ignore[arg-type]
            yield RelationClaim(
                frame.document, Span(first.start, second.end), sentence.span, "order", parts, way, bool(lapse)
            )


def _lifetime(
    frame: Frame,
    sentence: Span,
    row: list[Token],
    begins: frozenset[str],
    ends: frozenset[str],
    lives: dict[str, list[str]],
) -> Iterator[Claim]:
    """ "She began the series in 1962 and finished it in 1959": the end of a thing after its beginning."""
    for at, token in enumerate(row):
        if token.kind != "word" or (token.lower not in begins and token.lower not in lives):
            continue
        first = _period(row[at + 1 : at + 1 + REACH])
        if first is None:
            return
        behind = row.index(first) + 1
        joined = row[behind : behind + 4]
        end = next((i for i, t in enumerate(joined) if t.lower in lives.get(token.lower, ends)), None)
        if not joined or joined[0].lower not in JOINS or end is None:
            return
        last = _period(t for t in row[behind + end + 1 : behind + end + 1 + REACH] if t.lower != ",")
        if last is not None:
            parts = tuple(Part(Span(t.start, t.end), period=t.item) for t in (last, first))  # type: ignore[arg-type]
            yield RelationClaim(frame.document, Span(first.start, last.end), sentence, "order", parts, "after", False)
        return


def _period(tokens: Iterable[Token]) -> Token | None:
    """The nearest stated date in one clause."""
    for token in tokens:
        if token.kind == "period":
            period = token.item
            stated = isinstance(period, Period) and period.basis == "text" and period.first is not None
            return token if stated and isinstance(period, Period) and period.precision != "open" else None
        if token.lower in CLAUSE_MARKS:
            return None
    return None
