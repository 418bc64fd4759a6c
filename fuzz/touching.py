"""Watches what code does to the machine: no file written, no connection, no process, while something is read."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
FORBIDDEN = (
    "socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.remove", "os.rename",
    "os.rmdir", "os.mkdir", "os.chmod", "os.link", "os.symlink", "os.truncate", "shutil.", "pty.",
    "webbrowser.", "urllib.", "ftplib.", "smtplib.", "http.client",
)  # fmt: skip


class _Watch:
    """A hook cannot be taken out again, so that it is installed once and sleeps in between."""

    def __init__(self) -> None:
        self.installed = False
        self.awake = False
        self.touched: list[str] = []

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self.awake:
            return
        if event.startswith(FORBIDDEN):
            self.touched.append(event)
        elif event == "open" and not str(arguments[0]).endswith(".pyc"):
            flags = arguments[2] if len(arguments) > 2 and isinstance(arguments[2], int) else 0
            if flags & WRITES:
                self.touched.append(f"open {arguments[0]!r} for writing")


_WATCH = _Watch()


@contextmanager
def nothing_is_touched() -> Iterator[None]:
    """Fails where the code inside writes, connects or starts something."""
    if not _WATCH.installed:
        _WATCH.installed = True
        sys.addaudithook(_WATCH)
    _WATCH.touched.clear()
    _WATCH.awake = True
    try:
        yield
    finally:
        _WATCH.awake = False
    assert not _WATCH.touched, _WATCH.touched
