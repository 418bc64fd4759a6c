"""Surnames that stand alone: a capitalised word that speaks and is meant by "he", "she" or "who", with no full name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from checker.extract.context.frame import Frame
from checker.extract.context.lexicon import lexicon
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Span
from checker.names.runs import capitals

MEANT = re.compile(r", who\b|.*\b(?:he|she|his|her)\b", re.DOTALL)
WORD = re.compile(r"\w+")
BEFORE, AFTER = re.compile(r"[A-ZÀ-Þ][\w’'.-]* $"), re.compile(r" [A-ZÀ-Þ]")
SHORTEST, REACH = 4, 40
NEAR = 24
HEARERS = frozenset(("told", "informed", "called", "predicted"))


def claims(frame: Frame) -> Iterator[Claim]:
    """Every such surname at its first place; the parts of the claim are its places."""
    if len(frame.people) < 2:
        return
    text, speech = frame.document.text, lexicon(frame.vocabulary).words["speech_verbs"]
    taken = [(p.start, p.end) for p in frame.people] + [(p.start, p.end) for p in frame.places]
    known = {word for start, end in taken for word in text[start:end].split()}
    seen: dict[str, list[Span]] = {}
    meant: set[str] = set()
    often = Counter(capitals(text).words)  # a name is told by two places: most words of an article come once
    for start, end, word in zip(*capitals(text), strict=True):
        if often[word] < 2 or word in known or len(word) < SHORTEST or not word[1:].islower():
            continue
        if not _speaks(text, start, end, speech):
            continue
        seen.setdefault(word, []).append(Span(start, end))
        sentence = frame.sentences[frame.index_at(start)]
        if MEANT.match(text, end, sentence.end):
            meant.add(word)
    names = _always_names(text, {word for word in meant if len(seen[word]) > 1})
    for word, places in seen.items():
        if word in names:
            sentence = frame.sentences[frame.index_at(places[0].start)]
            parts = tuple(Part(place, text=word) for place in places)
            yield RelationClaim(frame.document, places[0], sentence.span, "surname", parts, word)


def _speaks(text: str, start: int, end: int, speech: frozenset[str]) -> bool:
    """True for "said Kovacs" and "Kovacs said", where no other name or article stands beside the word."""
    before = after = ""
    if text[start - 1 : start] == " ":
        before = text[max(0, start - NEAR) : start - 1].rpartition(" ")[2]
        if before in speech and before not in HEARERS:
            return not (text[end : end + 1] == " " and text[end + 1 : end + 2].isupper())
    if text[end : end + 1] == " ":
        after = text[end + 1 : end + NEAR].partition(" ")[0].rstrip(",.:")
    if after not in speech:
        return False
    return not (before[-1:].isalnum() and (before[:1].isupper() or before.lower() in ("the", "a", "an", "of")))


def _always_names(text: str, words: set[str]) -> set[str]:
    """Those of the words that stand nowhere in small letters, nor beside another capitalised word."""
    if not words:
        return words
    printed = frozenset(WORD.findall(text))
    kept = {word for word in words if word.lower() not in printed}
    for start, end, word in zip(*capitals(text), strict=True):
        if word in kept and (BEFORE.search(text, max(0, start - REACH), start) or AFTER.match(text, end)):
            kept.discard(word)
    return kept
