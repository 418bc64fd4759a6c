"""A bar on standard error while many files are read: only on a terminal, and never in what programs read."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

import click

T = TypeVar("T")
# With fewer files the run is over before a person has read the bar.
WORTH = 100


def progress(items: Iterable[T], total: int) -> Iterator[T]:
    """The items, with a bar that says how many of `total` are done."""
    if total < WORTH or sys.stderr is None or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield from items
        return
    with click.progressbar(
        items, total, label="Reading", file=sys.stderr, show_pos=True, update_min_steps=total // 50
    ) as bar:
        yield from bar
