"""Anniversaries beside the year that they count from ("its 50th anniversary. It was founded in 1965")."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from checker.extract.context.actor import actor
from checker.extract.context.clause import verb_start
from checker.extract.context.frame import Frame
from checker.extract.context.relating import relating
from checker.extract.context.tokens import Rows, Token, rows_of
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Span
from checker.model.values import Period, Quantity

NOUNS = frozenset(("anniversary", "birthday"))
TURNS = frozenset(("turns", "turned", "turning", "turn"))
CUES = (*sorted(NOUNS), *sorted(f" {word} " for word in TURNS), "jubilee", "centenary", "centennial")
OWNERS = frozenset(("its", "their", "his", "her", "our"))
REACH = 6
MOST = 1000


def claims(frame: Frame) -> Iterator[Claim]:
    """Every anniversary with a founding year; the parts of the claim are (ordinal, founding year) and any year of it.

    `firm` is False where the year of the anniversary is that of publication, which it may miss by one.
    """
    text = frame.document.text
    cues = [cue for cue in CUES if cue in text]
    if not cues:
        return
    words = relating(frame.vocabulary)
    named = frame.vocabulary.table("relations")["jubilees"]
    rows = rows_of(frame)
    for index, sentence in enumerate(frame.sentences):
        if all(text.find(cue, sentence.start, sentence.end) < 0 for cue in cues):
            continue
        row, begun = rows[index], words["foundings"] | words["founded"]
        turned = list(_turned(frame, row, words["other_ones"]))
        for ordinal, noun in (*_kept(row, named, begun), *turned):
            founded = _founded(frame, rows, index, begun)
            if founded is None or (turned and not _told_of_it(rows, index, founded)):
                continue
            held = _held(row, founded)
            dates = (founded, held) if held is not None else (founded,)
            parts = (
                Part(Span(ordinal.start, row[noun].end), ordinal),
                *(Part(Span(t.start, t.end), period=t.item) for t in dates if isinstance(t.item, Period)),
            )
            span = Span(ordinal.start, row[noun].end)
            yield RelationClaim(frame.document, span, sentence.span, "anniversary", parts, firm=held is not None)


def _kept(row: list[Token], named: Mapping[str, int], foundings: frozenset[str]) -> Iterator[tuple[Quantity, int]]:
    """Anniversaries of a sentence, as ordinals, with the token of the noun: "50th anniversary", "golden jubilee"."""
    for at, token in enumerate(row):
        quantity = token.item
        if isinstance(quantity, Quantity) and quantity.kind == "ordinal" and 2 <= quantity.value <= MOST:
            noun = next((i for i in range(at + 1, min(at + 4, len(row))) if row[i].lower in NOUNS), None)
            if noun is not None and row[noun].lower == "birthday" and row[at - 1].lower != "its":
                continue  # people have birthdays; only "its" is that of a club
            if noun is not None and _of_its_own(row, at, noun, foundings):
                yield quantity, noun
        elif token.kind == "word":
            pair = f"{token.lower} {row[at + 1].lower}" if at + 1 < len(row) else ""
            name, noun = (pair, at + 1) if pair in named else (token.lower, at)
            if name in named and _of_its_own(row, at, noun, foundings):
                value = Decimal(named[name])
                yield Quantity(token.start, row[noun].end, "ordinal", value, value, value), noun


def _turned(frame: Frame, row: list[Token], other: frozenset[str]) -> Iterator[tuple[Quantity, int]]:
    """ "The library turns 80 this year": the age of what is no person."""
    for at, token in enumerate(row[:-1]):
        quantity = row[at + 1].item
        if token.lower not in TURNS or not isinstance(quantity, Quantity) or not 2 <= quantity.value <= MOST:
            continue
        back, _ = verb_start(row, at)
        subject = actor(frame, row, back, other) if back >= 0 and quantity.kind in ("number", "age") else None
        if subject is not None and subject.known.value[:1] == "@" and quantity.hedge == "exact" and not quantity.unit:
            yield quantity, at + 1


def _told_of_it(rows: Rows, index: int, founded: Token) -> bool:
    """True where the founding year stands in the same sentence or behind "It" in the next one."""
    if founded in rows[index]:
        return True
    return any(row[0].lower == "it" for row in _next(rows, index) if founded in row)


def _next(rows: Rows, index: int) -> list[list[Token]]:
    try:
        return [rows[index + 1]]
    except IndexError:
        return []


def _of_its_own(row: list[Token], at: int, noun: int, foundings: frozenset[str]) -> bool:
    """True for "its 50th anniversary", "the club's 50th anniversary" and "the 50th anniversary of its founding"."""
    after = row[noun + 1 : noun + 3]
    way = after[0].lower if len(after) > 1 and after[1].kind != "period" else ""
    if way in ("in", "as") or (way == "with" and after[1].lower not in ("a", "an")):
        return False  # "its silver jubilee in the first division"
    if at and (row[at - 1].lower in OWNERS or row[at - 1].owner):
        return True
    after = row[noun + 1 : noun + 1 + REACH]
    return bool(after) and after[0].lower == "of" and any(t.lower in foundings for t in after)


def _founded(frame: Frame, rows: Rows, index: int, foundings: frozenset[str]) -> Token | None:
    """The founding year in the sentence itself, or in the one after or before it of the same paragraph."""
    block = frame.sentences[index].block
    for near in (index, index + 1, index - 1):
        if not 0 <= near < len(frame.sentences) or frame.sentences[near].block != block:
            continue
        row = rows[near]
        for at, token in enumerate(row):
            if token.lower in foundings and token.kind == "word":
                found = next((t for t in row[at + 1 : at + 1 + REACH] if t.kind == "period"), None)
                if found is not None and isinstance(found.item, Period) and found.item.basis == "text":
                    return found if found.item.precision in ("year", "month", "day") and found.item.first else None
    return None


def _held(row: list[Token], founded: Token) -> Token | None:
    """The year in which the anniversary is kept, where the sentence gives one."""
    for token in row:
        period = token.item
        if isinstance(period, Period) and token.start != founded.start and period.first is not None:
            return token
    return None
