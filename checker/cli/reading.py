"""Options about reading: limits, encoding, the columns of feeds, the name of standard input, dates."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from checker.cli.options import Day
from checker.config.settings import Settings
from checker.documents.limits import parse_limits
from checker.documents.settings import Settings as Reading
from checker.documents.settings import check_encoding, parse_columns

READING: tuple[Callable[[Any], Any], ...] = (
    click.option(
        "--reference", multiple=True, metavar="FILE|DIR", help="The desk's tables of facts, CSV or YAML; repeatable."
    ),
    click.option("--as-of", type=Day(), help="Publication date of articles that carry none."),
    click.option("--today", type=Day(), help="The day for end dates and stale announcements; never the clock's."),
    click.option("--limit", multiple=True, metavar="NAME=AMOUNT", help="A limit, as in file-size=50MB; repeatable."),
    click.option("--encoding", metavar="NAME", help="The encoding of all text files."),
    click.option("--columns", metavar="TEXT=NAME,...", help="Columns of feeds: text=, date=, title=, id=."),
    click.option("--stdin-filename", metavar="NAME", help="What standard input (-) is called [stdin.txt]."),
)


def reading(chosen: Settings) -> Reading:
    """How files are read. Raises UsageError for an unknown encoding, column or limit."""
    encoding = chosen.text("encoding")
    if encoding:
        check_encoding(encoding)
    columns, limits = parse_columns(chosen.text("columns")), parse_limits(chosen.texts("limit"))
    return Reading(encoding, columns, limits, chosen.text("stdin-filename"))
