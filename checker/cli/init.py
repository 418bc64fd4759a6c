"""`factcheck init`: a commented configuration to start from."""

from __future__ import annotations

import os

import click

from checker.config.show import starter
from checker.errors import UsageError
from checker.model.findings import Exit
from checker.report.writing import check_target, write


@click.command()
@click.argument("file", default="factcheck.toml", metavar="[FILE]")
def init(file: str) -> int:
    """Write a commented factcheck.toml: every option explained, none of them set.

    \b
    factcheck init
    """
    if os.path.lexists(file):
        raise UsageError(f"{file!r} is there already and is left as it is")
    check_target(file, [])
    write(file, starter())
    click.echo(f"{file} is written; take the # away in front of what you want to set.")
    return Exit.CLEAN
