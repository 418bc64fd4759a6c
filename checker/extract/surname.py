"""Surnames that stand alone: a capitalised word that speaks and is meant by "he", "she" or "who", with no full name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.extract.context.frame import Frame
from checker.extract.context.lexicon import lexicon
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Span

SPEAKER = re.compile(
    r"\b(?:(?P<verb>[a-z]+) (?P<after>[A-ZÀ-Þ][a-zß-ÿ’'-]{3,})|(?P<before>[A-ZÀ-Þ][a-zß-ÿ’'-]{3,}) (?P<said>[a-z]+))"
    r"\b(?! [A-ZÀ-Þ])"
)
MEANT = re.compile(r", who\b|.*\b(?:he|she|his|her)\b", re.DOTALL)
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
    for sentence in frame.sentences:
        for match in SPEAKER.finditer(text, sentence.start, sentence.end):
            group = "after" if match["after"] else "before"
            verb = match["verb"] or match["said"]
            if verb not in speech or (group == "after" and verb in HEARERS):
                continue
            word = match[group].removesuffix("’s").removesuffix("'s")
            if word in known or (group == "before" and _follows_name(text, match.start(), sentence.start)):
                continue
            seen.setdefault(word, []).append(Span(match.start(group), match.start(group) + len(word)))
            if MEANT.match(text, match.end(group), sentence.end):
                meant.add(word)
    for word, places in seen.items():
        if word in meant and len(places) > 1 and _always_a_name(text, word):
            sentence = next(s for s in frame.sentences if s.start <= places[0].start < s.end)
            parts = tuple(Part(place, text=word) for place in places)
            yield RelationClaim(frame.document, places[0], sentence.span, "surname", parts, word)


def _follows_name(text: str, at: int, start: int) -> bool:
    """True where the word before is capitalised or an article: a longer name, or a thing."""
    before = text[start:at].split()
    if not before or not before[-1][-1].isalnum():
        return False
    return before[-1][:1].isupper() or before[-1].lower() in ("the", "a", "an", "of")


def _always_a_name(text: str, word: str) -> bool:
    """True where the word stands nowhere in small letters, nor beside another capitalised word."""
    if re.search(rf"\b{re.escape(word.lower())}\b", text):
        return False
    return not re.search(rf"[A-ZÀ-Þ][\w’'.-]* {re.escape(word)}\b|\b{re.escape(word)} [A-ZÀ-Þ]", text)
