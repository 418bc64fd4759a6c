"""A limit of processor time that holds for whatever Python code stands under it, in any thread.

In the main thread the kernel's timers interrupt the interpreter between its steps and inside regular expressions; one
call that nothing interrupts is ended by the kernel with the whole run: no verdict, which is no clean one. In other
threads, and where the system has no such timers, a second thread interrupts between steps.
"""

from __future__ import annotations

import signal
import threading
import time
from types import FrameType, TracebackType

# How many times the limit the kernel waits before it ends a process that cannot be interrupted.
LAST = 4
AGAIN = 0.5


class Overdue(BaseException):
    """The time is up. No Exception, so that nothing under the limit takes it for a failure of its own."""


class Deadline:
    """A context manager: raises Overdue in its body after so many seconds of processor time.

    Deadlines of one thread cannot be nested. Where threads have no clock of their own, the wall's counts.
    """

    def __init__(self, seconds: float) -> None:
        main = threading.current_thread() is threading.main_thread()
        self._way = _Timers(seconds) if main and hasattr(signal, "setitimer") else _Watcher(seconds)

    def __enter__(self) -> Deadline:
        self._way.start()
        return self

    def again(self, seconds: float) -> None:
        """Begin anew with so many seconds, for the next piece of work; far cheaper than to leave."""
        self._way.again(seconds)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._way.stop()


class _Timers:
    """The kernel's timers, whose signals reach the main thread alone."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._armed = False

    def start(self) -> None:
        self._before = signal.signal(signal.SIGVTALRM, self._ring)
        self._armed = True
        self.again(self._seconds)

    def again(self, seconds: float) -> None:
        # Again and again, should something under the limit swallow it.
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds, AGAIN)
        signal.setitimer(signal.ITIMER_PROF, LAST * seconds)

    def stop(self) -> None:
        self._armed = False
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGVTALRM, self._before)

    def _ring(self, number: int, frame: FrameType | None) -> None:
        if self._armed:
            raise Overdue


class _Watcher:
    """A thread that raises Overdue in the thread that is watched, once its time is up and again until it ends."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._lock = threading.Lock()
        self._ended = threading.Event()

    def start(self) -> None:
        watched = threading.get_ident()
        self._clock = _clock(watched)
        self._due = _used(self._clock) + self._seconds
        threading.Thread(target=self._watch, args=(watched,), daemon=True).start()

    def again(self, seconds: float) -> None:
        with self._lock:
            self._due = _used(self._clock) + seconds

    def stop(self) -> None:
        """End the watch. Raises Overdue where it rang while the body was ending."""
        while not self._ended.is_set():
            try:
                with self._lock:
                    self._ended.set()
                    _raise_in(threading.get_ident(), None)
            except Overdue:
                self._ended.set()
                raise

    def _watch(self, watched: int) -> None:
        patience = self._seconds
        while not self._ended.wait(max(patience, 0.01)):
            try:
                patience = self._due - _used(self._clock)
            except OSError:  # the thread is gone
                return
            if patience <= 0:
                with self._lock:
                    if not self._ended.is_set():
                        _raise_in(watched, Overdue)
                patience = AGAIN


def _raise_in(thread: int, error: type[BaseException] | None) -> None:
    """Have a thread raise an exception at its next step; None takes back what it has not raised yet."""
    import ctypes  # loaded here, since most runs have one thread

    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(error) if error else None)


def _clock(thread: int) -> int | None:
    """The clock of a thread's processor time, None where the system has none."""
    return time.pthread_getcpuclockid(thread) if hasattr(time, "pthread_getcpuclockid") else None


def _used(clock: int | None) -> float:
    return time.monotonic() if clock is None else time.clock_gettime(clock)
