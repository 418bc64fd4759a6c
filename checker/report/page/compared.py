"""What was compared and why: the keys of two claims side by side, each with the words or the place it comes from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import NamedTuple

from checker.model.claims import Claim, FigureClaim, Known, PersonClaim
from checker.model.findings import Side
from checker.report.page.behind import Behind
from checker.report.safe import visible

HIDDEN = frozenset(("acronym", "right"))
SHORT = 90


class Cell(NamedTuple):
    """What one side says of a key, and how the reader comes to know it ("" where nothing needs saying)."""

    shown: str
    origin: str


class Row(NamedTuple):
    """One key of both sides."""

    key: str
    cells: tuple[Cell, Cell]


def pair(sides: Sequence[Side], behind: Behind) -> tuple[Claim, Claim] | None:
    """The first two claims of one kind behind sides that say different things, None where there are no such two."""
    first: list[tuple[Side, Claim]] = []
    for side in sides:
        for claim in behind.all(side):
            for other, earlier in first:
                if type(earlier) is type(claim) and other.quote != side.quote:
                    return earlier, claim
            first.append((side, claim))
        if len(first) > 20:
            break
    return None


def rows(one: Claim, other: Claim) -> list[Row]:
    """The keys that at least one of two claims of one kind has."""
    made = []
    for field in fields(one):
        values = (getattr(one, field.name), getattr(other, field.name))
        if field.name not in HIDDEN and any(isinstance(value, Known) for value in values):
            made.append(Row(_label(field.name), (_known(one, values[0]), _known(other, values[1]))))
    for key, compare in (("scope", _scope), ("modality", _modality), ("person", _full)):
        if (cells := compare(one, other)) is not None:
            made.append(Row(key, cells))
    return made


def _label(field: str) -> str:
    return {"when": "period", "speaker": "said by"}.get(field, field.replace("_", " "))


def _known(claim: Claim, known: Known | None) -> Cell:
    if known is None:
        return Cell("not said", "")
    if known.span is None:
        return Cell(visible(known.shown), visible(known.origin))
    words = f"“{_short(claim.document.quote(known.span))}”"
    return Cell(visible(known.shown), words if known.origin == "this sentence" else f"{words}, {visible(known.origin)}")


def _scope(one: Claim, other: Claim) -> tuple[Cell, Cell] | None:
    if not isinstance(one, FigureClaim) or not isinstance(other, FigureClaim) or not (one.scope or other.scope):
        return None
    first, second = (Cell(visible(", ".join(c.scope)) or "not narrowed", "") for c in (one, other))
    return first, second


def _modality(one: Claim, other: Claim) -> tuple[Cell, Cell] | None:
    if not isinstance(one, FigureClaim) or not isinstance(other, FigureClaim):
        return None
    return Cell(one.modality, ""), Cell(other.modality, "")


def _full(one: Claim, other: Claim) -> tuple[Cell, Cell] | None:
    if not isinstance(one, PersonClaim) or not isinstance(other, PersonClaim):
        return None
    return _person(one), _person(other)


def _person(claim: PersonClaim) -> Cell:
    full = (claim.full or claim.name).full
    told = "the full name that the article gives" if claim.full and claim.full != claim.name else ""
    title = f"“{_short(claim.name.title)}” beside the name" if claim.name.title else ""
    return Cell(visible(full), ", ".join(part for part in (told, title) if part))


def _short(text: str) -> str:
    text = visible(text)
    return text if len(text) <= SHORT else text[: SHORT - 1] + "…"
