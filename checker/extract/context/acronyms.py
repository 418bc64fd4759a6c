"""Acronyms where a text says what they stand for: "Okavango River Commission (ORC)", "the Food Office, or FO,"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from checker.extract.context.bodies import SMALL_WORDS
from checker.extract.context.frame import Frame
from checker.model.document import Span
from checker.names.runs import capitals

BRACKET = re.compile(r"\((?<=\s.)(?P<acronym>[A-Z][A-Za-z]?[A-Z][A-Za-z-]{0,8})\)")
# "the Solar Energy Fund, known as SEF,", "the Institute of Tropical Fisheries, ITF, warned".
NAMED = re.compile(
    r",\s(?:(?:or|(?:also\s)?known\sas|called|abbreviated\s(?:as|to))\s(?:simply\s)?(?:the\s)?)?(?P<acronym>[A-Z]{3,9})(?=[,.;)])"
)
# "FDO (Food and Drug Office)".
BEFORE = re.compile(
    r"(?P<acronym>[A-Z](?<!\w.)[A-Z]{2,8})\s\((?:the\s)?(?P<expansion>[A-ZÀ-Þ][\w’'-]*(?:\s(?:(?:of|for|and|the|on|in)\s){0,2}[A-ZÀ-Þ][\w’'-]*){1,8})\)"
)
WORD = re.compile(r"[^\s()“”\",;:/]+")
MOST = 10
SHORTEST = 3


class Defined(NamedTuple):
    """An acronym with what it stands for, where each stands, and the sentence that says so."""

    acronym: str
    at: Span
    expansion: Span
    sentence: Span


@lru_cache(maxsize=1)
def defined(frame: Frame) -> tuple[Defined, ...]:
    """Every acronym of an article that it spells out, in the order of the text; only the last article is kept."""
    text = frame.document.text
    spelled = any(word.isupper() and len(word) >= SHORTEST for word in capitals(text).words)
    if not spelled and BRACKET.search(text) is None:
        return ()
    found: list[Defined] = []
    for sentence in frame.sentences:
        for match in BRACKET.finditer(text, sentence.start, sentence.end):
            span = _expansion(text, sentence.start, match.start() - 1, match["acronym"])
            if span is not None:
                found.append(Defined(match["acronym"], Span(*match.span("acronym")), span, sentence.span))
        for match in NAMED.finditer(text, sentence.start, sentence.end) if spelled else ():
            span = _expansion(text, sentence.start, match.start(), match["acronym"], wholly=True)
            if span is not None:
                found.append(Defined(match["acronym"], Span(*match.span("acronym")), span, sentence.span))
        bracket = spelled and text.find("(", sentence.start, sentence.end) >= 0
        for match in BEFORE.finditer(text, sentence.start, sentence.end) if bracket else ():
            if _letters(WORD.findall(match["expansion"])) == match["acronym"]:
                at, span = Span(*match.span("acronym")), Span(*match.span("expansion"))
                found.append(Defined(match["acronym"], at, span, sentence.span))
    return tuple(found)


def _letters(words: list[str]) -> str:
    return "".join(word[0] for word in words if word[:1].isupper()).upper()


def _expansion(text: str, low: int, end: int, acronym: str, wholly: bool = False) -> Span | None:
    """The capitalised words before the bracket: down to the one that the acronym's first letter is of.

    wholly: only where the acronym is their first letters
    """
    words = list(WORD.finditer(text, max(low, end - 160), end))
    run: list[re.Match[str]] = []
    for match in reversed(words):
        if not (match[0][:1].isupper() or match[0].lower() in SMALL_WORDS) or len(run) == MOST:
            break
        if match.end() < end and text[match.end()] in ",;:":
            break
        run.insert(0, match)
    while run and run[0][0].lower() in SMALL_WORDS:
        run.pop(0)
    capitals = [m for m in run if m[0][:1].isupper()]
    if len(capitals) < 2:
        return None
    letters = [c for c in acronym if c.isupper()]
    for first in range(len(capitals)):
        if "".join(m[0][0] for m in capitals[first:]).upper() == "".join(letters):
            return Span(capitals[first].start(), end)
    if wholly:
        return None
    fitting = [m for m in capitals if m[0][0] == acronym[0]]
    start = fitting[0] if fitting else capitals[0]
    return Span(start.start(), end)
