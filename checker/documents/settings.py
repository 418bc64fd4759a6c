"""What a run may be told about reading."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import NamedTuple

from checker.documents.decode import is_known
from checker.documents.limits import DEFAULTS, Limits
from checker.errors import UsageError


class Columns(NamedTuple):
    """Which column of a feed (.csv, .tsv, .jsonl, plain .json) holds what; "" leaves it to the usual names."""

    text: str = ""
    date: str = ""
    title: str = ""
    id: str = ""


NO_COLUMNS = Columns()


@dataclass(frozen=True, slots=True)
class Settings:
    """How to read.

    encoding:   the encoding of all text files, "" where each file says or shows it itself
    columns:    names of columns in feeds
    stdin_name: what standard input is called in reports; its extension says what format it has
    """

    encoding: str = ""
    columns: Columns = NO_COLUMNS
    limits: Limits = DEFAULTS
    stdin_name: str = "stdin.txt"


AS_USUAL = Settings()


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


def check_encoding(name: str) -> None:
    """Raise UsageError for a name that no text encoding has."""
    if not is_known(name):
        raise UsageError(f"no text encoding is called {name!r}; try utf-8, windows-1252, iso-8859-2 or utf-16")
