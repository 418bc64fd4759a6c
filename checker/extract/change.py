"""Changes: a stated growth or fall beside its two values ("rose 27 percent from 136 to 158 million")."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.context.changes import PARTS, as_many_as, change, two_years
from checker.extract.context.frame import Frame
from checker.extract.context.lexicon import lexicon
from checker.extract.context.relating import alike, counted, lent, part, relating
from checker.extract.context.tokens import Token, rows_of
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Span
from checker.model.values import Quantity

AROUND = 4
LINKS = frozenset(("than", "from", "on", "against", "compared", "over"))
CLAUSES = frozenset(("since", "because", "as", "after", "while", "when", "but"))
REACH = 12
UP, DOWN, NONE = "up", "down", ""


def claims(frame: Frame) -> Iterator[Claim]:
    """Every change with its two values; the parts of the claim are (before, after) and, where stated, the change."""
    words, nouns = lexicon(frame.vocabulary).words, relating(frame.vocabulary)
    ups, downs = words["up_verbs"] | nouns["up_nouns"], words["down_verbs"] | nouns["down_nouns"]
    text, ways, rows = frame.document.text, ups | downs, rows_of(frame)
    for index, sentence in enumerate(frame.sentences):
        if len(sentence.quantities) < 2:
            continue
        row = rows[index]
        taken: set[int] = set()
        halves = [] if PARTS.keys().isdisjoint(row.said) else [i for i, t in enumerate(row) if t.lower in PARTS]
        for at in sorted((*row.figures, *halves)):
            token = row[at]
            twice = as_many_as(text, row, at)
            if twice is not None:
                taken.update((twice[0].start, twice[1].start))
                stated = Part(Span(token.start, token.end), twice[2])
                yield _claim(frame, sentence.span, UP if twice[2].value > 1 else DOWN, (*_lent(twice[:2]), stated))
                continue
            quantity = change(text, row, at, ways)
            if quantity is None or (at and row[at - 1].lower == "to"):
                continue  # "rose to 0.5 percent" gives what it came to
            way = _multiple_way(quantity) or _way(row, at, ups, downs)
            pair = (_pair(row, at) or _as_many(row, at) or two_years(row, at)) if way else None
            if pair is None or token in pair or _other_clause(text, row, at, pair, ways):
                continue
            taken.update((pair[0].start, pair[1].start))
            yield _claim(frame, sentence.span, way, (*_lent(pair), Part(Span(token.start, token.end), quantity)))
        for at, token in enumerate(row):
            if token.kind == "word" and (token.lower in ups or token.lower in downs):
                pair = _from_to(row, at)
                if pair is not None and pair[0].start not in taken and _nearest(row, at, pair, ways):
                    way = UP if token.lower in ups else DOWN
                    taken.update((pair[0].start, pair[1].start))
                    yield _claim(frame, sentence.span, way, _lent(pair))


def _lent(pair: tuple[Token, Token]) -> tuple[Part, Part]:
    """Both values, a bare one with the unit of the other."""
    one, other = part(pair[0]), part(pair[1])
    assert one.quantity is not None
    assert other.quantity is not None
    return (
        one._replace(quantity=lent(one.quantity, other.quantity)),
        other._replace(quantity=lent(other.quantity, one.quantity)),
    )


def _claim(frame: Frame, sentence: Span, way: str, parts: tuple[Part, ...]) -> RelationClaim:
    span = Span(min(p.span.start for p in parts), max(p.span.end for p in parts))
    return RelationClaim(frame.document, span, sentence, "change", parts, way)


def _multiple_way(quantity: Quantity) -> str:
    if quantity.kind != "multiple":
        return NONE
    return UP if quantity.value > 1 else DOWN


def _way(row: list[Token], at: int, ups: frozenset[str], downs: frozenset[str]) -> str:
    """The direction of the change at token `at`, by the nearest word of change."""
    for step in range(1, AROUND + 1):
        for near in (at + step, at - step):
            if not 0 <= near < len(row):
                continue
            word = row[near].lower
            if word in ups or word in downs:
                return UP if word in ups else DOWN
    return NONE


def _pair(row: list[Token], at: int) -> tuple[Token, Token] | None:
    """(before, after) for the change at token `at`."""
    start = next((i for i in range(at, -1, -1) if row[i].lower in (";", ".")), 0)
    ahead, pair = _from_to(row, at), _from_to(row, start)
    if ahead is not None and _same_clause(row, at, ahead):
        return ahead
    if pair is not None:
        return pair if _same_clause(row, at, pair) else None
    before = _linked(row, at)
    if before is None:
        return None
    old = row[before]
    value = counted(old)
    assert value is not None
    fitting = [
        t
        for t in (*reversed(row[start:at]), *row[at + 1 : before])
        if (q := counted(t)) is not None
        and (alike(q, value) or (alike(lent(q, value), lent(value, q)) and not _names_things(row, t, old)))
    ]
    return (old, fitting[0]) if fitting else None


def _same_clause(row: list[Token], at: int, pair: tuple[Token, Token]) -> bool:
    """False for values behind another clause: "an increase of 46 percent, since the price dropped to 16 from 24"."""
    first = min(row.index(pair[0]), row.index(pair[1]))
    return not any(t.lower in CLAUSES for t in row[at + 1 : first])


def _as_many(row: list[Token], at: int) -> tuple[Token, Token] | None:
    """The two figures before "three times as many"."""
    if not (at + 2 < len(row) and row[at + 1].lower == "as" and row[at + 2].lower in ("many", "much", "high")):
        return None
    before = [t for t in row[:at] if counted(t) is not None][-2:]
    if len(before) < 2 or any(t.lower in (";", ".") for t in row[row.index(before[0]) : at]):
        return None
    one, other = counted(before[0]), counted(before[1])
    return (before[0], before[1]) if one and other and alike(one, other) else None


def _linked(row: list[Token], at: int) -> int | None:
    """The figure that "than", "from" or "compared with" leads to after the change."""
    for i in range(at + 1, min(at + REACH, len(row))):
        if row[i].lower in (";", "."):
            return None
        if row[i].lower in LINKS:
            for j in range(i + 1, min(i + 6, len(row))):
                if counted(row[j]) is not None:
                    return j
                if row[j].kind in ("mark", "period") or row[j].lower in LINKS:
                    break
    return None


def _from_to(row: list[Token], at: int) -> tuple[Token, Token] | None:
    """The figures after "from" and "to", in either order, within one clause."""
    ends: dict[str, Token] = {}
    for i in range(at, len(row) - 1):
        word = row[i].lower
        if (word in (";", ".") and i > at) or (word in ("and", "while", "but") and ends):
            break
        if not ends and i > at + REACH:
            break
        if word in ("from", "to"):
            near = next((t for t in row[i + 1 : i + 4] if t.kind == "figure"), None)
            if near is not None and _value(near) and word not in ends:
                ends[word] = near
    if len(ends) < 2:
        return None
    old, new = ends["from"].item, ends["to"].item
    assert isinstance(old, Quantity)
    assert isinstance(new, Quantity)
    if not (_names_things(row, ends["from"]) or _names_things(row, ends["to"])):
        old, new = lent(old, new), lent(new, old)
    return (ends["from"], ends["to"]) if alike(old, new) and old.kind == new.kind else None


def _nearest(row: list[Token], at: int, pair: tuple[Token, Token], ways: frozenset[str]) -> bool:
    """True where no other word of change stands between this one and the values."""
    first = min(row.index(pair[0]), row.index(pair[1]))
    return not any(t.kind == "word" and t.lower in ways for t in row[at + 1 : first])


def _names_things(row: list[Token], *figures: Token) -> bool:
    """True where a plural noun follows one of the figures: "6.63 million passengers" is no money."""
    for figure in figures:
        after = row.index(figure) + 1
        if after < len(row) and row[after].kind == "word" and row[after].lower.endswith("s"):
            return isinstance(figure.item, Quantity) and not figure.item.unit
    return False


def _value(token: Token) -> bool:
    quantity = token.item
    return counted(token) is not None or (isinstance(quantity, Quantity) and quantity.kind == "percent")


def _other_clause(text: str, row: list[Token], at: int, pair: tuple[Token, Token], ways: frozenset[str]) -> bool:
    """True where another change stands nearer to the two values: each change has its own."""
    places = [i for i in range(len(row)) if row[i] not in pair and change(text, row, i, ways) is not None]
    middle = (row.index(pair[0]) + row.index(pair[1])) / 2
    return any(abs(i - middle) < abs(at - middle) for i in places if i != at)
