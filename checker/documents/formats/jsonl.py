"""JSON lines: one object a line, one article an object; a broken line costs that line."""

from __future__ import annotations

from collections.abc import Iterator

from checker.documents.contract import Gap, Parsed, Source
from checker.errors import DocumentError

EXTENSIONS = (".jsonl", ".ndjson")
ISOLATED = True


def articles(source: Source) -> Iterator[Parsed]:
    """The articles, called by their id or by the number of their line."""
    from checker.documents.feeds.earlier import earlier
    from checker.documents.feeds.objects import article_of
    from checker.documents.markup.strict_json import read_json

    decoded = source.text()
    rows = _claims(decoded.text, source)
    if rows:
        yield from earlier(rows, source)
        return
    for number, line in enumerate(decoded.text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            yield article_of(read_json(line, source), source, number)
        except DocumentError as error:
            yield Parsed("", (), part=str(number), gaps=(Gap(error.reason, f"line {number} {error.hint}"),))
    for gap in decoded.gaps:
        yield Parsed("", (), gaps=(gap,))


def _claims(text: str, source: Source) -> list[dict[str, str]]:
    """The rows of a table of claims; none where the file is another feed."""
    from checker.documents.feeds.earlier import is_table
    from checker.documents.markup.strict_json import read_json

    head = text[: (text + "\n").index("\n")]
    if '"modality"' not in head:
        return []
    rows = [read_json(line, source) for line in text.split("\n") if line.strip()]
    return rows if all(isinstance(row, dict) and is_table(row) for row in rows) else []
