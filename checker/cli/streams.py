"""Standard output as it really is: closed, full, or a pipe that nobody reads any more."""

from __future__ import annotations

import errno
import io
import os
import sys

from checker.model.findings import Exit


class Closed(io.TextIOBase):
    """Stands for a standard output that was closed before the start: whatever is written to it fails."""

    def writable(self) -> bool:
        """True, or click would take it for a stream of bytes."""
        return True

    def write(self, text: str) -> int:
        """Raises OSError."""
        raise OSError(errno.EBADF, "standard output is closed")


def open_streams() -> None:
    """Make the standard streams safe to write to, whatever the caller did to them."""
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            # Otherwise the first file that is opened would get the number, and prints would go into it.
            os.open(os.devnull, os.O_RDWR)
    if sys.stdout is None:
        sys.stdout = Closed()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def deliver(text: str, code: Exit) -> Exit:
    """Write a report to standard output and give the exit code after that.

    A pipe that is closed changes only CLEAN, to CLOSED_PIPE. Raises OSError where the report cannot be written.
    """
    try:
        sys.stdout.write(text if text.endswith("\n") else text + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        abandon()
        return code or Exit.CLOSED_PIPE
    return code


def flushed(code: int) -> int:
    """The code after standard output has really been delivered."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        abandon()
        return code or Exit.CLOSED_PIPE
    except (OSError, ValueError):
        abandon()
        return Exit.FAILED
    return code


def abandon() -> None:
    """Point standard output nowhere, so that the interpreter does not fail a second time at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
