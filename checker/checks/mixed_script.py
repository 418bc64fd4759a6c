"""A word with letters of two scripts that look alike.

Why it matters
    It looks right, and no search, archive or spelling check finds it.

How it decides
    Any word that mixes Latin letters with Cyrillic or Greek ones, where all of the latter have a Latin look-alike.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from checker.model.claims import Group, WordClaim
from checker.model.document import Span
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput

FACTS = ("word", "plain", "letters")
KINDS = ("script",)


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each word, with every place of it as a side."""
    words: dict[str, list[WordClaim]] = {}
    for claim in group.claims:
        if isinstance(claim, WordClaim):
            words.setdefault(claim.document.quote(claim.span), []).append(claim)
    for word, members in words.items():
        strange = [c for c, plain in zip(word, members[0].plain, strict=True) if c != plain]
        letters = ", ".join(f"{unicodedata.name(c, '').lower()} (U+{ord(c):04X})" for c in dict.fromkeys(strange))
        facts = {"word": word, "plain": members[0].plain, "letters": letters}
        steps = (f"“{word}” holds {letters}.", f"In Latin letters it is “{members[0].plain}”.")
        yield Conflict((*(Side.of(c, "mixed letters") for c in members), *_proper(members[0])), facts, steps)


def _proper(claim: WordClaim) -> Iterator[Side]:
    """The first place in the same article where the word has its own letters, with or without its accents."""
    text = claim.document.text
    at = text.find(claim.plain)
    if at < 0:
        at = _bare(text).find(_bare(claim.plain))
    if at >= 0:
        span = Span(at, at + len(claim.plain))
        yield Side(claim.document, span, span, "its own letters")


def _bare(text: str) -> str:
    """A text without accents, as long as before."""
    return "".join(unicodedata.normalize("NFD", letter)[0] for letter in text)
