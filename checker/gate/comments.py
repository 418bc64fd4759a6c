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
        for match in COMMENT.finditer(document.source):
            line = bisect_right(document.lines, match.start())
            found = _order(match[1])
            if isinstance(found, str):
                remarks.append(Remark(document.file, line, "invalid-suppression", f"{found}; it is not obeyed"))
                continue
            scope, rules, reason, until = found
            span = None if scope == "ignore-file" else _paragraph(document, match.start(), match.end())
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


def _paragraph(document: Document, start: int, end: int) -> Span:
    """The block of text on the comment's line, else the next one; an empty span where there is none."""
    line = bisect_right(document.lines, start) - 1
    last = bisect_right(document.lines, end) - 1
    first, stop = document.lines[line], (*document.lines, len(document.source) + 1)[last + 1]
    on_line = Span(0, 0)
    for block in document.blocks:
        at = document.position((block.start, block.end))
        if at.start < stop and at.end > first and (at.start < start or on_line == Span(0, 0)):
            on_line = Span(block.start, block.end)
        elif at.start >= stop:
            return on_line if on_line != Span(0, 0) else Span(block.start, block.end)
    return on_line
