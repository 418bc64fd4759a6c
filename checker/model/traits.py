"""What an article says that one thing has one of: a bridge its length, a firm its staff."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.claims import Claim, Known
from checker.model.values import Quantity


@dataclass(slots=True, eq=False)
class TraitClaim(Claim):
    """What one thing has one of, its length or its staff. `thing` is its noun, `names` what else it is called by.

    fresh: True where the noun may bring in a thing that was not spoken of before ("a bridge")
    namesakes: "another" where the article has another thing of this noun, "several" where it has its plural, else ""
    called, placed: its proper names in small letters, and those of where it is ("the plant near Sfax")
    kinds: words of its kind that stand before its noun somewhere in the article ("zinc", "desalination")
    modality: "" for a figure before its noun, which no verb states
    """

    KIND = "trait"
    LISTED = False

    quantity: Quantity
    trait: Known
    thing: Known
    names: tuple[str, ...]
    fresh: bool
    namesakes: str
    called: tuple[str, ...]
    placed: tuple[str, ...]
    kinds: tuple[str, ...]
    period: Known | None
    modality: str
    block: str
