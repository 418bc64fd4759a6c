"""A JSON object -> an article."""

from __future__ import annotations

from typing import Any

from checker.documents.contract import Parsed, Source
from checker.documents.feeds.fields import fields_of
from checker.documents.feeds.ninjs import is_ninjs, item
from checker.documents.feeds.records import article


def article_of(value: Any, source: Source, number: int, only: bool = False) -> Parsed:
    """The article in a JSON value. Raises DocumentError json where it is no object, columns where it has no text."""
    if not isinstance(value, dict):
        raise source.wrong("json", f"holds {type(value).__name__} where an object with an article should be")
    if is_ninjs(value) and not source.settings.columns.text:
        return item(value, source, "" if only else str(value.get("uri") or number))
    record = {name: text for name, text in value.items() if isinstance(text, str)}
    fields = fields_of(list(value), source.settings.columns, source.file)
    if fields.text not in record:
        raise source.wrong("json", f"has no text in {fields.text!r}")
    return article(record, fields, source, number, only)
