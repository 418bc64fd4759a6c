"""Options of a run that is done by more than one machine."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import click

from checker.errors import UsageError

if TYPE_CHECKING:
    from checker.engine.run import Engine

ENGINE: tuple[Callable[[Any], Any], ...] = (
    click.option("--engine", type=click.Choice(("local", "dask")), default="local", help="Who does the work [local]."),
    click.option("--scheduler", metavar="ADDRESS", default="", help="A running Dask scheduler: tcp://host:8786."),
    click.option("--scratch", metavar="DIR", default="", help="A folder that all its machines share."),
)


def chosen_engine(given: Mapping[str, str]) -> Engine | None:
    """The cluster that was asked for, None for this process. Raises UsageError where the options contradict."""
    if given["engine"] == "local":
        if given["scheduler"] or given["scratch"]:
            raise UsageError("--scheduler and --scratch are for --engine dask")
        return None
    from checker.engine.run import Engine

    return Engine(given["scheduler"], given["scratch"])
