"""What every start works out anew from the program's own files, kept for the next one. See docs/decisions/031."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from checker.startup.folder import cache_folder
from checker.startup.kept import KEPT, Kept, opened
from checker.startup.patterns import kept_patterns


@contextmanager
def started() -> Iterator[None]:
    """Inside, tables and patterns come from an earlier run where there was one; new ones are kept on leaving."""
    with opened() as held, kept_patterns(held):
        yield


def begin() -> None:
    """For the rest of this process, a reader of a pool: as in `started`, but what is new stays unsaved."""
    held = Kept(cache_folder())
    KEPT.set(held)
    kept_patterns(held).__enter__()


def leave_nothing() -> None:
    """What this run works out is not kept: it was told to leave no file behind."""
    held = KEPT.get()
    if held is not None:
        held.writes = False


__all__ = ["Kept", "begin", "leave_nothing", "opened", "started"]
