"""A limit of processor time that holds for whatever Python code stands under it.

The interpreter is interrupted between its steps and inside regular expressions. One call that nothing interrupts is
ended by the kernel with the whole run: no verdict, which is no clean one.
"""

from __future__ import annotations

import signal
import threading
from types import FrameType, TracebackType

# How many times the limit the kernel waits before it ends a process that cannot be interrupted.
LAST = 4
AGAIN = 0.5


class Overdue(BaseException):
    """The time is up. No Exception, so that nothing under the limit takes it for a failure of its own."""


class Deadline:
    """A context manager: raises Overdue in its body after so many seconds of processor time.

    It does nothing outside the main thread and where the system has no such timers; they cannot be nested.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._works = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
        self._armed = False

    def __enter__(self) -> Deadline:
        if self._works:
            self._before = signal.signal(signal.SIGVTALRM, self._ring)
            self._armed = True
            # Again and again, should something under the limit swallow it.
            signal.setitimer(signal.ITIMER_VIRTUAL, self._seconds, AGAIN)
            signal.setitimer(signal.ITIMER_PROF, LAST * self._seconds)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._armed = False
        if self._works:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            signal.setitimer(signal.ITIMER_PROF, 0)
            signal.signal(signal.SIGVTALRM, self._before)

    def _ring(self, number: int, frame: FrameType | None) -> None:
        if self._armed:
            raise Overdue
