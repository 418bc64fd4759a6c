"""Initialisms that are one slip away from one that the article spells out: "UDS" beside "... of Sessa (UDWS)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from checker.extract.context.acronyms import SHORTEST, defined
from checker.extract.context.frame import Frame, Sentence
from checker.extract.context.relating import relating
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Span
from checker.names.runs import capitals
from checker.vocabulary.tables import Vocabulary

# Shorter ones have their letters in another order by chance.
LONG = 4
# What follows a name that is none of a body: "the UDS party", "SEF genes".
HEAD = re.compile(r"(?:['’]s)?\s(?P<head>[a-z]+)")


def claims(frame: Frame) -> Iterator[Claim]:
    """Every initialism that a slip makes of one the article spells out; the parts are (spelt out, slipped)."""
    found = defined(frame)
    if not found:
        return
    text = frame.document.text
    words = capitals(text)
    own = {one.acronym for one in found}
    known = _known(frame.vocabulary) | own
    heads = relating(frame.vocabulary)["not_of_bodies"]
    for start, end, word in zip(words.starts, words.ends, words.words, strict=True):
        if len(word) < SHORTEST or not word.isupper() or not word.isascii() or not word.isalpha() or word in known:
            continue
        whole = next((one for one in found if slipped(one.acronym, word)), None)
        head = HEAD.match(text, end)
        if whole is None or text[start - 1 : start] in "-/&(" or text[end : end + 1] in "-/&)":
            continue
        sentence = next((s for s in frame.sentences if s.start <= start < s.end), None)
        if sentence is None or (head is not None and head["head"] in heads) or not _alone(text, sentence, word, own):
            continue
        parts = tuple(Part(span, text=text[span.start : span.end]) for span in (whole.at, Span(start, end)))
        said = text[whole.expansion.start : whole.expansion.end]
        yield RelationClaim(frame.document, parts[1].span, sentence.span, "initialism", parts, said)
        known = known | {word}


def slipped(acronym: str, other: str) -> bool:
    """True where two neighbours changed places, one stands in for the other, or one inner letter was left out."""
    if len(acronym) == len(other):
        apart = [at for at, (a, b) in enumerate(zip(acronym, other, strict=True)) if a != b]
        doubled = len(apart) == 1 and len(acronym) >= LONG and apart[0] > 0 and other[apart[0]] == other[apart[0] - 1]
        return doubled or _swapped(acronym, other, apart)
    short, long = sorted((acronym, other), key=len)
    if len(long) != len(short) + 1 or len(short) < SHORTEST:
        return False
    return any(long[:at] + long[at + 1 :] == short for at in range(1, len(long) - 1))


def _swapped(acronym: str, other: str, apart: list[int]) -> bool:
    return len(apart) == 2 and apart[1] == apart[0] + 1 and sorted(acronym) == sorted(other)


def _alone(text: str, sentence: Sentence, word: str, own: set[str]) -> bool:
    """False beside one that is spelt out, but for two long ones of the same letters, and in a line of capitals."""
    said = text[sentence.start : sentence.end]
    beside = own.intersection(re.findall(r"[A-Za-z]+", said))
    return not said.isupper() and all(len(word) >= LONG and sorted(one) == sorted(word) for one in beside)


@lru_cache(maxsize=8)
def _known(vocabulary: Vocabulary) -> frozenset[str]:
    """The initialisms of bodies that everybody knows."""
    table = vocabulary.table("organisations")
    lists = (names for group in table.values() if isinstance(group, dict) for names in group.values())
    return frozenset(str(name) for names in lists if isinstance(names, list) for name in names)
