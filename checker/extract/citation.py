"""Citations: a provision or a numbered document, and what it is said to provide ("Article 14 of the Water Code")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.extract.context.bodies import stems
from checker.extract.context.frame import Frame, Sentence
from checker.extract.context.relating import relating
from checker.model.claims import CitationClaim, Claim, Known
from checker.model.document import Span
from checker.text.numerals import numerals

UNITS = (
    r"[Aa]rticle|[Ss]ection|[Cc]lause|[Pp]aragraph|[Cc]hapter|[Aa]nnex|[Aa]mendment|[Pp]rotocol|[Rr]esolution|[Dd]irective"
    r"|[Dd]ecree|[Rr]egulation|[Oo]rdinance|[Ff]light|[Ss]tandard|Law|Act|Bill|Order|Rule|Art\.|§"
)
# "Case No. 2214/23": what is numbered only where it says so ("in case 4 people come").
NUMBERED = r"[Cc]ase|[Dd]ocket|[Ff]ile|[Pp]atent|[Pp]ermit|[Ll]icen[cs]e|[Tt]ender|[Rr]uling|[Ll]aw|[Aa]ct|[Oo]rder"
BODIES = r"ISO|EN|DIN|IEC|ASTM|GOST|IEEE|BS"
NUMBER = r"(?P<number{}>(?:[A-Z]{{1,4}}[ -]?)?\d+(?:[/.-]\d+)*(?:\([\da-z]{{1,3}}\))*)"
CITED = re.compile(
    rf"\b(?:(?P<unit>{UNITS})\s(?:[Nn]o\.?\s|[Nn]umber\s|[Nn]r\.?\s)?{NUMBER.format('')}"
    rf"|(?P<kept>{NUMBERED})\s(?:[Nn]o\.?|[Nn]umber|[Nn]r\.?)\s{NUMBER.format('ed')}"
    rf"|(?P<standard>(?:{BODIES})[ ]\d{{3,}}(?:-\d+)*))"
)
# The search begins at digits, of which there are few: what may be cited stands at most so far before them.
BEFORE = re.compile(r"[\sA-Z-]")
OPENER = re.compile(rf"\b(?:{UNITS}|{NUMBERED}|{BODIES})")
# What a word of small letters right before the digits must end in; most numbers stand behind "of", "to" or "in".
ENDINGS = (*(re.sub(r"^\[..\]", "", unit) for unit in UNITS.split("|")), "no", "No", "number", "Number", "nr", "Nr")
REACH = 30
KEPT = {"art.": "article", "§": "section"}
WORK = re.compile(
    r"\s(?:of|to|in|under)\s(?:the|its|their)\s(?P<name>[A-ZÀ-Þ][\w’'-]*(?:\s(?:(?:of|on|and|for)\s)?[A-ZÀ-Þ][\w’'-]*)*"
    r"|(?:[a-z-]+\s){1,3}?(?:code|constitution|act|law|treaty|charter|convention|statute|agreement)\b)"
)
LEAST = 4
# "The court relied on Section 14", "Section 17, on which the ruling rests": the provision that a decision is based on.
DECISION = r"(?:decision|ruling|judgment|judgement|verdict|sentence)"
BASIS = re.compile(
    rf"\b(?:court|judges?|tribunal|panel)\s(?:relied|relies|based\s(?:it|its\s{DECISION}|the\s{DECISION}))\son\b"
    rf"|\bon\swhich\s(?:the|its|their)\s{DECISION}\s(?:rests|rested|is\sbased|was\sbased)\b"
    rf"|\b{DECISION}\s(?:rests|rested|is\sbased|was\sbased)\son\b"
)
ALSO = re.compile(r"\b(?:also|and|too|not|should|other|another|dissent\w*)\b")


def claims(frame: Frame) -> Iterator[Claim]:
    """Every citation with a number; several of one sentence are told apart by the writer and left out."""
    text = frame.document.text
    found = _cited(text)
    small = relating(frame.vocabulary)["citing"]
    at = 0
    for sentence in frame.sentences:
        inside = []
        while at < len(found) and found[at].start() < sentence.end:
            if found[at].start() >= sentence.start:
                inside.append(found[at])
            at += 1
        if len(inside) == 1:
            yield _claim(frame, sentence, inside[0], small)


def _cited(text: str) -> list[re.Match[str]]:
    """All that CITED finds in a text."""
    found: list[re.Match[str]] = []
    free = 0
    for at in numerals(text):
        if at < free or not BEFORE.match(text, max(0, at - 1)):
            continue
        if text[at - 2 : at - 1].islower() and text[at - 1].isspace() and not text.endswith(ENDINGS, 0, at - 1):
            continue
        for opener in OPENER.finditer(text, max(free, at - REACH), at):
            match = CITED.match(text, opener.start())
            if match is not None:
                found.append(match)
                free = match.end()
                break
    return found


def _claim(frame: Frame, sentence: Sentence, match: re.Match[str], small: frozenset[str]) -> CitationClaim:
    text = frame.document.text
    work = WORK.match(text, match.end(), sentence.end)
    known = (
        Known(work["name"].lower(), work["name"], "this sentence", Span(*work.span("name")))
        if work is not None
        else None
    )
    skipped = [match.span(), *((q.start, q.end) for q in sentence.quantities)]
    if work is not None:
        skipped.append(work.span())
    words = _without(text, sentence, skipped)
    about = {stem for stem in stems(words) if len(stem) >= LEAST and stem not in small}
    about |= {f"{q.value.normalize():f} {q.unit}" for q in sentence.quantities if q.unit}
    basis = BASIS.search(text, *sentence.span) is not None and ALSO.search(text, *sentence.span) is None
    unit = (match["unit"] or match["kept"] or "standard").lower()
    number = match["number"] or match["numbered"] or match["standard"]
    span, about_it = Span(*match.span()), tuple(sorted(about))
    return CitationClaim(frame.document, span, sentence.span, KEPT.get(unit, unit), number, known, about_it, basis)


def _without(text: str, sentence: Sentence, skipped: list[tuple[int, int]]) -> str:
    parts, at = [], sentence.start
    for start, end in sorted(skipped):
        if start >= at:
            parts.append(text[at:start])
            at = end
    return " ".join((*parts, text[at : sentence.end]))
