"""Options about reading: limits, encoding, the columns of feeds, the name of standard input."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

import click

from checker.documents.limits import parse_limits
from checker.documents.settings import Settings, check_encoding, parse_columns

F = TypeVar("F", bound=Callable[..., Any])


def reading_options(command: F) -> F:
    """--limit, --encoding, --columns and --stdin-filename; the command gets them as one argument `reading`."""

    @wraps(command)
    def wrapped(
        *, limit: tuple[str, ...], encoding: str, columns: str, stdin_filename: str, **others: object
    ) -> object:
        if encoding:
            check_encoding(encoding)
        reading = Settings(encoding, parse_columns(columns), parse_limits(limit), stdin_filename)
        return command(reading=reading, **others)

    for option in reversed(
        (
            click.option(
                "--limit",
                multiple=True,
                metavar="NAME=AMOUNT",
                help="A limit, as in file-size=50MB; repeatable.",
            ),
            click.option("--encoding", default="", metavar="NAME", help="The encoding of all text files."),
            click.option(
                "--columns", default="", metavar="TEXT=NAME,...", help="Columns of feeds: text=, date=, title=, id=."
            ),
            click.option(
                "--stdin-filename", default="stdin.txt", metavar="NAME", help="What standard input (-) is called."
            ),
        )
    ):
        wrapped = option(wrapped)
    return wrapped  # type: ignore[return-value]
