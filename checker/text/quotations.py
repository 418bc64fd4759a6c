"""Quoted speech in the marks that newsrooms use."""

from __future__ import annotations

import re

from checker.model.document import Span

PAIRS = {"“": "”", "«": "»", "„": "[“”]", "‹": "›", "「": "」", '"': '"'}
CLOSERS = {opener: re.compile(closers) for opener, closers in PAIRS.items()}
OPENER = re.compile(r"[“«„‹「\"]")


def quotations(text: str, start: int, end: int) -> list[Span]:
    """The words between quotation marks in text[start:end], without the marks; one left open ends with the range.

    Marks inside a quotation belong to it. The straight mark pairs with the next one of its kind.
    """
    found: list[Span] = []
    at = start
    while True:
        opener = OPENER.search(text, at, end)
        if opener is None:
            return found
        closer = CLOSERS[opener[0]].search(text, opener.end(), end)
        close = end if closer is None else closer.start()
        found.append(Span(opener.end(), close))
        at = min(close + 1, end)
