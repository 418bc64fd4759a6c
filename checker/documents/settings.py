"""What a run may be told about reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from typing import NamedTuple

from checker.documents.limits import Limits
from checker.errors import UsageError


class Columns(NamedTuple):
    """Which column of a feed (.csv, .tsv, .jsonl, plain .json) holds what; "" leaves it to the usual names."""

    text: str = ""
    date: str = ""
    title: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """How to read.

    as_of:    the publication date of articles that carry none
    encoding: the encoding of all text files, "" where each file says or shows it itself
    columns:  names of columns in feeds
    """

    as_of: date | None = None
    encoding: str = ""
    columns: Columns = Columns()
    limits: Limits = field(default_factory=Limits)


def parse_columns(text: str) -> Columns:
    """The columns of "text=body,date=published,title=headline,id=guid". Raises UsageError where a part is unknown."""
    chosen: dict[str, str] = {}
    for part in filter(None, (part.strip() for part in text.split(","))):
        name, equals, column = (piece.strip() for piece in part.partition("="))
        if not equals or not column or name not in Columns._fields:
            close = get_close_matches(name, Columns._fields, 1)
            hint = f"; did you mean {close[0]!r}?" if close and name not in Columns._fields else ""
            raise UsageError(f"--columns {part!r}: write text=COLUMN, date=, title= or id={hint}")
        chosen[name] = column
    return Columns(**chosen)


def known_encodings(names: Sequence[str]) -> None:
    """Raise UsageError for a name that no text encoding has."""
    import codecs

    for name in names:
        try:
            info = codecs.lookup(name)
        except (LookupError, ValueError):
            info = None
        if info is None or not info._is_text_encoding:
            raise UsageError(f"no text encoding is called {name!r}; try utf-8, windows-1252, iso-8859-2, utf-16")
