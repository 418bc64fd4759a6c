"""FLT-20: an archive that others write to, hold locked, or were killed in the middle of."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from checker.store import connect
from tests.faults.running import ended, started
from tests.running import ROOT, in_process
from tests.store.conftest import address, postgres
from tests.store.samples import OTHER, QUIET, TRADE

__all__ = ["address", "postgres"]

# Takes what a writer takes, adds an article of which nothing is kept, and says so.
HOLDING = """
import sys, time
from sqlalchemy import text
from checker.store.connect import open_archive
archive = open_archive(sys.argv[1])
with archive._transaction(writes=True) as connection:
    if connection.dialect.name == "postgresql":
        connection.execute(text("LOCK TABLE article IN EXCLUSIVE MODE"))
    connection.execute(text("DELETE FROM said_in"))
    print("held", flush=True)
    time.sleep(600)
"""


@contextmanager
def held(address: str) -> Iterator[subprocess.Popen[str]]:
    """Another desk in the middle of its batch."""
    command = [sys.executable, "-c", HOLDING, address]
    desk = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        assert desk.stdout is not None
        assert desk.stdout.readline() == "held\n"
        yield desk
    finally:
        desk.send_signal(signal.SIGKILL)
        desk.communicate()


@pytest.fixture
def desk(tmp_path: Path, address: str) -> Path:
    """An archive with one article, two folders of more, and a draft that contradicts the article."""
    for name, text in (("old/b", OTHER), ("one/c", QUIET), ("two/d", QUIET), ("draft", TRADE)):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    assert in_process("archive", "add", address, "old", "--no-cache", cwd=tmp_path).code == 0
    return tmp_path


def articles(address: str, desk: Path) -> str:
    return in_process("archive", "stats", address, cwd=desk).out.partition(",")[0]


def test_two_desks_add_at_once(address: str, desk: Path) -> None:
    runs = [started("archive", "add", address, desk / name, "--no-cache") for name in ("one", "two", "one", "two")]
    assert {ended(run)[0] for run in runs} == {0}
    assert articles(address, desk) == "3 articles"


def test_a_held_archive_can_be_asked_and_says_so_to_who_would_write(
    address: str, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connect, "PATIENCE", 1)
    with held(address):
        asked = in_process("draft.txt", "--against", address, "--no-cache", "--format", "json", cwd=desk)
        assert asked.code == 1
        assert any(place["file"] == "old/b.txt" for f in json.loads(asked.out)["findings"] for place in f["places"])
        adds = in_process("archive", "add", address, "one", "--no-cache", cwd=desk)
        assert (adds.code, adds.out) == (4, "")
        assert "another desk has been writing to it all the while; try again" in adds.err
    assert articles(address, desk) == "1 article"


def test_the_lock_of_a_desk_that_was_killed_is_gone_with_it(address: str, desk: Path) -> None:
    with held(address):
        pass
    outcome = in_process("archive", "add", address, "one", "--no-cache", cwd=desk)
    assert (outcome.code, outcome.out) == (0, "1 added, 0 updated, 0 unchanged.\n")
    found = in_process("draft.txt", "--against", address, "--no-cache", cwd=desk)
    assert (found.code, "old/b.txt" in found.out) == (1, True)
