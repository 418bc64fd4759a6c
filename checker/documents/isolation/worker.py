"""The process that reads containers and markup: it may compute and answer, and nothing else.

It starts with no right to write files or dump core, with few open files, and with limits of memory and processor time
that the kernel keeps. It ends when its parent does.
"""

from __future__ import annotations

import os
import signal
import sys
from typing import BinaryIO

from checker.documents.isolation.wire import answer, asked, frame, receive
from checker.errors import DocumentError

OPEN_FILES = 64
PARENT_DEATH = 1


def serve(memory: int) -> None:
    """Answer the questions on standard input until it is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.dont_write_bytecode = True
    answers = os.fdopen(os.dup(1), "wb")
    # What a library prints must not get between the frames.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    _end_with_parent()
    _confine(memory)
    questions = sys.stdin.buffer
    while (received := receive(questions.read)) is not None:
        _answer(received[0], received[1], answers)


def _answer(message: dict[str, object], data: bytes, answers: BinaryIO) -> None:
    from checker.documents.parse import parse

    source = asked(message, data)
    limits = source.settings.limits
    _allow(limits.seconds)
    try:
        reply = answer(parse(source))
    except DocumentError as error:
        reply = _refusal(error)
    except MemoryError:
        reply = _refusal(source.exceeds("worker_memory", "needs more memory to be read"), last=True)
    except RecursionError:
        reply = _refusal(source.exceeds("markup_depth", "nests parts too deep to be read"))
    except Exception as bug:  # one bad document costs that document
        reply = _refusal(source.wrong("reader-failed", _failure(bug)))
    answers.write(reply)
    answers.flush()


def _refusal(error: DocumentError, last: bool = False) -> bytes:
    """An error as a frame; after the `last` one the worker is not fit for another file."""
    return frame({"error": [error.file, error.reason, error.hint], "last": last})


def _failure(bug: Exception) -> str:
    trace = bug.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f" in {trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}" if trace is not None else ""
    return f"its reader failed ({type(bug).__name__}{where}): save it as plain text, and please report this"


def _confine(memory: int) -> None:
    """Take away what reading does not need; where the system knows no such limits, the parent's clock remains."""
    try:
        import resource
    except ImportError:
        return
    for what, allowed in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(what)[1]
        resource.setrlimit(what, (allowed if hard == resource.RLIM_INFINITY else min(allowed, hard), hard))


def _allow(seconds: int) -> None:
    """Let the kernel end this process after so many seconds of processor time from now."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + seconds, hard))


def _end_with_parent() -> None:
    """On Linux, be killed when the parent dies, so that no orphan goes on reading."""
    if sys.platform != "linux":
        return
    import ctypes

    ctypes.CDLL(None).prctl(PARENT_DEATH, signal.SIGKILL)
