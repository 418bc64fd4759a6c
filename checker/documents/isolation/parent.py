"""The parent's side: a worker is started when a file needs one, and the file that costs its life is named."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from contextlib import suppress
from types import TracebackType

from checker.documents.contract import Parsed, Source
from checker.documents.isolation.wire import answered, question, receive
from checker.errors import DocumentError

START = "import sys; sys.path[:] = sys.argv[2:]; from checker.documents.isolation.worker import serve; serve({})"
NEEDED = ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT")
# The kernel counts processor time; the clock ends a worker that waits for something.
PATIENCE = 4
CHUNK = 1 << 20


class Isolation:
    """Reads sources in a worker process. A context manager: no process outlives it."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Isolation:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @property
    def process_id(self) -> int | None:
        """The worker's process, None where there is none."""
        return None if self._process is None else self._process.pid

    def read(self, source: Source) -> list[Parsed]:
        """The articles in a source. Raises DocumentError, also where the worker died of it."""
        for attempt in (1, 2):
            try:
                process = self._running(source)
                self._send(process, source)
            except OSError:
                # It was killed while it had nothing to do, which is not this file's doing, or it cannot be started.
                self.close()
                if attempt == 2:
                    hint = f"could not be read: its reader does not start ({sys.executable})"
                    raise source.wrong("worker-died", hint) from None
                continue
            break
        message = self._answer(process, source)
        if message.get("last"):
            self.close()
        if "error" in message:
            raise DocumentError(*map(str, message["error"]))  # type: ignore[call-overload]
        return answered(message)

    def close(self) -> None:
        """End the worker, and wait for its end."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()

    def _running(self, source: Source) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.close()
            start = START.format(source.settings.limits.worker_memory)
            folders = [os.path.abspath(path) for path in sys.path if path]
            self._process = subprocess.Popen(
                [sys.executable, "-I", "-c", start, "worker", *folders],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={
                    name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT") if name in os.environ
                },
                bufsize=0,
            )
        return self._process

    def _send(self, process: subprocess.Popen[bytes], source: Source) -> None:
        assert process.stdin is not None
        rest = memoryview(question(source))
        while rest:
            rest = rest[process.stdin.write(rest) or 0 :]

    def _answer(self, process: subprocess.Popen[bytes], source: Source) -> dict[str, object]:
        assert process.stdout is not None
        handle = process.stdout.fileno()
        deadline = time.monotonic() + PATIENCE * source.settings.limits.seconds
        poll = select.poll()
        poll.register(handle, select.POLLIN | select.POLLHUP)

        def read(size: int) -> bytes:
            parts: list[bytes] = []
            while size:
                left = deadline - time.monotonic()
                if left <= 0 or not poll.poll(left * 1000):
                    raise TimeoutError
                part = os.read(handle, min(size, CHUNK))
                if not part:
                    break
                parts.append(part)
                size -= len(part)
            return b"".join(parts)

        try:
            received = receive(read)
        except TimeoutError:
            self.close()
            raise source.exceeds("seconds", "takes too long to be read") from None
        if received is None:
            code = process.wait()
            self.close()
            raise _death(source, code)
        return received[0]


def _death(source: Source, code: int) -> DocumentError:
    """What the way in which a worker ended says about the file that it held."""
    if code == -signal.SIGXCPU:
        return source.exceeds("seconds", "takes too long to be read")
    try:
        how = f"signal {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"
    except ValueError:
        how = f"signal {-code}"
    return source.wrong("worker-died", f"could not be read: its reader ended with {how}; the other files were read")
