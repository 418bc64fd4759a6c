"""Orders: two dates of which the sentence says which came first ("opened in 2019, two years after ...")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from checker.extract.context.frame import Frame
from checker.extract.context.tokens import Token, rows_of
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Span
from checker.model.values import Period, Quantity

WAYS = {"after": "after", "before": "before"}
REACH = 14
SAME_SUBJECT = frozenset("it he she they was were is had has been then later finally and will be only , not".split())
SINGLE = frozenset(("day", "week", "month", "year"))
JOINS = frozenset(("and", ",", ";"))
CLAUSE_MARKS = frozenset((";", ".", "”", "“", ":"))


def claims(frame: Frame) -> Iterator[Claim]:
    """Every pair of ordered dates; the parts of the claim are (date, date after or before it) and any time between."""
    text = frame.document.text
    rows, aspects = rows_of(frame), frame.vocabulary.table("relations")["aspects"]
    lives = frame.vocabulary.table("relations")["lives"]
    begins, ends = frozenset(aspects["opening"]), frozenset((*aspects["closing"], "completed"))
    for index, sentence in enumerate(frame.sentences):
        if len(sentence.periods) < 2:
            continue
        row = rows[index]
        yield from _born(frame, sentence.span, row)
        yield from _lifetime(frame, sentence.span, row, begins, ends, lives)
        for at, token in enumerate(row):
            way = WAYS.get(token.lower) if token.kind == "word" else None
            if way is None:
                continue
            second = _period(text, row[at + 1 : at + 1 + REACH])
            lapse = _lapse(row, at)
            if second is not None and lapse and row[0].start == lapse[0].span.start:
                behind = row[row.index(second) + 1 :]  # "A week after the talks of 3 February, they met on 24 February"
                first = _period(text, behind[1:]) if behind and behind[0].lower == "," else None
            else:
                first = _period(text, reversed(row[max(0, at - REACH) : at]))
            if first is None or second is None:
                continue
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
    text = frame.document.text
    for at, token in enumerate(row):
        if token.kind != "word" or (token.lower not in begins and token.lower not in lives):
            continue
        first = _period(text, row[at + 1 : at + 1 + REACH])
        if first is None:
            return
        behind = row.index(first) + 1
        joined = row[behind : behind + 4]
        end = next((i for i, t in enumerate(joined) if t.lower in lives.get(token.lower, ends)), None)
        if not joined or joined[0].lower not in JOINS or end is None:
            return
        if any(t.lower not in SAME_SUBJECT for t in joined[1:end]):
            return  # "the festival began in 2010; the exhibition ended in 2009"
        last = _period(text, [t for t in row[behind + end + 1 : behind + end + 1 + REACH] if t.lower != ","])
        if last is not None:
            parts = tuple(Part(Span(t.start, t.end), period=t.item) for t in (last, first))  # type: ignore[arg-type]
            yield RelationClaim(frame.document, Span(first.start, last.end), sentence, "order", parts, "after", False)
        return


def _born(frame: Frame, sentence: Span, row: list[Token]) -> Iterator[Claim]:
    """ "Born in 1961, he joined the ballet in 1959": what a person did after the birth that opens the sentence."""
    if row[0].lower != "born":
        return
    text = frame.document.text
    first = _period(text, row[1:REACH])
    if first is None or row[row.index(first) + 1].lower != ",":
        return
    after = row[row.index(first) + 2 :]
    if not after or not (after[0].lower in ("he", "she") or after[0].kind == "person"):
        return
    last = _period(text, after[1:REACH])
    if last is not None and not any(t.lower in ("that", "whose", "which", ",") for t in after[: after.index(last)]):
        parts = tuple(Part(Span(t.start, t.end), period=t.item) for t in (last, first))  # type: ignore[arg-type]
        yield RelationClaim(frame.document, Span(first.start, last.end), sentence, "order", parts, "after", False)


def _lapse(row: list[Token], at: int) -> tuple[Part, ...]:
    """The length of time right before "after" or "before": "two years", "a week"."""
    if at == 0:
        return ()
    near = row[at - 1]
    if isinstance(near.item, Quantity) and near.item.kind == "time":
        return (Part(Span(near.start, near.end), near.item),)
    if at > 1 and near.lower in SINGLE and row[at - 2].lower in ("a", "one"):
        start = row[at - 2].start
        one = Decimal(1)
        return (Part(Span(start, near.end), Quantity(start, near.end, "time", one, one, one, near.lower)),)
    return ()


def _period(text: str, tokens: Iterable[Token]) -> Token | None:
    """The nearest stated date in one clause."""
    for token in tokens:
        if token.kind == "period":
            period = token.item
            if not isinstance(period, Period) or period.first is None or period.precision == "open" or token.owner:
                return None
            return token if period.basis == "text" or _numbered(text, period) else None
        if token.lower in CLAUSE_MARKS:
            return None
    return None


def _numbered(text: str, period: Period) -> bool:
    """True for "3 February", a day whose year alone is that of publication; weekdays stand for themselves."""
    named = period.precision == "day" and period.basis == "published"
    return named and any(c.isdigit() for c in text[period.start : period.end])
