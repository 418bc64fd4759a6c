"""Lines of a page -> paragraphs, by the distance of the lines, the size of the letters and the way lines end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from checker.documents.portable.lines import Line

# A line break inside a word: "Kazakh-" and "stan"; after a capital or a digit the hyphen belongs to the word.
BROKEN = re.compile(r"[a-zà-ÿ]-$")
# Times the usual distance of lines; times the size of the letters, beyond what double spacing takes.
FAR, WIDE = 1.3, 2.6
OTHER_SIZE = 0.15
HEADLINE_SIZE = 1.25
PAGE_NUMBER = re.compile(r"(?:page )?\d{1,4}(?: (?:of|/) \d{1,4})?", re.IGNORECASE)


def paragraphs(lines: Sequence[Line], first: bool) -> Iterator[tuple[str, str]]:
    """(kind, text) of the paragraphs of a page; `first` where it is the page on which the headline stands.

    A new paragraph begins where lines are further apart than most, where the size of the letters changes, and in the
    next column. Page numbers that stand alone are margins.
    """
    usual = _usual_distance(lines)
    body = median([line.size for line in lines for _ in range(1 + len(line.text) // 20)]) if lines else 0
    group: list[Line] = []
    begun = False
    for line in lines:
        if group and _begins(group[-1], line, usual):
            yield _kind(group, body, first and not begun), _joined(group)
            begun, group = True, []
        group.append(line)
    if group:
        yield _kind(group, body, first and not begun), _joined(group)


def _usual_distance(lines: Sequence[Line]) -> float:
    gaps = [a.height - b.height for a, b in pairwise(lines) if 0 < a.height - b.height < 3 * a.size]
    return min(gaps, key=lambda gap: (-sum(abs(gap - other) < 1 for other in gaps[:200]), gap)) if gaps else 0.0


def _begins(before: Line, line: Line, usual: float) -> bool:
    gap = before.height - line.height
    if abs(before.size - line.size) > OTHER_SIZE * max(before.size, line.size):
        return True
    if gap < -1:
        return before.text[-1:] in '.!?”"'
    return (usual > 0 and gap > FAR * usual) or gap > WIDE * before.size > 0


def _kind(group: Sequence[Line], body: float, opens: bool) -> str:
    if len(group) == 1 and PAGE_NUMBER.fullmatch(group[0].text):
        return "margin"
    if group[0].size > HEADLINE_SIZE * body:
        return "headline" if opens else "heading"
    return "paragraph"


def _joined(group: Sequence[Line]) -> str:
    parts: list[str] = []
    for index, line in enumerate(group):
        following = group[index + 1].text if index + 1 < len(group) else ""
        if BROKEN.search(line.text) and following[:1].islower():
            parts.append(line.text[:-1])
        elif following:
            parts.append(line.text + ("" if line.text.endswith("\xad") else " "))
        else:
            parts.append(line.text)
    return "".join(parts)
