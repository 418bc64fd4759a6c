"""One place, two spellings.

Why it matters
    A reader takes two spellings for two places.

How it decides
    Names after "in", "near", "between" meet by their romanisation; they are one place's when a romanisation explains
    the difference. Inside one article a name that is one slip or a few sounds away from another is taken for it;
    across articles only where they tell one story and no article has both. Places with two known names are in
    rules/vocabulary/spellings.yml.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import combinations, product

from checker.model.claims import Group, Known, PlaceClaim
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput
from checker.names.compare import compare
from checker.names.evidence import evidence
from checker.names.placenames import near_place_keys, one_slip, romanised
from checker.names.spelling import difference, lettering
from checker.names.story import one_story

FACTS = ("first", "second")
KEYS = ("corpus", "place")
EXCUSES = ("diacritics", "side-by-side")
KINDS = ("place",)
# More places that begin or end alike tell nothing.
CROWD = 12


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each place with two spellings, with every place of both as a side."""
    spellings: dict[str, list[PlaceClaim]] = {}
    by_key: dict[str, list[str]] = {}
    by_article: dict[int, list[str]] = {}
    for claim in group.claims:
        if isinstance(claim, PlaceClaim):
            name = _plain(claim.place.shown, ask)
            if name not in spellings:
                by_key.setdefault(claim.place.value, []).append(name)
            spellings.setdefault(name, []).append(claim)
            by_article.setdefault(id(claim.document), []).append(name)
    files = {name: frozenset(c.document.file for c in claims) for name, claims in spellings.items()}
    known = {form: n for n, line in enumerate(ask.vocabulary.table("spellings")["places"]) for form in line}
    said: set[str] = set()
    apart: set[tuple[str, str]] = set()
    for names in (*by_key.values(), *(list(dict.fromkeys(names)) for names in by_article.values())):
        ranked = sorted(names, key=lambda key: (-len(spellings[key]), key))
        for one, other in combinations(ranked, 2):
            if one in said or other in said or (one, other) in apart:
                continue
            together = not files[one].isdisjoint(files[other])
            reason = _one_place(spellings[one][0].place, spellings[other][0].place, together, known, ask)
            if reason and not ("side-by-side" in ask.unless and _side_by_side(spellings[one], spellings[other])):
                said.update((one, other))
                yield _conflict(spellings[one], spellings[other], reason)
            else:
                apart.add((one, other))
    yield from _in_story(spellings, files, said, ask)


def _in_story(
    spellings: dict[str, list[PlaceClaim]], files: dict[str, frozenset[str]], said: set[str], ask: CheckInput
) -> Iterator[Conflict]:
    """One slip between the places of two articles that tell one story, where no article has both."""
    met: dict[str, list[str]] = {}
    for name in spellings:
        for key in near_place_keys(name) if name not in said else ():
            met.setdefault(key, []).append(name)
    known = evidence(ask.vocabulary)
    pairs = {pair for names in met.values() if 1 < len(names) <= CROWD for pair in combinations(sorted(names), 2)}
    for one, other in sorted(pairs):
        if one in said or other in said or not files[one].isdisjoint(files[other]):
            continue
        a, b = spellings[one][0], spellings[other][0]
        names = f"{a.place.shown} {b.place.shown}"
        if not one_slip(a.place.shown, b.place.shown, ask.vocabulary):
            continue
        if any(one_story(c.document, d.document, names, known) for c, d in product(spellings[one], spellings[other])):
            said.update((one, other))
            yield _conflict(spellings[one], spellings[other], lettering(a.place.shown, b.place.shown))


def _one_place(one: Known, other: Known, together: bool, known: dict[str, int], ask: CheckInput) -> str:
    """Why two spellings are one place's; "" for two places. together: whether one article has both."""
    a, b = one.shown, other.shown
    if known.get(a) is not None and known.get(a) == known.get(b):
        return f"“{a}” and “{b}” are two names of one place"
    if one.value == other.value and (together or romanised(a, b)):
        match = compare(a, b, ask.vocabulary)
        if match.verdict == "variant":
            return match.reason
    return difference(a, b) if together and one_slip(a, b, ask.vocabulary) else ""


def _side_by_side(one: list[PlaceClaim], other: list[PlaceClaim]) -> bool:
    """True where one sentence names both: then the writer means two places."""
    return any(a.document is b.document and a.sentence == b.sentence for a in one for b in other)


def _conflict(one: list[PlaceClaim], other: list[PlaceClaim], reason: str) -> Conflict:
    members = sorted((*one, *other), key=lambda c: (c.document.file, c.span))
    counts = Counter(c.place.shown for c in members)
    a, b = one[0].place.shown, other[0].place.shown
    steps = (f"{reason}.", f"“{a}” {counts[a]} times, “{b}” {counts[b]} times.")
    return Conflict(tuple(Side.of(c) for c in members), {"first": a, "second": b}, steps)


def _plain(name: str, ask: CheckInput) -> str:
    text = name.casefold().replace("’", "'")
    if "diacritics" in ask.unless:
        text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c)).replace("ı", "i")
    return text
