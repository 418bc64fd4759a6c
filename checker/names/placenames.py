"""Two names of places: a romanisation, a slip, or two places."""

from __future__ import annotations

from rapidfuzz.distance import OSA

from checker.names.evidence import evidence
from checker.names.keys import plain, romanisation_key
from checker.names.slips import slip
from checker.vocabulary.tables import Vocabulary

LONG = 6
# Letters that one romanisation writes and another does not: "Ozurgeti", "Ozurgheti".
LEFT_OUT = frozenset("hyijwk'")


def romanised(one: str, other: str) -> bool:
    """False where one name only has a letter more that no romanisation adds: "Bursk" and "Burrsk" are two towns."""
    short, long = sorted((plain(one), plain(other)), key=len)
    if len(long) != len(short) + 1 or OSA.distance(short, long, score_cutoff=1) > 1:
        return True
    at = next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    return long[at] in LEFT_OUT and long[at] != long[at - 1 : at]


def one_slip(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """True for one name with a slip in it, or written by its sounds: one word that differs, the others the same."""
    a, b = one.split(), other.split()
    if len(a) != len(b):
        return False
    apart = [(x, y) for x, y in zip(a, b, strict=True) if plain(x) != plain(y)]
    if len(apart) != 1 or min(len(word) for word in apart[0]) < LONG:
        return False
    known = evidence(vocabulary)
    if all(word in known.places or word in known.towns for word in apart[0]):
        return False
    x, y = apart[0]
    if slip(x, y):
        return True
    heard = romanisation_key(x) == romanisation_key(y)
    return heard and plain(x)[-2:] == plain(y)[-2:]


def near_place_keys(name: str) -> tuple[str, ...]:
    """The beginning and the end of a place's name: two names one slip apart share one of them; none for short ones."""
    letters = plain(name)
    return () if len(letters) < LONG else (f"{letters[: LONG // 2]}-", f"-{letters[-(LONG // 2) :]}")
