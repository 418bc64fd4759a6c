"""Which field of a record holds what, by the settings or by the names that feeds use."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from checker.documents.settings import Columns
from checker.errors import DocumentError

# Names that feeds use, in small letters without marks; the first that a record has counts.
TEXT = ("text", "body", "bodytext", "articlebody", "content", "article", "story", "fulltext", "maintext")
TITLE = ("headline", "title", "head", "name")
SUMMARY = ("summary", "description", "abstract", "standfirst", "teaser", "lead", "subtitle", "dek")
DATE = ("published", "date", "datepublished", "publishedat", "pubdate", "publicationdate", "publishdate", "created")
ID = ("id", "guid", "uri", "url", "link", "slug")


class Fields(NamedTuple):
    """Names of the fields that a record or a table has; "" for what it has not."""

    text: str
    date: str
    title: str
    id: str
    summary: str


def fields_of(names: Collection[str], columns: Columns, file: str) -> Fields:
    """The fields among `names`. Raises DocumentError columns where none holds the text, or a chosen one is missing."""
    for wanted in filter(None, columns):
        if wanted not in names:
            hint = f"has no column {wanted!r}; it has {', '.join(sorted(names)[:20])}"
            raise DocumentError(file, "columns", hint)
    plain: dict[str, str] = {}
    for name in names:
        plain.setdefault("".join(letter for letter in name.lower() if letter.isalnum()), name)

    def first(usual: tuple[str, ...]) -> str:
        return next((plain[name] for name in usual if name in plain), "")

    fields = Fields(
        columns.text or first(TEXT),
        columns.date or first(DATE),
        columns.title or first(TITLE),
        columns.id or first(ID),
        first(SUMMARY),
    )
    if not fields.text:
        shown = ", ".join(sorted(names)[:20])
        hint = f"has no column that is known to hold articles (it has {shown}); name it: --columns text=COLUMN"
        raise DocumentError(file, "columns", hint)
    return fields
