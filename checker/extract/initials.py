"""Acronyms beside the list that they are made of ("the GUAM group of Georgia, Ukraine, Azerbaijan and Moldova")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.extract.context.frame import Frame
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Span
from checker.names.runs import capitals

ITEM = r"[A-ZÀ-Þ][\w’'-]*(?:[ ][A-ZÀ-Þ][\w’'-]*){0,2}"
ACRONYM = re.compile(
    r"(?P<acronym>[A-Z](?<!\w.)[A-Z]{3,8})\b(?P<between>[^.;:(—–\n]{0,30})(?P<open>\s\(|:\s|\s[—–-]\s|,\s)(?:the\s)?"
)
LIST = re.compile(rf"(?P<items>(?:{ITEM},\s){{2,8}}(?:and\s|{ITEM},?\sand\s)(?:the\s)?{ITEM})")
SHORTEST = 4
SPLIT = re.compile(r",\s(?:and\s)?(?:the\s)?|\sand\s(?:the\s)?")


def claims(frame: Frame) -> Iterator[Claim]:
    """Every acronym of four letters or more with a list behind it; the parts of the claim are (acronym, item ...)."""
    text = frame.document.text
    if not any(len(word) >= SHORTEST and word.isupper() for word in capitals(text).words):
        return
    for sentence in frame.sentences:
        for match in ACRONYM.finditer(text, sentence.start, sentence.end):
            listed = LIST.match(text, match.end(), sentence.end)
            if listed is None:
                continue
            items, at = [], listed.start()
            for cut in (*SPLIT.finditer(text, listed.start(), listed.end()), None):
                end = cut.start() if cut is not None else listed.end()
                items.append(Part(Span(at, end), text=text[at:end]))
                at = cut.end() if cut is not None else end
            acronym = Part(Span(*match.span("acronym")), text=match["acronym"])
            yield RelationClaim(frame.document, acronym.span, sentence.span, "initials", (acronym, *items))
