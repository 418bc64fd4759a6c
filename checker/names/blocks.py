"""Pairs of names that are worth comparing, found by look-ups, in time that grows with the names, not pairs.

Record linkage calls this blocking. Two spellings of one person share the consonants of the surname and a given name by
sound or by list, or they share the given names and differ by one slip in the surname.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from rapidfuzz.distance import OSA

from checker.model.values import PersonName
from checker.names.eastslavic import as_in_russian
from checker.names.keys import latin, plain, romanisation_key, skeleton_key, sound
from checker.names.slips import SHORTEST, shorn
from checker.names.tokens import Families, families
from checker.vocabulary.tables import Vocabulary

# Less of the sounds in common than this, and no romanisation explains the difference.
ALIKE = 0.55

Pairs = Iterator[tuple[int, int]]


def pairs(names: Sequence[PersonName], vocabulary: Vocabulary) -> Pairs:
    """Pairs of indices into `names`, lower one first, each once, in no order that means anything.

    The names are distinct, and each has a given name.
    """
    lists = families(vocabulary)
    by_given: dict[tuple[str, ...], list[int]] = {}
    for index, name in enumerate(names):
        by_given.setdefault(name.given, []).append(index)
    by_sound: dict[tuple[str, str], list[int]] = {}
    by_letters: dict[tuple[str, ...], list[int]] = {}
    # Given names are few and their holders many: what a given name shares with others is found once.
    for given, members in by_given.items():
        marks = _marks(given, lists)
        for index in members:
            for consonants in _consonants(names[index].surname):
                for mark in marks:
                    by_sound.setdefault((consonants, mark), []).append(index)
        by_letters.setdefault(tuple(plain(word) for word in given), []).extend(members)
    said: set[tuple[int, int]] = set()
    for members in by_sound.values():
        if len(members) > 1:
            said.update(pair for pair in combinations(sorted(members), 2) if _may_meet(names[pair[0]], names[pair[1]]))
    for members in by_letters.values():
        if len(members) > 1:
            said.update(_one_slip(members, names))
    yield from sorted(said)


def near_pairs(names: Sequence[PersonName]) -> Pairs:
    """Pairs that share all words but one, whose first letter they share: lower index first, each once, sorted.

    The names are distinct, and each has a given name.
    """
    met: dict[str, list[int]] = {}
    for index, name in enumerate(names):
        for key in near_keys(name.given, name.surname):
            met.setdefault(key, []).append(index)
    yield from sorted({pair for members in met.values() if len(members) > 1 for pair in combinations(members, 2)})


def near_keys(given: tuple[str, ...], surname: str) -> list[str]:
    """A name with each of its words in turn cut to the first letter: names that are nearly one share one of these."""
    words = [plain(word) for word in (*given, surname)]
    return [" ".join((*words[:at], f"{word[:1]}?", *words[at + 1 :])) for at, word in enumerate(words) if len(word) > 2]


def block_keys(given: tuple[str, ...], surname: str, vocabulary: Vocabulary) -> Iterator[str]:
    """The blocks of a name, as texts: two names that `pairs` lays side by side have one in common.

    An archive looks names up by them.
    """
    marks = sorted(_marks(given, families(vocabulary)))
    yield from (f"sound\0{consonants}\0{mark}" for consonants in _consonants(surname) for mark in marks)
    written = plain(surname)
    if len(written) >= SHORTEST:
        first = " ".join(plain(word) for word in given)
        yield from (f"slip\0{first}\0{form}" for form in sorted(shorn(written)))


@lru_cache(maxsize=65536)
def _coarse(word: str) -> str:
    """A name by its sounds as Russian would have them, small words left out."""
    return romanisation_key(as_in_russian(latin(word)))


@lru_cache(maxsize=65536)
def _consonants(word: str) -> tuple[str, ...]:
    """The consonants of a name as printed and, where that differs, as Russian would have it; f and v are one."""
    found = (skeleton_key(word), skeleton_key(as_in_russian(latin(word))))
    return tuple(dict.fromkeys(key.replace("f", "v") for key in found))


def _marks(given: tuple[str, ...], lists: Families) -> set[str]:
    """What given names share with their other spellings: consonants, and the lists that they are in."""
    marks: set[str] = set()
    for word in given:
        letters = word.rstrip(".")
        if len(letters) < 2:
            continue
        heard = sound(word)
        marks.update(_consonants(word))
        for name, table in (("spelling", lists.spellings), ("language", lists.languages), ("short", lists.short)):
            marks.update(f"{name} {number}" for number in table.get(heard, ()))
    return marks or {f"initial {word[:1].lower()}" for word in given}


def _may_meet(one: PersonName, other: PersonName) -> bool:
    """False for names whose initials or sounds contradict, and for names with the same words.

    A cheap look before the comparison by structure.
    """
    for a, b in zip(one.given[1:], other.given[1:], strict=False):
        if a[:1] != b[:1] and (a[1:] == "." or b[1:] == "."):
            return False
    if (
        one.given
        and other.given
        and _far(_coarse(one.given[0]), _coarse(other.given[0]))
        and _others(one) == _others(other)
    ):
        return False
    if one.surname == other.surname:
        return not ({*one.given} <= {*other.given} or {*other.given} <= {*one.given})
    # Small words do not count: "Al-Mansouri" and "Mansour" are near.
    return not _far(_coarse(one.surname), _coarse(other.surname))


def _others(name: PersonName) -> int:
    """How many full given names follow the first."""
    return sum(len(word) > 2 for word in name.given[1:])


def _far(one: str, other: str) -> bool:
    """True where two words by their sounds have too little in common, and neither is an initial."""
    if one == other or min(len(one), len(other)) < 3:
        return False
    return OSA.normalized_similarity(one, other, score_cutoff=ALIKE) == 0


def _one_slip(members: list[int], names: Sequence[PersonName]) -> set[tuple[int, int]]:
    """Pairs among people with the same given names whose surnames are one letter apart."""
    first: dict[str, int] = {}
    shared: dict[str, list[int]] = {}
    for index in sorted(members):
        surname = plain(names[index].surname)
        if len(surname) >= SHORTEST:
            for form in shorn(surname):
                # A list for each form would be ten a name, nearly all of them of one member.
                earlier = first.setdefault(form, index)
                if earlier != index:
                    shared.setdefault(form, [earlier]).append(index)
    return {pair for met in shared.values() for pair in combinations(met, 2)}
