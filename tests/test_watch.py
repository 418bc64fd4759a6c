"""`factcheck watch` checks again after a save, in a process of its own."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.running import ROOT

FIRST = "date 2025-03-04\nTrade between Kazakhstan and Kyrgyzstan reached $1.34 billion in 2024.\n"
SECOND = "date 2025-03-05\nTrade between Kazakhstan and Kyrgyzstan reached $1.7 billion in 2024.\n"


class Watching:
    """A running `factcheck watch`."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-m", "checker", "watch", str(folder)]
        self._process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def report(self) -> str:
        """What it says until it waits again; fails where it ends instead."""
        lines: list[str] = []
        assert self._process.stdout is not None
        patience = threading.Timer(60, self._process.kill)
        patience.start()
        for line in self._process.stdout:
            lines.append(line)
            if line.startswith("Watching"):
                patience.cancel()
                return "".join(lines)
        raise AssertionError("".join(lines) + self._process.communicate()[1])

    def until(self, true: Callable[[str], bool]) -> str:
        """The first report of which something is true: a save that is half written may be reported first."""
        while not true(report := self.report()):
            pass
        return report

    def end(self, by: signal.Signals) -> tuple[int, str]:
        self._process.send_signal(by)
        return self._process.wait(30), self._process.communicate()[1]


@pytest.fixture
def stories(tmp_path: Path) -> Path:
    (tmp_path / "first.txt").write_text(FIRST, "utf-8")
    (tmp_path / "second.txt").write_text(SECOND, "utf-8")
    return tmp_path


@pytest.fixture
def watching(stories: Path) -> Iterator[Watching]:
    started = Watching(stories)
    yield started
    started.end(signal.SIGKILL)


def test_a_save_is_checked_at_once(watching: Watching, stories: Path) -> None:
    assert "figure-conflict" in watching.report()
    (stories / "second.txt").write_text(SECOND.replace("$1.7", "$1.34"), "utf-8")
    watching.until(lambda report: "figure-conflict" not in report and "nothing contradicts." in report)
    # As editors do it: a new file put in the place of the old one.
    (stories / "new").write_text(SECOND, "utf-8")
    (stories / "new").rename(stories / "second.txt")
    watching.until(lambda report: "figure-conflict" in report)
    (stories / "first.txt").unlink()
    watching.until(lambda report: "Watching 1 article;" in report)


@pytest.mark.parametrize(("by", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_it_ends_when_told(stories: Path, by: signal.Signals, code: int) -> None:
    watching = Watching(stories)
    watching.report()
    ended, said = watching.end(by)
    assert (ended, "Traceback" in said) == (code, False)
