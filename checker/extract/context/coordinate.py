"""Parts in a row that nearly make up a figure before them ("costs €64 million. A pays €38m, B €16m and C €8m")."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.extract.context.frame import Frame
from checker.extract.context.neighbourhood import around
from checker.extract.context.relating import alike, counted, lent
from checker.extract.context.remaining import counted_noun
from checker.extract.context.shared_out import behind_name
from checker.extract.context.tokens import Row, Rows, Token
from checker.model.values import Quantity
from checker.quantities.addition import added, makes
from checker.quantities.convert import to_base

LEAST, BACK = 3, 2
# Three unrelated figures come this near to another one in less than one article in 300.
NEAR, SHORT = Decimal("0.12"), Decimal("0.05")
WEIGHED = frozenset(("number", "currency", "physical", "percent"))
SMALLEST = 10
JOINS = frozenset((",", ";", "and", "&"))
CLOSERS = frozenset((".", ":", "—", "–", "(", ")"))


def coordinated(frame: Frame, rows: Rows, index: int, unlike: frozenset[str]) -> Iterator[tuple[Token, list[Token]]]:
    """Every such row of a sentence with its whole; unlike: words that make its figures a selection, or no parts."""
    row = [behind_name(t) for t in rows[index]]
    for run in _runs(row):
        if not unlike.isdisjoint(t.lower for t in row[max(0, run[0] - 2) : run[-1]]):
            continue
        items = [row[i] for i in run]
        whole = items[0] if len(items) > LEAST and _near(items[0], items[1:]) else _before(rows, index, items)
        parts = items[whole is items[0] :]
        if whole is not None and not _stands(frame, whole, parts):
            yield whole, [_lent(t, whole) for t in parts]


def _runs(row: list[Token]) -> Iterator[list[int]]:
    """The longest runs of three segments or more with one figure each, the last of them joined by "and"."""
    run: list[int] = []
    figures: list[int] = []
    joined = False
    for i, token in enumerate(row):
        if token.kind == "period" or (isinstance(token.item, Quantity) and token.item.kind in WEIGHED):
            figures.append(i)
        closes = token.lower in CLOSERS or i == len(row) - 1
        if not closes and token.lower not in JOINS:
            continue
        plain = len(figures) == 1 and counted(row[figures[0]]) is not None
        if plain:
            run += figures
        if closes or (figures and not plain):
            if len(run) >= LEAST and joined and plain:
                yield run
            run, joined = [], False
        else:
            joined = joined or token.lower == "and"
        figures = []


def _stands(frame: Frame, whole: Token, items: list[Token]) -> bool:
    """True where the sum of the parts, or of some in a row, is a figure near them."""
    known = [q for s in around(frame, items[0].start) for q in s.quantities if alike(q, _quantity(whole))]
    totals = [added([_quantity(t) for t in chosen]) for chosen in (items, items[1:], items[:-1])]
    return any(makes(total, q) for q in known for total in totals)


def _before(rows: Rows, index: int, items: list[Token]) -> Token | None:
    """The figure before the parts that they nearly make up."""
    for place in range(index, max(-1, index - BACK - 1), -1):
        row = rows[place]
        for i in reversed(row.figures):
            if row[i].start < items[0].start and _is_whole(row, i) and _near(row[i], items):
                return row[i]
    return None


def _is_whole(row: Row, i: int) -> bool:
    """True for an amount, and for a bare figure that counts something."""
    quantity = counted(row[i])
    known = quantity is not None and (quantity.unit or (quantity.value >= SMALLEST and counted_noun(row, i)))
    return bool(known)


def _near(whole: Token, items: list[Token]) -> bool:
    """True where the parts go a little beyond the whole, or fall a little short: more so, they may be a selection."""
    of, parts = counted(whole), [_quantity(_lent(t, whole)) for t in items]
    if of is None or not all(alike(q, of) and q.hedge in ("exact", "about") for q in parts):
        return False
    most, given = to_base(of.value, of.unit), added(parts).value
    short = NEAR if of.unit else SHORT
    return all(to_base(q.value, q.unit) < most for q in parts) and -most * short <= given - most <= most * NEAR


def _lent(token: Token, whole: Token) -> Token:
    """A part in the unit of its whole: "46 million euros, made up of 21 million ..."."""
    quantity = _quantity(token)
    return token._replace(item=lent(quantity, _quantity(whole))) if quantity.magnitude else token


def _quantity(token: Token) -> Quantity:
    assert isinstance(token.item, Quantity)
    return token.item
