"""A question -> the archived claims that answer it, by article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from checker.blocking import surname_key
from checker.model.claims import AgeClaim, Claim, FigureClaim, OfficeClaim, PersonClaim, QuoteClaim
from checker.names.keys import plain, skeleton_key
from checker.store.archive import Archive


class Query(NamedTuple):
    """What is asked for; every part narrows it.

    person:       a surname or a full name; other spellings of it count too
    files:        a pattern for the articles' names, with * and ?
    since, until: the first and the last day of publication; articles without a date are left out by either
    kind:         the kind of claim, "" for all
    """

    person: str = ""
    files: str = "*"
    since: date | None = None
    until: date | None = None
    kind: str = ""


def claims(archive: Archive, query: Query) -> Iterator[Claim]:
    """The claims, by article and place. A person is looked up in the index; the rest is read article by article."""
    under = None if not query.person else [surname_key(name) for name in _surnames(query.person)]
    wanted = re.compile("".join({"*": ".*", "?": "."}.get(c, re.escape(c)) for c in query.files), re.DOTALL)
    for document, found in archive.articles(query.files, query.since, query.until, under):
        if wanted.fullmatch(document.file):
            for claim in found:
                if query.kind in ("", claim.kind) and (not query.person or _with(claim, query.person)):
                    yield claim


def _surnames(person: str) -> list[str]:
    """What may be the surname of "Ana de la Cruz": "Cruz", or all of it."""
    return list(dict.fromkeys((person.split()[-1], person)))


def _with(claim: Claim, person: str) -> bool:
    """True where a claim is about a person or told by one."""
    if isinstance(claim, PersonClaim):
        name = (claim.full or claim.name).full
    elif isinstance(claim, (AgeClaim, OfficeClaim)):
        name = claim.name.full
    elif isinstance(claim, (FigureClaim, QuoteClaim)) and claim.speaker is not None:
        name = claim.speaker.shown
    else:
        return False
    asked, held = person.split(), name.split()
    if not asked or not held or skeleton_key(asked[-1]) != skeleton_key(held[-1]):
        return False
    # A bare surname on either side leaves the given name open.
    return len(asked) == 1 or len(held) == 1 or plain(asked[0])[:1] == plain(held[0])[:1]
