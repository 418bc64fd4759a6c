"""Stretches that a control character turns round: what a reader sees is not what is stored, compared and searched."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.extract.context.frame import Frame
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Span

# Unicode Standard Annex 9: embeddings, overrides and isolates with their ends.
CONTROL = re.compile("[\u202a-\u202e\u2066-\u2069\r\n\u2029]")
ENDS = {"\u202c": "\u202a\u202b\u202d\u202e", "\u2069": "\u2066\u2067\u2068"}
TO_THE_LEFT = "\u202b\u202e\u2067"
OVERRIDE = "\u202e"
# Annex 9, BD2: what is nested deeper has no effect.
DEEPEST = 125
LATIN = re.compile(r"[0-9A-Za-z\u00c0-\u024f]")
# Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms: scripts that run to the left by themselves.
LEFTWARD = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def claims(frame: Frame) -> Iterator[Claim]:
    """Each stretch of Latin letters or digits that is turned round, with the control as its part."""
    text = frame.document.text
    if text.isascii() or not any(control in text for control in TO_THE_LEFT):
        return
    for start, end in _stretches(text):
        sentence = frame.sentence_at(start)
        if sentence is not None:
            part = Part(Span(start, start + 1), text=text[start])
            yield RelationClaim(frame.document, Span(start, min(end, sentence.end)), sentence.span, "turned", (part,))


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Where turned stretches begin and end, none inside another. A line's end closes all that is open."""
    opened: list[int] = []
    done = 0
    for match in CONTROL.finditer(text):
        mark, at = match[0], match.start()
        if mark in "\r\n\u2029":
            closed, opened = opened, []
        elif mark in ENDS:
            closed = [opened.pop()] if opened and text[opened[-1]] in ENDS[mark] else []
        else:
            closed = []
            if len(opened) < DEEPEST:
                opened.append(at)
        for start in closed:
            if start >= done and _is_turned(text[start], text[start + 1 : at]):
                yield start, at
                done = at
    for start in opened:
        if start >= done and _is_turned(text[start], text[start + 1 :]):
            yield start, len(text)
            done = len(text)


def _is_turned(control: str, text: str) -> bool:
    """An embedding or isolate to the left is honest around a script that runs so; an override never is."""
    if control not in TO_THE_LEFT or not LATIN.search(text):
        return False
    return control == OVERRIDE or not LEFTWARD.search(text)
