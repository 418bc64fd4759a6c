"""A statement in its sentence: which words to show, where the quoted ones stand in them, and which places of many."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checker.model.findings import Remark, Side
from checker.report.safe import visible
from checker.report.wrapping import columns, fold

LONGEST = 300
WORD = 30


class Excerpt(NamedTuple):
    """A sentence cut around its quotation: what stands before, the quoted words, what stands after."""

    before: str
    quote: str
    after: str


class Gathered(NamedTuple):
    """Places that say the same: the ones to show, the others, and what they say."""

    says: str
    shown: tuple[Side, ...]
    others: tuple[Side, ...]


def excerpt(side: Side, longest: int = LONGEST) -> Excerpt:
    """The sentence of a side, at most `longest` of its characters, cut at spaces where there are any, made visible."""
    text = side.document.text
    start, end = side.span
    first, last = min(side.sentence.start, start), max(side.sentence.end, end)
    if end - start >= longest:
        quote, end = text[start : start + longest - 1] + "…", last
        first = start
    else:
        quote = text[start:end]
    spare = longest - len(quote)
    room_before = max(spare // 2, spare - (last - end))
    room_after = max(spare - room_before, spare - (start - first))
    before, after = text[max(first, start - room_before) : start], text[end : min(last, end + room_after)]
    if start - room_before > first:
        before = "…" + _from_space(before[1:])
    if end + room_after < last:
        after = _to_space(after[:-1]) + "…"
    return Excerpt(visible(before).lstrip(), visible(quote), visible(after).rstrip())


def where(side: Side) -> str:
    """The file of a side and the place in it, made visible: file:line:column, or file:page 2, paragraph 1."""
    return f"{visible(side.document.file)}:{side.document.position(side.span).place}"


def spot(remark: Remark) -> str:
    """file:line of a remark, or the file alone, made visible."""
    return visible(remark.file) + (f":{remark.line}" if remark.line else "")


def carets(line: Excerpt, width: int) -> list[tuple[str, str]]:
    """The excerpt folded to `width` columns, each line with the carets that go beneath it ("" for none)."""
    text = line.before + line.quote + line.after
    start, end = len(line.before), len(line.before) + len(line.quote)
    rows: list[tuple[str, str]] = []
    for at, stop in fold(text, width):
        first, last = max(start, at), min(end, stop)
        mark = ""
        if first < last:
            mark = " " * columns(text[at:first]) + "^" * max(1, columns(text[first:last].rstrip()))
        rows.append((text[at:stop].rstrip(), mark))
    return rows


def gather(sides: Sequence[Side], few: int, each: int) -> tuple[Gathered, ...]:
    """Places gathered by what they say, in order of first mention; more than `few` show `each` of a kind.

    What a place says is its note, or its quotation where it has none, so that the rare spelling is always among the
    places shown.
    """
    if len(sides) <= few:
        return (Gathered("", tuple(sides), ()),)
    kinds: dict[str, list[Side]] = {}
    for side in sides:
        kinds.setdefault(visible(side.note or f"“{side.document.quote(side.span)}”"), []).append(side)
    return tuple(Gathered(says, tuple(found[:each]), tuple(found[each:])) for says, found in kinds.items())


def _from_space(text: str) -> str:
    """The text from its first space on, or all of it where none is near (a script without spaces)."""
    space = text.find(" ", 0, WORD)
    return text[space:] if space >= 0 else text


def _to_space(text: str) -> str:
    space = text.rfind(" ", max(0, len(text) - WORD))
    return text[: space + 1] if space >= 0 else text
