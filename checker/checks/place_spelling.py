"""One place, two spellings.

Why it matters
    A reader takes two spellings for two places.

How it decides
    Names after "in", "near", "between" meet by their romanisation; they are one place's when a romanisation explains
    the difference. Places with two known names are in rules/vocabulary/spellings.yml.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from checker.model.claims import Group, PlaceClaim
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput
from checker.names.compare import compare

FACTS = ("first", "second")
KEYS = ("place",)
EXCUSES = ("diacritics", "side-by-side")
KINDS = ("place",)


@dataclass(frozen=True)
class Params:
    """This check has nothing to set."""


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each place with two spellings, with every place of both as a side."""
    claims = [c for c in group.claims if isinstance(c, PlaceClaim)]
    spellings: dict[str, list[PlaceClaim]] = {}
    for claim in claims:
        spellings.setdefault(_plain(claim.place.shown, ask), []).append(claim)
    if len(spellings) < 2:
        return
    ranked = sorted(spellings, key=lambda key: (-len(spellings[key]), key))
    main = spellings[ranked[0]]
    known = {form: n for n, line in enumerate(ask.vocabulary.table("spellings")["places"]) for form in line}
    for other in (spellings[key] for key in ranked[1:]):
        one, two = main[0].place.shown, other[0].place.shown
        twins = known.get(one) is not None and known.get(one) == known.get(two)
        match = compare(one, two, ask.vocabulary)
        if not twins and match.verdict != "variant":
            continue
        if "side-by-side" in ask.unless and any(
            a.document is b.document and a.sentence == b.sentence for a in main for b in other
        ):
            continue
        members = sorted((*main, *other), key=lambda c: (c.document.file, c.span))
        counts = Counter(c.place.shown for c in members)
        reason = f"“{one}” and “{two}” are two names of one place" if twins else match.reason
        steps = (f"{reason}.", f"“{one}” {counts[one]} times, “{two}” {counts[two]} times.")
        yield Conflict(tuple(Side.of(c) for c in members), {"first": one, "second": two}, steps)
        return


def _plain(name: str, ask: CheckInput) -> str:
    text = name.casefold().replace("’", "'")
    if "diacritics" in ask.unless:
        text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return text
