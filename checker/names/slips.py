"""Slips of the pen: one letter left out, doubled, put in another's place or swapped with its neighbour."""

from __future__ import annotations

from rapidfuzz.distance import OSA

from checker.names.forms import gendered
from checker.names.keys import plain, sound

# Below this a letter more or less is another name as often as a slip: "Hansen", "Jansen".
SHORTEST = 5
VOWELS = frozenset("aeiouy")
# What grammar adds to a name: plurals, women's forms, adjectives and people of a place.
ENDINGS = frozenset("asneio")


def slip(one: str, other: str) -> bool:
    """True where two words differ by one letter in `SHORTEST` or more, inside the word or in its last consonant.

    So do two with the same letters of which one stands two places off. The first letter is never a slip, nor is an
    ending that grammar gives: "Kowalski", "Kowalska", "the Kowalskis".
    """
    a, b = plain(one), plain(other)
    if a[:1] != b[:1] or min(len(a), len(b)) < SHORTEST:
        return False
    if OSA.distance(a, b, score_cutoff=2) == 2:
        return shuffled(a, b)
    if OSA.distance(a, b, score_cutoff=1) != 1:
        return False
    return not _inflected(a, b) and not gendered(sound(one), sound(other))


def shuffled(one: str, other: str) -> bool:
    """True for the same letters in nearly the same order, ends apart: "carvalho", "carvhalo"."""
    return len(one) > SHORTEST and one[-1:] == other[-1:] and sorted(one) == sorted(other)


def _inflected(one: str, other: str) -> bool:
    """True where two words differ in a last letter that grammar may have changed or added."""
    short, long = sorted((one, other), key=len)
    if len(short) == len(long):
        return one[:-1] == other[:-1] and (one[-1] in VOWELS or other[-1] in VOWELS)
    return long[:-1] == short and long[-1] in ENDINGS and long[-1] != short[-1]


def shorn(word: str) -> set[str]:
    """A word, its letters sorted, and the word without each of them: two words one slip apart share one of these.

    Garbe's symmetric deletions (2012): a look-up in place of a comparison with every other word.
    """
    return {word, "".join(sorted(word)), *(word[:at] + word[at + 1 :] for at in range(len(word)))}
