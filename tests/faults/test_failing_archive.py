"""FLT-23 for the archive and the cache: each call to the disk or the database fails once, and nothing is half kept."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from checker.blocking import BLOCKING
from checker.model.findings import Exit
from checker.store.codec import encode
from checker.store.connect import open_archive
from tests.faults.failing_calls import failing
from tests.faults.test_failing_calls import children, desk, holds
from tests.running import ROOT, Outcome, in_process
from tests.store.samples import OTHER, QUIET, TRADE

# How rules and articles are read, and what fails then, is seen in test_failing_calls.
SPARED = (str(ROOT), ".txt", ".md")
HELD = "kept.sqlite"
CHECK = ("draft.txt", "--no-cache", "--format", "json")
SCENARIOS: dict[str, tuple[str, ...]] = {
    "a new archive": ("archive", "add", "new.sqlite", "old", "--no-cache"),
    "articles that changed and are gone": ("archive", "update", HELD, "old", "--no-cache"),
    "an article forgotten": ("archive", "remove", HELD, "old/b.txt"),
    "a question": ("archive", "query", HELD, "--kind", "figure", "--format", "json"),
    "a draft against the archive": (*CHECK, "--against", HELD),
    "keys of an older version": ("archive", "upgrade", "older.sqlite"),
    "a warm cache": ("articles", "--cache", "--cache-dir", "cache", "--format", "json"),
}


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk with an archive, an older one, and a cache of its articles."""
    home = desk(tmp_path_factory.mktemp("prepared") / "desk")
    (home / "old").mkdir()
    (home / "draft.txt").write_text(TRADE, "utf-8")
    for name, text in (("b", OTHER), ("c", QUIET), ("d", QUIET)):
        (home / "old" / f"{name}.txt").write_text(text, "utf-8")
    assert in_process("archive", "add", HELD, "old", "--no-cache", cwd=home).code == 0
    shutil.copy(home / HELD, home / "older.sqlite")
    age(home / "older.sqlite")
    (home / "old" / "c.txt").write_text(TRADE, "utf-8")
    (home / "old" / "d.txt").unlink()
    assert in_process("articles", "--cache", "--cache-dir", "cache", cwd=home).code == 1
    return home


def age(archive: Path) -> None:
    """Keys as a version wrote them that nobody has."""
    import sqlite3

    with sqlite3.connect(archive) as connection:
        connection.execute("UPDATE factcheck_archive SET keyed = 0")
    connection.close()


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_call_that_fails(scenario: str, prepared: Path, tmp_path: Path) -> None:
    words = SCENARIOS[scenario]
    before = {path.name: state(path) for path in prepared.glob("*.sqlite")}
    after, whole, number = before, Outcome(0, "", ""), 0
    while True:
        home = tmp_path / str(number)
        shutil.copytree(prepared, home)
        with failing(number, SPARED) as faults:
            outcome = in_process(*words, cwd=home, bugs=True)
        kept = changed(home, prepared, before)
        if number == 0:
            whole, after = outcome, kept
            assert whole.code in (0, 1)
            assert faults.count > 5
        elif faults.told is None:
            break
        else:
            where = f"call {number}: {faults.told}"
            holds(outcome, whole, where, frozenset({HELD}))
            for name, held in kept.items():
                assert all(held.get(file) in (before.get(name, {}).get(file), after[name].get(file)) for file in held)
                assert held.keys() >= before.get(name, {}).keys() & after[name].keys(), where
            if outcome == whole:
                assert kept == after, where
            assert not children(), where
            if faults.told.startswith("sqlite"):
                # What failed once can be done again.
                assert in_process(*words, cwd=home).code in (whole.code, Exit.INCOMPLETE), where
                assert changed(home, prepared, before) == after, where
        shutil.rmtree(home)
        number += 1


States = dict[str, dict[str, bytes]]


def changed(home: Path, prepared: Path, before: States) -> States:
    """What each archive holds; one that is as it was byte for byte is not asked."""
    found = {}
    for path in sorted(home.glob("*.sqlite")):
        old, log = prepared / path.name, path.with_name(f"{path.name}-wal")
        if old.exists() and not log.exists() and path.read_bytes() == old.read_bytes():
            found[path.name] = before[path.name]
        elif path.stat().st_size:
            found[path.name] = state(path)
    return found


def state(path: Path) -> dict[str, bytes]:
    """What an archive holds, by article; that all of it can be found is looked at."""
    archive = open_archive(str(path))
    articles = list(archive.articles())
    keyed = {entry[:2] for article in articles for claim in article.claims for entry in BLOCKING.stored(claim)}
    assert archive.stats().keys >= len(keyed)
    archive.close()
    return {article.document.file: encode([article]) for article in articles}
