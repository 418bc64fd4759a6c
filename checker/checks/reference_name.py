"""A name or word that the desk's own table writes otherwise.

Why it matters
    The desk has decided once how it writes a name; every other form looks like another person or body.

How it decides
    A form that the table calls wrong is reported wherever it stands as a word of its own. A person whose name is a
    spelling of an official name is reported, and so is an acronym of the table that an article spells out otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.claims import AcronymClaim, Claim, Group, MentionClaim, PersonClaim
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput
from checker.names.compare import compare
from checker.names.keys import skeleton_key
from checker.reference.in_force import reference_of
from checker.reference.names import Name
from checker.reference.table import Row

FACTS = ("first", "second")
NEEDS = "reference"
KINDS = ("acronym", "mention", "person")


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each form that the table writes otherwise, with all its places in one article."""
    names = reference_of(ask.vocabulary).names
    acronyms = {name.acronym: name for name in names if name.acronym}
    people: dict[str, list[Name]] = {}
    for name in names:
        people.setdefault(skeleton_key(name.official.split()[-1]), []).append(name)
    places: dict[tuple[str, str], list[tuple[Claim, Row, str]]] = {}
    for claim in group.claims:
        found = _official(claim, acronyms, people, ask)
        if found is not None:
            form = claim.document.quote(claim.span)
            places.setdefault((form, found[2]), []).append((claim, *found[:2]))
    for (form, right), seen in places.items():
        row, column = seen[0][1:]
        sides = [Side.of(claim, f"the table has “{right}”") for claim, _, _ in seen]
        table = Side(row.document, row.place(column), row.span, "the desk's own table")
        steps = (f"The reference table ({row.document.file}, line {row.line}) has “{right}”, the article “{form}”.",)
        yield Conflict((*sides, table), {"first": form, "second": right}, steps)


def _official(
    claim: Claim, acronyms: dict[str, Name], people: dict[str, list[Name]], ask: CheckInput
) -> tuple[Row, str, str] | None:
    """The row, its column and the right form, where the claim prints another."""
    if isinstance(claim, MentionClaim):
        return claim.row, "official" if "official" in claim.row.cells else "right", claim.right.value
    if isinstance(claim, AcronymClaim):
        name = acronyms.get(claim.acronym.shown)
        if name is None or _plain(name.official) == _plain(claim.expansion.shown):
            return None
        return name.row, "official", f"{name.official} ({name.acronym})"
    if isinstance(claim, PersonClaim) and claim.name.given:
        for name in people.get(skeleton_key(claim.name.surname), ()):
            if compare(claim.name.full, name.official, ask.vocabulary).verdict == "variant":
                return name.row, "official", name.official
    return None


def _plain(name: str) -> str:
    return name.lower().removeprefix("the ").replace("’", "'")
