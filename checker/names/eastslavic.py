"""One name in Belarusian, Ukrainian and Russian: "Siarhei Zubkou" and "Sergei Zubkov" are one person.

Source of the correspondences: national romanisation of Belarusian (UNGEGN 2007) against BGN/PCGN for Russian.
"""

from __future__ import annotations

import re
from functools import lru_cache

from checker.names.keys import DOUBLED, sound

# What Belarusian prints and Russian does not: dz and ts before soft vowels, u for v, ia for e.
MARK = re.compile(
    r"dz(?=[iey]|$)|ts(?=[iey])|[aeo]u(?=$|[bgdzklmnrst])|(?<=[bdfgklmnprstvz])[iy][ao](?=[^\Wiaeouy])|[oa]rh|^[iy]a"
)
READ = (
    (re.compile(r"dz(?=[iey]|$)"), "d"),
    (re.compile(r"ts(?=[iey])"), "t"),
    (re.compile(r"(?<=[aeo])u(?=$|[bgdzklmnrst])"), "v"),
    (re.compile(r"(?<![sckzg])h"), "g"),
)
VOWELS = re.compile(r"[aeiou]+")
LEAST = 3


def one_in_two_languages(one: str, other: str) -> bool:
    """True for two Latin tokens of which at least one has a mark of Belarusian and that agree in their consonants."""
    if MARK.search(one) is None and MARK.search(other) is None:
        return False
    a, b = _bones(one), _bones(other)
    return a == b and len(a) >= LEAST


@lru_cache(maxsize=8192)
def _bones(token: str) -> str:
    return DOUBLED.sub(r"\1", VOWELS.sub("", sound(as_in_russian(token))).replace("X", "g"))


def as_in_russian(token: str) -> str:
    """A Latin token with the consonants that Russian has where Belarusian has its own: "karapetsian", "karapetian"."""
    for pattern, read in READ:
        token = pattern.sub(read, token)
    return token
