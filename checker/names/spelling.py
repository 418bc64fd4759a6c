"""How the spellings of one name differ, said for people."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import combinations

from rapidfuzz.distance import OSA

from checker.names.keys import plain, romanisation_key
from checker.vocabulary.tables import shipped

ENDINGS = (
    ("iev", "iyev"),
    ("iev", "yev"),
    ("eev", "eyev"),
    ("sky", "skiy"),
    ("ski", "sky"),
    ("ev", "eff"),
    ("ov", "off"),
    ("ov", "ow"),
    ("ev", "ew"),
)


@lru_cache(maxsize=1)
def _reasons() -> dict[frozenset[str], str]:
    return {frozenset(r["pair"]): str(r["say"]) for r in shipped().table("romanisation")["reasons"]}


@lru_cache(maxsize=4096)
def difference(one: str, other: str) -> str:
    """One sentence on how two spellings of a token differ: the letters that do, and what they are."""
    if not (_latin(one) and _latin(other)):
        return (
            f"“{one}” and “{other}” are one name in two scripts"
            if _latin(one) != _latin(other)
            else (f"“{one}” and “{other}” are spellings of one name")
        )
    a, b = plain(one), plain(other)
    if a == b:
        return f"“{one}” and “{other}” differ only in accents or apostrophes"
    for short, long in ENDINGS:
        for x, y in ((short, long), (long, short)):
            if a.endswith(x) and b.endswith(y) and a[: -len(x)] == b[: -len(y)]:
                return f"-{x} and -{y} are two romanisations of one ending"
    head = _common(a, b)
    tail = min(_common(a[::-1], b[::-1]), len(a) - head, len(b) - head)
    reasons = _reasons()
    for left, right in ((0, 0), (1, 0), (0, 1), (1, 1)):
        x = a[max(0, head - left) : len(a) - tail + right]
        y = b[max(0, head - left) : len(b) - tail + right]
        said = reasons.get(frozenset((x, y)))
        if said is not None:
            return said
    x, y = a[head : len(a) - tail], b[head : len(b) - tail]
    if not x or not y:
        extra = x or y
        before = (a if x else b)[head - 1 : head] if head else ""
        if extra == before:
            return f"“{one}” and “{other}” differ in a doubled {extra}"
        return f"“{one}” and “{other}” are romanisations of one name; “{extra}” is written in one only"
    if romanisation_key(one) != romanisation_key(other):
        return f"“{one}” and “{other}” differ in “{x}” and “{y}”"
    return f"“{one}” and “{other}” are romanisations of one name: “{x}” and “{y}” stand for one sound"


def lettering(one: str, other: str) -> str:
    """How two spellings differ, where a slip of the pen explains them as well as a romanisation."""
    a, b = plain(one), plain(other)
    if a == b or not (_latin(one) and _latin(other)) or not a.isascii() or not b.isascii():
        return difference(one, other)
    steps = OSA.distance(a, b)
    return f"“{one}” and “{other}” differ by {'one letter' if steps == 1 else f'{steps} letters'}"


def spellings(names: Iterable[str]) -> tuple[str, ...]:
    """How the distinct spellings of one name differ, a sentence for each kind of difference, in order of first use."""
    distinct = list(dict.fromkeys(names))
    said = (difference(a, b) for a, b in combinations(distinct, 2))
    return tuple(dict.fromkeys(said))


def _common(a: str, b: str) -> int:
    count = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        count += 1
    return count


def _latin(text: str) -> bool:
    return all(c < "\u0250" or "\u1e00" <= c < "\u1f00" or not c.isalpha() or "\u02b0" <= c < "\u0300" for c in text)
