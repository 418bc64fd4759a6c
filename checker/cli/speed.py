"""Options that make a run faster and change nothing else: processes, and the cache of what was read."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from checker.config.settings import Settings
from checker.errors import UsageError
from checker.startup import leave_nothing
from checker.startup.folder import cache_folder

# Processes that "auto" takes at most: reading is done by then, and the rest is one process's work.
MOST = 8

SPEED: tuple[Callable[[Any], Any], ...] = (
    click.option("--jobs", metavar="N|auto", help="How many processes read where there are many files [auto]."),
    click.option("--cache/--no-cache", default=None, help="Whether to keep what was read for the next run."),
    click.option("--cache-dir", metavar="DIR", help="Where to keep it [the user's cache folder]."),
)


def jobs(chosen: Settings) -> int:
    """The number of processes. Raises UsageError where it is none."""
    text = chosen.text("jobs")
    if text == "auto":
        return min(MOST, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1)
    if not text.isdecimal() or not 1 <= int(text) <= 64:
        raise UsageError(f"--jobs {text!r}: write a number from 1 to 64, or auto")
    return int(text)


def cache(chosen: Settings, paths: Sequence[str]) -> Path | None:
    """The folder of the cache; None where there shall be none, or where it would lie among the articles.

    A cache that comes with the articles may come from whoever wrote them.
    """
    if not chosen.flag("cache"):
        leave_nothing()
        return None
    given = chosen.maybe("cache-dir")
    folder = Path(given) if given else cache_folder()
    if folder is None:
        return None
    inputs = [Path(path).resolve() for path in paths if os.path.isdir(path)]
    if any(folder.resolve().is_relative_to(path) for path in inputs):
        click.echo(f"factcheck: the cache in {folder} is not used: it lies among the articles", err=True)
        return None
    return folder
