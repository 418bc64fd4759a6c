"""Chambers shared out over several sentences ("won 24 of the 40 seats ... The Union kept nine. The Reds took 5")."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.context.frame import Frame
from checker.extract.context.relating import counted, part, relating
from checker.extract.context.shared_out import ENDS, behind_name
from checker.extract.context.tokens import Token, rows_of
from checker.model.claims import Claim, RelationClaim
from checker.model.document import Span
from checker.model.values import Quantity

LEAST, AHEAD, NEAR = 3, 3, 3
GOT = frozenset(
    "won wins win took takes take kept keeps keep got gets has have had with received holds hold to".split()
)
# Sentences with one of these tell of another count of the same seats.
OTHER = frozenset(
    ("previous", "previously", "old", "outgoing", "last", "before", "polls", "poll", "forecast", "predicted")
)
OF = frozenset(("of", "out", "the", "all", "its"))


def claims(frame: Frame) -> Iterator[Claim]:
    """Every chamber whose parties have more seats than there are; the parts of the claim are (seats, party, ...)."""
    nouns, text = relating(frame.vocabulary)["shared_out"], frame.document.text
    if not any(noun in text for noun in nouns):
        return
    rows = rows_of(frame)
    for index, sentence in enumerate(frame.sentences):
        if not sentence.quantities:
            continue
        row = rows[index]
        opened = next((i for i in row.figures if _opens(row, i, nouns)), None)
        if opened is None:
            continue
        first = next(i for i in reversed(row.figures) if i < opened)
        whole, items = row[opened], [row[first], *_got(row[opened + 1 :], nouns)]
        for ahead in range(index + 1, min(index + 1 + AHEAD, len(frame.sentences))):
            following = rows[ahead]
            if following.periods or not OTHER.isdisjoint(following.said):
                break
            items += _got(following, nouns)
        given = sum(_value(t) for t in items)
        if len(items) >= LEAST and given > _value(whole):
            span = Span(min(row[first].start, whole.start), items[-1].end)
            yield RelationClaim(frame.document, span, sentence.span, "sum", (part(whole), *map(part, items)), "", True)


def _opens(row: list[Token], i: int, nouns: frozenset[str]) -> bool:
    """True for the 40 of "won 24 of the 40 seats", "took 24 seats out of 40"."""
    if not _plain(row[i]) or not i:
        return False
    before = i - 1
    while before > 0 and row[before].lower in OF:
        before -= 1
    if before == i - 1 or not any(t.lower == "of" for t in row[before + 1 : i]):
        return False
    behind = row[i + 1].lower if i + 1 < len(row) else ""
    if row[before].lower in nouns:
        before -= 1
    named = behind in nouns or row[before + 1].lower in nouns
    got = any(t.lower in GOT for t in row[max(0, before - NEAR) : before])
    return before >= 0 and _plain(row[before]) and named and got and _value(row[before]) < _value(row[i])


def _got(row: list[Token], nouns: frozenset[str]) -> list[Token]:
    """The figures behind a verb of getting, or right behind a name: "kept 9 seats", "took 5 and independents 3"."""
    tokens = [behind_name(t) for t in row]
    found: list[Token] = []
    for i, token in enumerate(tokens):
        if not _plain(token) or not i:
            continue
        behind = tokens[i + 1].lower if i + 1 < len(tokens) else "."
        if behind not in nouns and behind not in ENDS:
            continue
        verb = tokens[i - 1].lower in GOT
        listed = bool(found) and tokens[i - 1].kind in ("word", "person", "place") and tokens[i - 1].lower not in OF
        if verb or listed:
            found.append(token)
    return found


def _plain(token: Token) -> bool:
    quantity = counted(token)
    return quantity is not None and not quantity.unit and quantity.hedge == "exact"


def _value(token: Token) -> int:
    assert isinstance(token.item, Quantity)
    return int(token.item.value)
