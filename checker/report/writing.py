"""Files written whole or not at all, and readable by their owner alone: a report may hold embargoed text."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Sequence

from checker.errors import UsageError


def check_target(path: str, inputs: Sequence[str]) -> None:
    """Refuse a target that cannot or must not be written, before anything is read. Raises UsageError."""
    if not path:
        raise UsageError("a report needs a file: --report html=report.html")
    try:
        mode = os.lstat(path).st_mode
    except OSError:
        mode = None
    if mode is not None and not stat.S_ISREG(mode):
        raise UsageError(f"{path!r} is not a regular file; a report is not written through links or devices")
    real = os.path.realpath(path)
    if any(real == os.path.realpath(name) for name in inputs):
        raise UsageError(f"{path!r} is one of the articles; a report would overwrite it")
    folder = _existing(os.path.dirname(real))
    if not os.path.isdir(folder) or not os.access(folder, os.W_OK):
        raise UsageError(f"{path!r} cannot be written: {folder!r} is not a folder that you may write to")


def write(path: str, text: str) -> None:
    """Write a file through a temporary one beside it. Raises OSError; then the old file is as it was."""
    folder = os.path.dirname(os.path.abspath(path))
    os.makedirs(folder, exist_ok=True)
    handle, temporary = tempfile.mkstemp(prefix=f".{os.path.basename(path)}.", dir=folder)
    try:
        with open(handle, "w", encoding="utf-8", newline="\n", errors="backslashreplace") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise


def _existing(folder: str) -> str:
    """The nearest folder above that exists; the ones below it are made when the report is written."""
    while folder and not os.path.exists(folder):
        parent = os.path.dirname(folder)
        if parent == folder:
            break
        folder = parent
    return folder or "."
