"""Few articles -> any number of them: copies with other names, places, days and values, and all their claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from itertools import count
from typing import Any

from checker.model.claims import (
    AgeClaim,
    BodyClaim,
    Claim,
    FigureClaim,
    Known,
    OfficeClaim,
    PersonClaim,
    PlaceClaim,
    QuoteClaim,
    StatementClaim,
)
from checker.model.document import Document
from checker.model.kept import Extracted
from checker.model.values import PersonName

# The first copies are of the same people and things, with other values: what a draft may contradict, which does not
# grow with the archive. All others are of others.
FAMILIAR = 4
SYLLABLES = [a + b for a in "bdfgklmnprstv" for b in "aeiou"]


def multiplied(base: Sequence[Extracted]) -> Iterator[Extracted]:
    """Copies without end, each set of them a day later than the one before."""
    for turn in count():
        for article in base:
            yield _copy(article, turn)


def _copy(article: Extracted, turn: int) -> Extracted:
    document = article.document
    published = document.published and document.published + timedelta(days=turn)
    # "c" sorts behind the name of no article that stays a draft.
    moved = replace(document, file=f"copy{turn:05}/{document.file}", published=published)
    mark = "" if turn < FAMILIAR else _mark(turn)
    return Extracted(moved, [_other(claim, moved, mark, turn) for claim in article.claims])


def _mark(turn: int) -> str:
    """A few letters for a turn, as a surname may end."""
    letters = ""
    while turn:
        turn, at = divmod(turn, len(SYLLABLES))
        letters += SYLLABLES[at]
    return letters


def _other(claim: Claim, document: Document, mark: str, turn: int) -> Claim:
    changed: dict[str, Any] = {"document": document}
    if isinstance(claim, (FigureClaim, StatementClaim)):
        by = Decimal(turn) / 100
        quantity = claim.quantity
        low, high = (None if end is None else end + by for end in (quantity.low, quantity.high))
        changed["quantity"] = quantity._replace(value=quantity.value + by, low=low, high=high)
    if isinstance(claim, FigureClaim):
        changed["subject"] = _known(claim.subject, mark)
    elif isinstance(claim, PersonClaim):
        changed |= {"name": _name(claim.name, mark), "full": claim.full and _name(claim.full, mark)}
    elif isinstance(claim, (AgeClaim, OfficeClaim)):
        changed |= {"person": _known(claim.person, mark), "name": _name(claim.name, mark)}
    elif isinstance(claim, BodyClaim):
        changed["name"] = _known(claim.name, mark)
    elif isinstance(claim, PlaceClaim):
        changed["place"] = _known(claim.place, mark)
    elif isinstance(claim, QuoteClaim):
        changed["words"] = (*claim.words[:2], *((mark,) if mark else ()), *claim.words[2:])
    elif isinstance(claim, StatementClaim):
        changed["around"] = tuple(word + mark for word in claim.around)
    return replace(claim, **changed)


def _known(known: Known | None, mark: str) -> Any:
    return known and known._replace(value=known.value + mark, shown=known.shown + mark)


def _name(name: PersonName, mark: str) -> PersonName:
    return name._replace(surname=name.surname + mark)
