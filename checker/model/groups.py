"""How many there are of what an article counts: brought in ("26 bakers") or pointed back to ("the 36 bakers")."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.claims import Claim
from checker.model.values import Quantity


@dataclass(slots=True, eq=False)
class GroupClaim(Claim):
    """A number of people or things, or an amount of a substance.

    noun:     stem of what is counted, "people" for any word for them; of "620 kilograms of opium" it is "opium"
    marks:    stems of the words that say which of them ("stolen", "wooden"), the verb beside the figure among them
    about:    stems of the other telling words of the sentence
    pointing: True for "the 36 bakers", "its 36 bakers": they have been spoken of before
    narrowed: True where words behind the noun say which of them are meant ("the 36 bakers from Szeged")
    apart:    True where the words beside the figure make it that of a part, another time or another group
    """

    KIND = "group"
    LISTED = False

    quantity: Quantity
    noun: str
    marks: tuple[str, ...]
    about: tuple[str, ...]
    pointing: bool
    narrowed: bool
    apart: bool
    period: str
    block: str
