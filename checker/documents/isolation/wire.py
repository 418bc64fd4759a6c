"""What parent and worker say to each other: frames of JSON with raw bytes behind them, nothing that could be code.

A frame is the length of its JSON and of its bytes (two big-endian 32-bit numbers), the JSON, the bytes.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from checker.documents.contract import Gap, Parsed, Source
from checker.documents.limits import Limits
from checker.documents.settings import Columns, Settings
from checker.model.document import Block, Mark, Segment, Span, Version

HEADER = struct.Struct(">II")


def frame(message: dict[str, Any], data: bytes = b"") -> bytes:
    """A message ready to be sent."""
    body = json.dumps(message).encode("ascii")
    return HEADER.pack(len(body), len(data)) + body + data


def receive(read: Callable[[int], bytes]) -> tuple[dict[str, Any], bytes] | None:
    """The next frame; `read(n)` gives exactly n bytes, or fewer at the end. None at the end of the stream."""
    header = read(HEADER.size)
    if len(header) < HEADER.size:
        return None
    body, data = HEADER.unpack(header)
    text, rest = read(body), read(data)
    if len(text) < body or len(rest) < data:
        return None
    message: dict[str, Any] = json.loads(text)
    return message, rest


def question(source: Source) -> bytes:
    """A source as a frame."""
    settings = source.settings
    message = {
        "file": source.file,
        "encoding": settings.encoding,
        "columns": settings.columns,
        "limits": asdict(settings.limits),
    }
    return frame(message, source.data)


def asked(message: dict[str, Any], data: bytes) -> Source:
    """The source that a frame carries."""
    settings = Settings(message["encoding"], Columns(*message["columns"]), Limits(**message["limits"]))
    return Source(message["file"], data, settings)


def answer(articles: Sequence[Parsed]) -> bytes:
    """Articles as a frame."""
    return frame({"articles": [_written(article) for article in articles]})


def answered(message: dict[str, Any]) -> list[Parsed]:
    """The articles that a frame carries."""
    return [_read(article) for article in message["articles"]]


def _written(article: Parsed) -> dict[str, Any]:
    return {
        "text": article.text,
        "blocks": article.blocks,
        "segments": article.segments,
        "published": article.published.isoformat() if article.published else None,
        "dated_by": article.dated_by,
        "title": article.title,
        "notices": article.notices,
        "source": article.source,
        "marks": article.marks,
        "version": article.version,
        "part": article.part,
        "gaps": article.gaps,
    }


def _read(row: dict[str, Any]) -> Parsed:
    return Parsed(
        text=row["text"],
        blocks=tuple(Block(*item) for item in row["blocks"]),
        segments=tuple(Segment(*item) for item in row["segments"]),
        published=date.fromisoformat(row["published"]) if row["published"] else None,
        dated_by=row["dated_by"],
        title=Span(*row["title"]) if row["title"] else None,
        notices=tuple(row["notices"]),
        source=row["source"],
        marks=tuple(Mark(*item) for item in row["marks"]),
        version=Version(row["version"][0], tuple(row["version"][1])) if row["version"] else None,
        part=row["part"],
        gaps=tuple(Gap(*item) for item in row["gaps"]),
    )
