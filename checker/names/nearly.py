"""Full names that are nearly one: a word of the one is a letter or two away from the same word of the other."""

from __future__ import annotations

from rapidfuzz.distance import OSA

from checker.model.values import PersonName
from checker.names.evidence import Evidence
from checker.names.forms import gendered
from checker.names.keys import plain, sound

# One letter may differ in a word of three ("Kwo", "Kwa"), two in a word of five.
SHORT, LONG = 3, 5
# Two listed names of fewer letters are two names: "Jean", "Joan".
LISTED = 5
VOWELS = frozenset("aeiouy")


def nearly(one: PersonName, other: PersonName, known: Evidence) -> tuple[str, str] | None:
    """The one word in which two full names differ, by a letter or two; None for one spelling and for two names.

    Man's and woman's forms are two names, and so are listed given names that differ in their ends ("Paul", "Paula").
    """
    if len(one.given) != len(other.given):
        return None
    words = zip((*one.given, one.surname), (*other.given, other.surname), strict=True)
    apart = [(a, b) for a, b in words if plain(a) != plain(b)]
    if len(apart) != 1 or not close(*apart[0]):
        return None
    a, b = apart[0]
    if a == one.surname and b == other.surname:
        return None if gendered(sound(a), sound(b)) else (a, b)
    return None if _two_given(a, b, known) else (a, b)


def close(one: str, other: str) -> bool:
    """True for two words that begin alike and differ in one letter, in two where both are long.

    Of hyphenated words the one part that differs counts: "Min-jae" and "Min-jun" are two names.
    """
    a, b = plain(one), plain(other)
    parts = [(x, y) for x, y in zip(a.split("-"), b.split("-"), strict=False) if x != y]
    if a.count("-") == b.count("-") > 0:
        return len(parts) == 1 and close(*parts[0])
    size = min(len(a), len(b))
    if a[:1] != b[:1] or size < SHORT:
        return False
    return 0 < OSA.distance(a, b, score_cutoff=2) <= (2 if size >= LONG else 1)


def _two_given(one: str, other: str, known: Evidence) -> bool:
    """True for two given names: a man's and a woman's, or two of the lists that are short or differ at the end."""
    a, b = plain(one), plain(other)
    short, long = sorted((a, b), key=len)
    if long.startswith(short) and long[len(short) :] in ("a", "e", "o", "na", "ne", "ia"):
        return True
    if len(a) == len(b) and a[:-1] == b[:-1] and {a[-1], b[-1]} <= VOWELS and "a" in (a[-1], b[-1]):
        return True
    if not (known.is_given(one) and known.is_given(other)):
        return False
    return len(short) < LISTED or a[-1] != b[-1]
