"""Capitalised words alone that nearly are a name which the article has introduced: candidates for a slip."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from checker.model.document import Span
from checker.names.around import follows, word_before
from checker.names.evidence import Evidence
from checker.names.keys import plain, romanisation_key
from checker.names.nearly import close
from checker.names.runs import begins_a_word, capitals
from checker.names.slips import SHORTEST, shorn
from checker.names.within import near

BESIDE = frozenset(" \u00a0-–")


def strays(
    text: str, names: Iterable[str], taken: Iterable[tuple[int, int]], known: Evidence, people: bool = False
) -> Iterator[Span]:
    """Words outside the spans `taken` that are near one of the names, and no name, place or word of their own.

    people: True for names of people, of which two letters may differ where it does what people do: "Llorentz said".
    """
    introduced = {name for name in names if len(name) >= SHORTEST}
    if not introduced:
        return
    index: dict[str, list[str]] = {}
    # What is near a name begins as it does: most words of an article need no keys.
    firsts = {letter for name in introduced for letter in (name[:1], plain(name)[:1])}
    seen: dict[str, bool] = {}
    ends: dict[str, list[str]] = {}
    covered = sorted(taken)
    for start, end, word in _alone(text, known.leading):
        if word in introduced or not (word[0] in firsts or plain(word)[:1] in firsts):
            continue
        if word not in seen:
            index = index or _index(introduced, _keys)
            alike = {name for key in _keys(word) for name in index.get(key, ())}
            seen[word] = any(near(name, word) for name in alike) and not begins_a_word(text, word.lower())
        if not seen[word]:
            ends = ends or (_index(introduced, _ends) if people else {})
            if not people or not _acts(text, start, end, word, ends, known):
                continue
        behind = bisect_left(covered, (end, 0))
        # Two or three spans may lie over one another, as a town in the name of a body.
        if any(stop > start for _, stop in covered[max(0, behind - 4) : behind]):
            continue
        if known.may_be_name(word) and not known.is_given(word):
            yield Span(start, end)


def _acts(text: str, start: int, end: int, word: str, ends: dict[str, list[str]], known: Evidence) -> bool:
    """True for a word close to one of the names that does what people do; "the Llorenses" are a family."""
    if len(word) <= SHORTEST or not follows(text, end, known) or word_before(text, start).lower() == "the":
        return False
    alike = {name for key in _ends(word) for name in ends.get(key, ())}
    return any(close(name, word) for name in alike) and not begins_a_word(text, word.lower())


@lru_cache(maxsize=8192)
def _ends(word: str) -> tuple[str, ...]:
    """The first and the last letters of a word, of which two slips seldom change both."""
    letters = plain(word)
    return f"{letters[:4]}-", f"-{letters[0]}{letters[-4:]}"


def _index(names: Iterable[str], keys: Callable[[str], Iterable[str]]) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        for key in keys(name):
            found[key].append(name)
    return found


@lru_cache(maxsize=8192)  # people and places of the news come again in article after article
def _keys(word: str) -> tuple[str, ...]:
    """Words that are near each other share one of these."""
    return (*shorn(plain(word)), f"sound {romanisation_key(word)}")


@lru_cache(maxsize=2)
def _alone(text: str, leading: frozenset[str]) -> list[tuple[int, int, str]]:
    """Capitalised words, hyphenated ones whole, with no other capitalised word beside them save `leading` ones.

    Words shorter than SHORTEST are left out.
    """
    starts, ends, words = capitals(text)
    found: list[tuple[int, int, str]] = []
    at, size = 0, len(starts)
    while at < size:
        last = at
        while last + 1 < size and starts[last + 1] - ends[last] == 1 and text[ends[last]] in BESIDE:
            last += 1
        if last > at and words[at].lower() in leading:
            at += 1
        if ends[last] - starts[at] >= SHORTEST and (last == at or all(text[ends[k]] == "-" for k in range(at, last))):
            found.append((starts[at], ends[last], text[starts[at] : ends[last]]))
        at = last + 1
    return found
