"""Kills `factcheck archive add` at random moments; what stands in the archive afterwards must be whole.

usage: python -m tests.store.kills [--kills 200] [--seed 1] [--postgresql] [--keep]

With --postgresql a server of its own is started, and every other kill is one of the server.
"""

from __future__ import annotations

import argparse
import random
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import nullcontext
from pathlib import Path

from benchmarks.lasting import keep
from checker.blocking import BLOCKING
from checker.store.connect import open_archive
from tests.running import ROOT
from tests.store.samples import OTHER, TRADE
from tests.store.server import Server, server

ARTICLES = 450
# Where a run takes this many seconds, kills fall on every part of it.
LONGEST = 3.0


def kill_at_random(address: str, folder: Path, kills: int, seed: int, running: Server | None = None) -> tuple[int, int]:
    """Kill as many runs, look after each; the number of runs that were killed, and of articles at the end.

    running: the server of the archive where every other kill is to be one of it

    Raises AssertionError where an archive is damaged, forgets an article, or holds one in part.
    """
    articles = folder / "articles"
    articles.mkdir(parents=True)
    for number in range(ARTICLES):
        (articles / f"{number:04}.txt").write_text(f"{TRADE if number % 2 else OTHER} Story {number}.", "utf-8")
    chance = random.Random(seed)
    open_archive(address, create=True).close()
    killed, before = 0, 0
    for number in range(kills):
        if chance.random() < 0.2:
            before -= _forget_some(address, chance)
        desk = _adding(address, articles)
        time.sleep(chance.uniform(0, LONGEST))
        if running is not None and number % 2:
            running.stop("immediate")
            killed += desk.wait() != 0
            running.start()
        else:
            desk.send_signal(signal.SIGKILL)
            killed += desk.wait() == -signal.SIGKILL
        now = _whole(address)
        assert now >= before, f"{before - now} articles are lost"
        before = now
    desk = _adding(address, articles)
    assert desk.wait() == 0
    return killed, _whole(address)


def _adding(address: str, articles: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "checker", "archive", "add", address, str(articles), "--no-cache", "--isolated"]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _forget_some(address: str, chance: random.Random) -> int:
    """So that later runs have something to add."""
    archive = open_archive(address)
    files = archive.files("")
    gone = archive.remove(chance.sample(files, len(files) // 2))
    archive.close()
    return len(gone)


def _whole(address: str) -> int:
    """The number of articles, each of which has its record, its claims and its keys."""
    archive = open_archive(address)
    held, stats = list(archive.articles()), archive.stats()
    archive.close()
    assert stats.articles == len(held)
    assert stats.claims == sum(len(claims) for _, claims in held)
    # What an article says that is gone stands there for good, so that there may be more.
    assert stats.keys >= len({entry[:2] for _, claims in held for claim in claims for entry in BLOCKING.stored(claim)})
    return len(held)


def main() -> None:
    """Print what was killed and what is left."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--postgresql", action="store_true", help="a server of its own instead of a SQLite file")
    parser.add_argument("--keep", action="store_true", help="for docs/reliability.md")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, server() if options.postgresql else nullcontext() as running:
        folder = Path(name)
        address = str(folder / "archive.sqlite") if running is None else running.address
        killed, left = kill_at_random(address, folder, options.kills, options.seed, running)
    sys.stdout.write(f"{killed} of {options.kills} runs were killed before their end; {left} articles, all whole\n")
    if options.keep:
        keep(
            "kills on PostgreSQL" if options.postgresql else "kills on SQLite",
            kills=options.kills,
            killed=killed,
            articles=left,
        )


if __name__ == "__main__":
    main()
