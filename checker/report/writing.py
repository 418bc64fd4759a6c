"""Files written whole or not at all, and readable by their owner alone: a report may hold embargoed text."""

from __future__ import annotations

import os
import signal
import stat
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from checker.errors import UsageError
from checker.model.own import HEAD, is_own


def check_target(path: str, inputs: Sequence[str]) -> None:
    """Refuse a target that cannot or must not be written, before anything is read. Raises UsageError."""
    if not path:
        raise UsageError("a report needs a file: --report html=report.html")
    target = Path(path)
    try:
        mode = target.lstat().st_mode
    except FileNotFoundError:
        mode = None
    except (OSError, ValueError) as error:
        raise UsageError(f"{path!r} cannot be written: {error}") from error
    if mode is not None and not stat.S_ISREG(mode):
        raise UsageError(f"{path!r} is not a regular file; a report is not written through links or devices")
    if mode is not None and any(_endangers(target, Path(name)) for name in inputs):
        raise UsageError(f"{path!r} may be one of the articles; a report would overwrite it")
    folder = _existing(target.resolve().parent)
    if not folder.is_dir() or not os.access(folder, os.W_OK):
        raise UsageError(f"{path!r} cannot be written: {str(folder)!r} is not a folder that you may write to")


def write(path: str, content: str | bytes) -> None:
    """Write a file through a temporary one beside it. Raises OSError; then the old file is as it was."""
    target = Path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    # A signal waits until the file is whole: between making the temporary file and naming it nobody could remove it.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT, signal.SIGTERM))
    try:
        _replace(target, content if isinstance(content, bytes) else content.encode("utf-8", "backslashreplace"))
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def replacing(path: str) -> Iterator[BinaryIO]:
    """A temporary file beside a target to write to, portion by portion; it takes the target's place when all is well.

    For what is too long to be held in memory. A process that is killed meanwhile leaves the temporary file behind.
    """
    target = Path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".factcheck-", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    except BaseException:
        temporary.unlink()
        raise


def _replace(target: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=".factcheck-", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    except BaseException:
        temporary.unlink()
        raise


def _endangers(target: Path, given: Path) -> bool:
    """True where an existing target is an input (hard links included), or stands in one and is no report of ours."""
    try:
        if given.is_dir():
            return target.resolve().is_relative_to(given.resolve()) and not _ours(target)
        return target.samefile(given)
    except FileNotFoundError:
        return False
    except OSError:
        return True


def _ours(target: Path) -> bool:
    """True where nothing is lost by overwriting: an empty file, or one that we wrote."""
    with target.open("rb") as file:
        head = file.read(HEAD)
    return not head.strip() or is_own(head)


def _existing(folder: Path) -> Path:
    """The nearest folder above that exists; the ones below it are made when the report is written."""
    return next(above for above in (folder, *folder.parents) if above.exists() or above == above.parent)
