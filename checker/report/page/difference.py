"""The part in which two quotations differ, for the eye to fall on."""

from __future__ import annotations

import unicodedata
from itertools import takewhile
from typing import NamedTuple

ALIKE = 0.4


class Parts(NamedTuple):
    """A quotation in three: what the other has too, what differs, what the other has too. Any may be empty."""

    before: str
    differs: str
    after: str


def difference(quote: str, other: str) -> Parts:
    """A quotation by what sets it apart from another; all of it differs where little is the same.

    A cut never falls between the digits of one number, nor between a letter and the marks on it; nor inside a word
    where more than one word differs.
    """
    head = _shared(quote, other)
    rest, other_rest = quote[head:], other[head:]
    tail = _shared(rest[::-1], other_rest[::-1])
    if head + tail < ALIKE * min(len(quote), len(other)):
        return Parts("", quote, "")
    start, end = _left(quote, head), _right(quote, len(quote) - tail)
    if " " in quote[start:end]:
        start = quote.rfind(" ", 0, start) + 1
        end = len(quote) if (space := quote.find(" ", max(end - 1, start))) < 0 else space
    return Parts(quote[:start], quote[start:end], quote[end:])


def _shared(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _left(text: str, at: int) -> int:
    while at > 0 and (_marks(text, at) or _numeric(text, at)):
        at -= 1
    return at


def _right(text: str, at: int) -> int:
    while at < len(text) and (_marks(text, at) or _numeric(text, at)):
        at += 1
    return at


def _marks(text: str, at: int) -> bool:
    return at < len(text) and unicodedata.combining(text[at]) != 0


def _numeric(text: str, at: int) -> bool:
    """True where a cut at `at` would part one number."""
    if at == 0 or at >= len(text):
        return False
    one, other = text[at - 1], text[at]
    return (one.isdigit() and (other.isdigit() or other in ".,")) or (one in ".," and other.isdigit())
