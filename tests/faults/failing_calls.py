"""A machine in which one call fails: the n-th of those that open, read, list, write, flush, rename or remove."""

from __future__ import annotations

import builtins
import errno
import io
import os
import sqlite3
import sqlite3.dbapi2
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.faults.failing_database import connecting

CALLS = (
    "open", "read", "write", "fsync", "replace", "rename", "unlink", "mkdir", "scandir", "listdir", "stat", "lstat",
    "fstat", "fdopen", "link", "chmod",
)  # fmt: skip
METHODS = ("read", "write", "flush", "readline", "readlines")
# What the interpreter itself asks of the system while it loads a module late is not ours to survive.
LIBRARIES = ("/lib/python", "/.venv/", "site-packages", "dist-packages")


class Faults:
    """Counts the calls, and fails the one of the number `at`. told: what was failed, None while nothing was."""

    def __init__(self, at: int, spared: tuple[str, ...]) -> None:
        self.at = at
        self.spared = spared
        self.count = 0
        self.told: str | None = None

    def called(self, name: str, about: object) -> None:
        """Count a call. Raises OSError where its turn has come."""
        if sys._getframe(2).f_globals["__name__"] == "subprocess":
            return  # between two processes of its own
        if isinstance(about, str | os.PathLike) and any(part in os.fspath(about) for part in self.spared):
            return
        self.count += 1
        if self.count == self.at:
            self.told = f"{name}({about!r})"
            kind = errno.ENOSPC if name in ("write", "flush", "fsync") else errno.EIO
            raise OSError(kind, os.strerror(kind), about if isinstance(about, str) else None)


class _File:
    """A file whose calls are counted."""

    def __init__(self, file: Any, faults: Faults) -> None:
        self._file, self._faults = file, faults

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._file, name)
        return _counted(self._faults, name, value) if name in METHODS else value

    def __enter__(self) -> _File:
        self._file.__enter__()
        return self

    def __exit__(self, *error: Any) -> Any:
        return self._file.__exit__(*error)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._file)


def _counted(faults: Faults, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
    def counted(*arguments: Any, **more: Any) -> Any:
        faults.called(name, arguments[0] if arguments else "")
        return call(*arguments, **more)

    return counted


def _opening(faults: Faults, call: Callable[..., Any]) -> Callable[..., Any]:
    def opened(*arguments: Any, **more: Any) -> Any:
        faults.called("open", arguments[0])
        return _File(call(*arguments, **more), faults)

    return opened


@contextmanager
def failing(at: int, spared: Sequence[str] = ()) -> Iterator[Faults]:
    """Inside it the call of the number `at` fails, from 1; none where it is 0. spared: parts of paths that never do."""
    faults = Faults(at, (*LIBRARIES, *spared))
    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            call = getattr(os, name)
            counted = _opening(faults, call) if name == "fdopen" else _counted(faults, name, call)
            patch.setattr(os, name, counted)
        for module in (builtins, io):
            patch.setattr(module, "open", _opening(faults, io.open))
        for driver in (sqlite3, sqlite3.dbapi2):
            patch.setattr(driver, "connect", connecting(faults.called))
        yield faults


def files(folder: Path) -> dict[str, bytes]:
    """All files below a folder with their contents."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
