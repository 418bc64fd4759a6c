"""A real scheduler with two worker processes on loopback, started as a desk would start them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.running import ROOT

PATIENCE = 60


class Machines:
    """A scheduler and its workers, each a process of its own."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self._folder, self._environment = folder, {**os.environ, **environment}
        self._log = (folder / "log").open("wb")
        self.file = folder / "scheduler.json"
        self.processes = [self._start("scheduler", "--port", "0", "--no-dashboard")]
        self.workers: list[subprocess.Popen[bytes]] = []
        deadline = time.monotonic() + PATIENCE
        while not self.file.exists():
            assert time.monotonic() < deadline, (folder / "log").read_text()
            time.sleep(0.05)
        self.address = str(json.loads(self.file.read_text())["address"])

    def work(self, *options: str) -> None:
        """One more worker."""
        worker = self._start("worker", "--nthreads", "1", "--no-dashboard", *options)
        self.workers.append(worker)
        self.processes.append(worker)

    def ready(self, workers: int) -> None:
        """Wait until so many workers are there."""
        from distributed import Client

        with Client(self.address, timeout=PATIENCE) as client:
            client.wait_for_workers(workers, PATIENCE)

    def kill(self, number: int) -> None:
        """End a worker as a lost machine would."""
        self.workers[number].send_signal(signal.SIGKILL)
        self.workers[number].wait()

    def stop(self) -> None:
        """End what is left."""
        for process in reversed(self.processes):
            process.terminate()
        for process in self.processes:
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self._log.close()

    def _start(self, what: str, *options: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", f"distributed.cli.dask_{what}", "--scheduler-file", str(self.file)]
        command += ["--host", "127.0.0.1", *options]
        if what == "worker":
            command += ["--local-directory", str(self._folder)]
        return subprocess.Popen(command, cwd=ROOT, env=self._environment, stdout=self._log, stderr=self._log)


@contextmanager
def machines(folder: Path, workers: int, *options: str, **environment: str) -> Iterator[Machines]:
    """A scheduler with workers that are ready."""
    running = Machines(folder, environment)
    try:
        for _ in range(workers):
            running.work(*options)
        running.ready(workers)
        yield running
    finally:
        running.stop()


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machines]:
    with machines(tmp_path_factory.mktemp("dask"), 2, "--no-nanny") as running:
        yield running
