"""Separators: figures with grouped thousands, by points and by commas ("12.400.000", "1.250 children", "11,900")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.extract.context.frame import Frame
from checker.extract.context.relating import relating
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Span

# A point before three digits, of which there are few; without one no text groups thousands by points.
POINT = re.compile(r"\d\.\d{3}(?!\d)")
# One group of three digits or more, and a decimal mark of the other kind behind them or none.
GROUPED = re.compile(
    r"\d(?<![\w.,/:-].)\d{0,2}(?:(?P<dot>\.)\d{3}(?:(?P<dots>(?:\.\d{3}){1,4})(?:,\d{1,2})?|(?P<comma>,\d{1,2}))?"
    r"|,\d{3}(?P<commas>(?:,\d{3}){0,4}(?:\.\d{1,2})?))(?![\w/:-]|[.,]\d)"
)
# Four groups of digits with points may be the address of a machine.
ADDRESS = re.compile(r"\d{1,3}(?:\.\d{3}){3}")
COUNTED = re.compile(r"\s(?:(?:new|more|other|young|old|local|used|dead|empty)\s)?(?P<noun>[a-z]+)\b")
# "Chapter 3.125", "Psalm 1.250": what is numbered is not counted.
NUMBERED = re.compile(r"\b[A-ZÀ-Þ][\w’'-]*\s$")
OPENERS = frozenset(
    "Some About Around Over Nearly Only The Almost Another In Of From With By To For Than These Those".split()
)
BACK = 24
RATE = re.compile(r"\s(?:an?|per|each)\s|/")
PLURALS = frozenset("people men women children cattle sheep fish police".split())


def claims(frame: Frame) -> Iterator[Claim]:
    """The first figure with each mark, where an article has both; the parts of the claim are (points, commas).

    The first that can be read in one way only goes before those with one group of three.
    """
    text = frame.document.text
    if POINT.search(text) is None or "," not in text:
        return
    measured = relating(frame.vocabulary)["measured_thousandths"]
    figures = list(GROUPED.finditer(text))
    by_commas = {_noun(text, match) for match in figures if match["dot"] is None} - {""}
    first: dict[bool, Part] = {}
    certain: set[bool] = set()
    for match in figures:
        dot = match["dot"] is not None
        if dot and not _thousands(text, match, measured, by_commas):
            continue
        sure = bool(match["dots"] or match["comma"] or match["commas"])
        if dot not in first or (sure and dot not in certain):
            first[dot] = Part(Span(*match.span()), text=match[0])
        if sure:
            certain.add(dot)
    if len(first) < 2 or not frame.starts or first[True].span.start < frame.starts[0]:
        return
    sentence = frame.sentences[frame.index_at(first[True].span.start)]
    yield RelationClaim(frame.document, first[True].span, sentence.span, "separator", (first[True], first[False]))


def _noun(text: str, figure: re.Match[str]) -> str:
    """What a figure counts or measures, by the word behind it; "" for a rate and where no word follows."""
    after = COUNTED.match(text, figure.end())
    return after["noun"] if after is not None and RATE.match(text, after.end()) is None else ""


def _thousands(text: str, figure: re.Match[str], measured: frozenset[str], by_commas: set[str]) -> bool:
    """True where points group: twice, before a decimal comma, in a number of things ("1.250 children").

    by_commas: what is counted or measured by thousands with a comma; "3.250 tonnes" beside "12,400 tonnes" is a slip
    """
    if figure["dots"]:
        return ADDRESS.fullmatch(figure[0]) is None or figure[0].endswith("000")
    if figure["comma"]:
        return True
    noun = _noun(text, figure)
    if figure[0].startswith("0") or not noun:
        return False
    numbered = NUMBERED.search(text, max(0, figure.start() - BACK), figure.start())
    if numbered is not None and numbered[0].strip() not in OPENERS:
        return False
    if noun in measured:
        return figure[0].endswith("0") and noun in by_commas
    return noun in PLURALS or (noun.endswith("s") and not noun.endswith(("ss", "us", "is")))
