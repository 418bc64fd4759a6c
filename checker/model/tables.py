"""Cells of tables, to be held against the sentences around them."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.claims import Claim
from checker.model.values import Quantity


@dataclass(slots=True, eq=False)
class CellClaim(Claim):
    """A figure in a table; `sentence` is its whole row.

    quantity: in full, where the caption or the column says "in millions"
    row:      the label of its row, in small letters
    year:     the year of its column or of the caption, "" where neither has one
    lone:     True for a table with a single column of figures
    about:    the words of the caption and of the column's head, in small letters
    """

    KIND = "cell"
    LISTED = False

    quantity: Quantity
    row: str
    year: str
    lone: bool
    about: tuple[str, ...]
