"""Proper names of which nothing says what they name."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.claims import Claim, Known


@dataclass(slots=True, eq=False)
class LabelClaim(Claim):
    """Two to four capitalised words that are no person, country or marked organisation: "Tarva Skyworks".

    name: its value is the words in plain small letters
    """

    KIND = "label"
    LISTED = False

    name: Known
