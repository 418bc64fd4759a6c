"""Articles on the disk, checked again when one of them was saved."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import Protocol

from checker.documents import collect
from checker.model.findings import Report

# What tells a changed file without reading it: device, number, size and time of change; None where it is gone.
Stamp = tuple[int, int, int, int] | None


class Articles(Protocol):
    """What a session reviews."""

    def refresh(self) -> bool:
        """True where something was saved since the last call. Raises UsageError where a path is gone."""

    def report(self) -> Report:
        """What is to be said about the articles as they stand."""


class Watched:
    """Articles under paths, read by `run` as a whole whenever the stamp of one of them changes."""

    def __init__(self, paths: Sequence[str], run: Callable[[], Report]) -> None:
        self._paths, self._run = tuple(paths), run
        self._stamps: dict[str, Stamp] | None = None

    def refresh(self) -> bool:
        """True where an article was saved, came or went since the last call. Raises UsageError where a path is gone."""
        stamps = {entry.file: stamp(entry.path) for entry in collect(self._paths).entries}
        changed, self._stamps = stamps != self._stamps, stamps
        return changed

    def report(self) -> Report:
        """The report on the articles as they stand."""
        return self._run()


def stamp(path: str) -> Stamp:
    """What a file looks like from outside."""
    try:
        info = os.stat(path)
    except OSError:
        return None
    return (info.st_dev, info.st_ino, info.st_size, info.st_mtime_ns)
