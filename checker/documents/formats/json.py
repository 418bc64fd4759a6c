"""JSON: an article, a list of articles, ninjs, or a table of claims."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.documents.contract import Parsed, Source

EXTENSIONS = (".json", ".ninjs")
ISOLATED = True
LISTS = ("articles", "items", "entries", "results", "docs", "data", "stories")


def articles(source: Source) -> Iterator[Parsed]:
    """The articles in a JSON file. Raises DocumentError json where it is none, columns where no field holds text."""
    from checker.documents.markup.strict_json import read_json

    decoded = source.text()
    value = read_json(decoded.text, source)
    if isinstance(value, dict):
        yield from _objects(next(([*v] for n in LISTS if isinstance(v := value.get(n), list)), None), value, source)
    elif isinstance(value, list) and value:
        yield from _objects(value, {}, source)
    else:
        raise source.wrong("json", "holds no object with an article in it")


def _objects(found: list[Any] | None, alone: dict[str, Any], source: Source) -> Iterator[Parsed]:
    from checker.documents.feeds.earlier import earlier, is_table
    from checker.documents.feeds.objects import article_of

    if found and all(isinstance(value, dict) and is_table(value) for value in found):
        yield from earlier(found, source)
        return
    if found is None:
        yield article_of(alone, source, 1, only=True)
        return
    for number, value in enumerate(found, 1):
        yield article_of(value, source, number)
