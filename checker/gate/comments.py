"""Suppressions in an article's own comments, for formats whose comments no reader sees (Markdown and HTML).

    <!-- factcheck: ignore[figure-conflict] -- the ministry revised the figure until 2026-12-31 -->

holds for the paragraph on its line, or, alone on its line, for the paragraph that follows; `ignore-file[...]` holds for
the article. The names are rules, kinds or groups, the reason has to be there, the end date need not.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from datetime import date

from checker.gate.waivers import Waiver
from checker.model.document import Document, Span
from checker.model.findings import Remark

EXTENSIONS = (".md", ".markdown", ".html", ".htm", ".xhtml")
COMMENT = re.compile(r"<!--[ \t\r\n]{0,20}factcheck:((?:[^-]|-(?!->)){0,1000})-->", re.IGNORECASE)
ORDER = re.compile(r"\s*(ignore(?:-file)?)\s*\[([^\[\]]*)\]\s*(.*)", re.DOTALL)
DASH = re.compile(r"(?:--|[–—:])\s*")
UNTIL = re.compile(r"(?:^|\s)until\s+(\d{4}-\d\d-\d\d)\.?$")
FORM = "write <!-- factcheck: ignore[RULE] -- REASON until YYYY-MM-DD -->"


def has_comments(document: Document) -> bool:
    """True where the article holds a comment that is meant for factcheck."""
    return document.file.lower().endswith(EXTENSIONS) and COMMENT.search(document.source) is not None


def read_comments(documents: Iterable[Document]) -> tuple[list[Waiver], list[Remark]]:
    """The suppressions in the comments of all articles, and what is wrong with those that cannot be obeyed."""
    waivers: list[Waiver] = []
    remarks: list[Remark] = []
    for document in documents:
        if not document.file.lower().endswith(EXTENSIONS):
            continue
        paragraphs: _Paragraphs | None = None
        for match in COMMENT.finditer(document.source):
            line = bisect_right(document.lines, match.start())
            found = _order(match[1])
            if isinstance(found, str):
                remarks.append(Remark(document.file, line, "invalid-suppression", f"{found}; it is not obeyed"))
                continue
            scope, rules, reason, until = found
            paragraphs = paragraphs or _Paragraphs(document)
            span = None if scope == "ignore-file" else paragraphs.covered(match.start())
            waivers.append(Waiver("comment", document.file, document.file, line, rules, reason, until, span))
    return waivers, remarks


def _order(text: str) -> tuple[str, tuple[str, ...], str, date | None] | str:
    """Scope, rules, reason and last day of a comment, or what is wrong with it."""
    match = ORDER.match(text)
    if match is None:
        return f"the comment is not understood: {FORM}"
    rules = tuple(name.strip() for name in match[2].split(",") if name.strip())
    dash = DASH.match(match[3])
    reason = " ".join(match[3][dash.end() if dash else 0 :].split())
    until = None
    if end := UNTIL.search(reason):
        try:
            until = date.fromisoformat(end[1])
        except ValueError:
            return f"{end[1]} is not a date: {FORM}"
        reason = reason[: end.start()].rstrip(" ,;")
    if not rules:
        return f"the comment names no rule: {FORM}"
    if not reason:
        return f"the comment gives no reason: {FORM}"
    return match[1].lower(), rules, reason, until


class _Paragraphs:
    """The blocks of an article by their places in its source."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._places = [document.position((block.start, block.end)) for block in document.blocks]
        self._starts = [place.start for place in self._places]

    def covered(self, start: int) -> Span:
        """The block of text on a comment's line, else the next one; an empty span where there is none.

        Of several on the line the one before the comment counts, then the one after it.
        """
        lines = self._document.lines
        first = lines[bisect_right(lines, start) - 1]
        before = bisect_right(self._starts, start) - 1
        if before >= 0 and self._places[before].end > first:
            return self._span(before)
        after = before + 1
        if after < len(self._places):
            return self._span(after)
        return Span(0, 0)

    def _span(self, number: int) -> Span:
        block = self._document.blocks[number]
        return Span(block.start, block.end)
