"""Events with a name of their own ("Halal Trade Expo"), and "the fair" that means the one event of an article."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from checker.extract.context.frame import Frame
from checker.extract.context.relating import relating
from checker.extract.context.tokens import Token
from checker.model.claims import Known
from checker.model.document import Span
from checker.names.runs import capitals

NAME_WORD = r"[A-ZÀ-Þ][\w’'&.-]*"
SMALL = r"(?:of|for|on|in|the|and|de|du|la|al)"
DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)"
ORDINAL = re.compile(
    r"^(?:the\s+)?(?:\d+(?:st|nd|rd|th)|[A-Z]?[a-z]+(?:th|st|nd|rd)|(?:19|20)\d\d|[IVX]+)\s+", re.IGNORECASE
)
YEARS = re.compile(r"(?:19|20)\d\d")


@lru_cache(maxsize=8)
def _named(nouns: frozenset[str]) -> re.Pattern[str]:
    heads = "|".join(sorted(n[:1].upper() + n[1:] for n in nouns))
    return re.compile(
        rf"\b(?:{NAME_WORD}\s+(?:{SMALL}\s+){{0,2}}){{1,5}}(?:{heads})\b(?:\s+(?:of|on|for)\s+(?:the\s+)?(?!{DAY}){NAME_WORD}(?:\s+{NAME_WORD}){{0,3}})?"
    )


@lru_cache(maxsize=8)
def _titled(nouns: frozenset[str]) -> frozenset[str]:
    """The last words of event names, capitalised, without which an article names no event."""
    return frozenset(noun[:1].upper() + noun[1:] for word in nouns for noun in word.split()[:1])


class Events:
    """The named events of one article."""

    def __init__(self, frame: Frame) -> None:
        lists = relating(frame.vocabulary)
        self.nouns, titles = lists["events"], lists["events"] | lists["event_titles"]
        text = frame.document.text
        self.found: list[tuple[Span, str, str]] = []
        named = _titled(titles)
        for sentence in frame.sentences if not named.isdisjoint(capitals(text).words) else ():
            for match in _named(titles).finditer(text, sentence.start, sentence.end):
                shown = ORDINAL.sub("", match[0].removeprefix("The ").removeprefix("the "))
                key = " ".join(YEARS.sub(" ", shown).lower().split())
                if len(key.split()) > 1:
                    self.found.append((Span(*match.span()), key, shown))
        self.names = list(dict.fromkeys(key for _, key, _ in self.found))

    def at(self, span: Span) -> Known | None:
        """The named event that overlaps a place."""
        behind = bisect_right(self.found, span.start, key=lambda event: event[0].end)
        for place, key, shown in self.found[behind : behind + 1]:
            if place.start < span.end:
                return Known(key, shown, "this sentence", place)
        return None

    def only(self) -> Known | None:
        """The one named event of the article; None where there are several, or none."""
        if len(self.names) != 1:
            return None
        place, key, shown = self.found[0]
        return Known(key, shown, "the only event that the article names", place)

    def meant(self, row: list[Token], at: int) -> Known | None:
        """The event that the noun at token `at` means: a named one, else the only one of the article."""
        named = self.at(Span(row[at].start, row[at].end))
        if named is not None:
            return named
        return self.only() if row[at].lower in self.nouns else None


@lru_cache(maxsize=1)
def events_of(frame: Frame) -> Events:
    """The named events of an article, looked for once."""
    return Events(frame)
