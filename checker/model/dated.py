"""What an article dates by a word that other articles may put otherwise: "was delivered in March"."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.claims import Claim
from checker.model.document import Span
from checker.model.values import Period


@dataclass(slots=True, eq=False)
class DatedClaim(Claim):
    """A date with the word that says what happens then; its `span` is the date.

    deeds: what the word can tell of, by the lines of rules/vocabulary/deeds.yml; () where no such word is near
    word:  where it stands
    of:    stems of the words for whom or what it happens to, where its clause says so
    whole: the sentence, with the one before it where a pronoun takes that up
    """

    KIND = "dated"
    LISTED = False

    period: Period
    deeds: tuple[str, ...]
    word: Span
    of: tuple[str, ...]
    whole: Span
    block: str
