"""The cache gives back what was read, and is never trusted further than its checksums."""

from __future__ import annotations

import os
import pickle
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from checker.model.kept import Extracted
from checker.store.cache import APPLICATION_ID, Cache
from checker.store.codec import encode
from checker.store.fingerprint import key, program
from checker.vocabulary.tables import shipped
from tests.running import ROOT
from tests.store.samples import OTHER, TRADE, extracted

ONE, TWO = key(b"p", (), "a.txt", b"one"), key(b"p", (), "a.txt", b"two")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def fill(folder: Path) -> list[Extracted]:
    articles = [extracted("a.txt", TRADE)]
    with Cache(folder) as cache:
        cache.put(ONE, articles)
        assert cache.notices == []
    return articles


def test_a_second_run_finds_what_the_first_kept(folder: Path) -> None:
    articles = fill(folder)
    with Cache(folder) as cache:
        found = cache.get(ONE)
        assert found is not None
        assert encode(found) == encode(articles)
        assert cache.get(TWO) is None
        assert cache.notices == []


def test_only_its_owner_may_read_it(folder: Path) -> None:
    fill(folder)
    assert [oct(path.stat().st_mode & 0o777) for path in (folder, folder / "extracted.sqlite")] == ["0o700", "0o600"]


@pytest.mark.parametrize("damage", ["cut", "garbage", "text", "empty", "pickle", "newer", "foreign"])
def test_a_damaged_cache_is_made_anew_with_a_notice(folder: Path, damage: str) -> None:
    fill(folder)
    file = folder / "extracted.sqlite"
    if damage == "newer":
        with sqlite3.connect(file) as connection:
            connection.execute("PRAGMA user_version = 99")
        connection.close()
    elif damage == "foreign":
        file.unlink()
        with sqlite3.connect(file) as connection:
            connection.execute("CREATE TABLE article (key, checksum, record)")
        connection.close()
    else:
        whole = file.read_bytes()
        contents = {"cut": whole[: len(whole) // 2], "garbage": os.urandom(5000), "text": b"hello", "empty": b""}
        file.write_bytes(contents.get(damage, pickle.dumps([TRADE])))
    with Cache(folder) as cache:
        assert cache.get(ONE) is None
        cache.put(TWO, [extracted("a.txt", OTHER)])
    assert len(cache.notices) == (damage != "empty"), cache.notices
    assert all("made anew" in notice for notice in cache.notices)
    with Cache(folder) as cache:
        assert cache.get(TWO) is not None
        assert cache.notices == []


def test_a_row_with_a_flipped_bit_or_a_strange_key_is_not_believed(folder: Path) -> None:
    fill(folder)
    for damage in ("UPDATE article SET record = record || x'00'", f"UPDATE article SET key = x'{TWO.hex()}'"):
        fill(folder)
        with sqlite3.connect(folder / "extracted.sqlite") as connection:
            connection.execute(damage)
        connection.close()
        with Cache(folder) as cache:
            assert cache.get(TWO if "key" in damage else ONE) is None
        assert "damaged" in cache.notices[0]


def test_a_folder_in_the_way_or_of_others_costs_only_the_cache(folder: Path, tmp_path: Path) -> None:
    (folder / "extracted.sqlite").mkdir(parents=True)
    (tmp_path / "file").write_text("")
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o777)
    for place in (folder, tmp_path / "file", shared):
        with Cache(place) as cache:
            cache.put(ONE, [extracted("a.txt", TRADE)])
            assert cache.get(ONE) is None
        assert "is not used" in cache.notices[0]


def test_eight_runs_share_one_cache(folder: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from checker.store.cache import Cache\n"
        "from tests.store.samples import TRADE, extracted\n"
        "with Cache(Path(sys.argv[1])) as cache:\n"
        "    for n in range(60): cache.put(b'%d' % n, [extracted('a.txt', TRADE)])\n"
        "sys.exit(bool(cache.notices))\n"
    )
    runs = [subprocess.Popen([sys.executable, "-c", script, folder], cwd=ROOT) for _ in range(8)]
    assert [run.wait(60) for run in runs] == [0] * 8
    with Cache(folder) as cache:
        assert all(cache.get(b"%d" % n) for n in range(60))
    with sqlite3.connect(folder / "extracted.sqlite") as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    connection.close()


def test_the_key_changes_with_all_that_reading_depends_on(tmp_path: Path) -> None:
    (tmp_path / "titles.yml").write_text("a: b")
    own = (str(tmp_path),)
    before = program(own)
    program.cache_clear()
    assert program(own) == before
    (tmp_path / "titles.yml").write_text("a: c")
    program.cache_clear()
    digests = [before, program(own), program(shipped().folders)]
    keys = [key(d, (), "a.txt", b"text") for d in digests]
    keys += [key(before, ("as-of=2025-01-01",), "a.txt", b"text"), key(before, (), "b.txt", b"text")]
    keys += [key(before, (), "a.txt", b"texts"), key(before, ("a", "b"), "c", b""), key(before, ("a",), "bc", b"")]
    assert len(set(keys)) == len(keys)
