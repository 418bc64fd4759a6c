"""Characters inside a word or figure that nobody sees.

Why it matters
    The word looks right. No search, archive or spelling check finds it, and a copied figure is cut in two.

How it decides
    A zero-width space, joiner or byte order mark between two letters or digits, or a tag character before one. Soft
    hyphens, joiners of scripts that need them and those inside emoji are honest.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from checker.model.claims import Group, RelationClaim
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput

FACTS = ("word", "shown", "characters")
KINDS = ("unseen",)


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each way in which a word hides characters, with every place of it as a side."""
    words: dict[str, list[RelationClaim]] = {}
    for claim in group.claims:
        if isinstance(claim, RelationClaim):
            words.setdefault(_shown(claim), []).append(claim)
    for shown, members in words.items():
        word = members[0].document.quote(members[0].span)
        names = dict.fromkeys(_named(c) for part in members[0].parts for c in part.text)
        facts = {"word": word, "shown": shown, "characters": ", ".join(names)}
        steps = (f"The file has “{shown}”; readers see “{word}”.", "Delete the word and type it anew.")
        yield Conflict(tuple(Side.of(claim, "unseen characters") for claim in members), facts, steps)


def _named(character: str) -> str:
    return f"{unicodedata.name(character, 'unnamed').lower()} (U+{ord(character):04X})"


def _shown(claim: RelationClaim) -> str:
    """The word with what is unseen in it: "Ruri<U+200B>tania"."""
    shown, at = "", claim.span.start
    for part in claim.parts:
        hidden = "".join(f"<U+{ord(character):04X}>" for character in part.text)
        shown += claim.document.quote((at, part.span.start)) + hidden
        at = part.span.start
    return shown + claim.document.quote((at, claim.span.end))
