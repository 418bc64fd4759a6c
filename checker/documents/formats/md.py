"""Markdown: front matter, headings, lists, tables; code, comments and link targets are not article text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from checker.documents.contract import Parsed, Source
from checker.documents.dating import header, iso_day
from checker.documents.layout import blocks, paragraphs
from checker.model.document import Block, Segment

EXTENSIONS = (".md", ".markdown")
ISOLATED = False
FRONT = re.compile(r"\s*---[ \t]*\r?\n(?P<body>(?:.*\r?\n)*?)---[ \t]*(?:\r?\n|$)")
FIELD = re.compile(r"^(?P<key>[A-Za-z_]+)[ \t]*:[ \t]*(?P<value>[^\r\n]*)", re.MULTILINE)
# Anchors, aliases and tags of YAML: nothing that metadata of an article needs.
UNPLAIN = re.compile(r"^[^#\n]{0,200}:[ \t]+[&*!]", re.MULTILINE)
CELL = re.compile(r"[^|\n]+")
HEADING = re.compile(r"#{1,6}[ \t]+")
# What a reader of the rendered page does not see as text. Bounded, so that no input takes more than linear time.
UNSEEN = re.compile(
    r"<!--(?:[^-]|-(?!->)){0,20000}-->"
    r"|^(?P<fence>```|~~~)[^\n]*\n(?:(?!(?P=fence)).*\n){0,5000}(?P=fence)[^\n]*$"
    r"|\]\([^()\s]{1,2000}(?: \"[^\"\n]{0,300}\")?\)"
    r"|!?\[(?=[^\]\n]{0,500}\]\()"
    r"|^[ \t]{0,3}>[ \t]?|\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<!\w)_{1,3}(?=\w)|(?<=\w)_{1,3}(?!\w)|`",
    re.MULTILINE,
)


def articles(source: Source) -> Iterator[Parsed]:
    """The article in a Markdown file: its text without marks, with a map back to the source."""
    decoded = source.text()
    front = FRONT.match(decoded.text)
    start = front.end() if front else 0
    fields = {m["key"].lower(): m["value"].strip().strip("'\"") for m in FIELD.finditer(front["body"])} if front else {}
    published = iso_day(fields.get("date", ""))
    dated_by = "the front matter" if published else ""
    if published is None and (dated := header(decoded.text[start : start + 200])) is not None:
        published, dated_by, start = dated.published, "the first line", start + dated.end
    text, segments = _seen(decoded.text, start)
    yield Parsed(
        text,
        tuple(_blocks(text)),
        segments,
        published,
        dated_by,
        notices=(*decoded.notices, *_front_notices(front, fields, published)),
        source=decoded.text,
        gaps=decoded.gaps,
    )


def _front_notices(front: re.Match[str] | None, fields: dict[str, str], published: date | None) -> Iterator[str]:
    """What of the front matter was not understood; it never sets an option."""
    if front is None:
        return
    if "date" in fields and published is None:
        yield "front-matter-ignored: its date is not written as 2025-02-25"
    elif UNPLAIN.search(front["body"]):
        yield "front-matter-ignored: aliases, tags and settings in it are not followed; only its date is read"


def _seen(source: str, start: int) -> tuple[str, tuple[Segment, ...]]:
    """The text that a reader sees, and where each run of it comes from."""
    runs: list[str] = []
    segments: list[Segment] = []
    at, length = start, 0
    for match in UNSEEN.finditer(source, start):
        if match.start() > at:
            segments.append(Segment(length, at, match.start()))
            runs.append(source[at : match.start()])
            length += match.start() - at
        at = match.end()
    if at < len(source):
        segments.append(Segment(length, at, len(source)))
        runs.append(source[at:])
    return "".join(runs), tuple(segments)


def _blocks(text: str) -> Iterator[Block]:
    first, opened = True, False
    for start, end in paragraphs(text, 0, len(text)):
        heading = HEADING.match(text, start, end)
        if heading is not None:
            line = text.find("\n", start, end)
            stop = end if line < 0 else line
            yield Block("headline" if first else "heading", heading.end(), stop)
            if stop < end:
                yield from _rest(text, stop, end)
        elif not opened and text[start] not in "|-*+":
            yield from blocks(text[:end], start)
            opened = True
        else:
            yield from _rest(text, start, end)
        first = False


def _rest(text: str, start: int, end: int) -> Iterator[Block]:
    for at, stop in paragraphs(text, start, end):
        if text.startswith("|", at):
            yield from (Block("table", a, b) for a, b in _cells(text, at, stop))
        else:
            yield Block("list" if text[at] in "-*+" else "paragraph", at, stop)


def _cells(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in CELL.finditer(text, start, end):
        cell = match[0]
        if cell.strip().strip(" -:"):
            yield match.start() + len(cell) - len(cell.lstrip()), match.start() + len(cell.rstrip())
