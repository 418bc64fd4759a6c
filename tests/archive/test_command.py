"""`factcheck archive` and `--against` an archive, in SQLite and on a real PostgreSQL server."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pandas
import pytest

from checker.archive.frame import frame as archived
from checker.archive.query import Query
from checker.report import table
from tests.running import SEEDS, Outcome, in_process
from tests.store.conftest import address, postgres
from tests.store.kills import ARTICLES, kill_at_random
from tests.store.samples import OTHER, QUIET, TRADE

__all__ = ["address", "postgres"]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with published articles in old/ and a draft that contradicts one of them."""
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "b.txt").write_text(OTHER, "utf-8")
    (tmp_path / "old" / "c.txt").write_text(QUIET, "utf-8")
    (tmp_path / "draft.txt").write_text(TRADE, "utf-8")
    return tmp_path


def factcheck(desk: Path, *arguments: str) -> Outcome:
    return in_process(*arguments, cwd=desk)


def against(desk: Path, *sources: str, draft: str = "draft.txt") -> Outcome:
    given = [word for source in sources for word in ("--against", source)]
    return factcheck(desk, draft, *given, "--format", "json")


def messages(outcome: Outcome) -> list[tuple[str, list[str]]]:
    report = json.loads(outcome.out)
    return [(f["message"], [place["file"] for place in f["places"]]) for f in report["findings"]]


def test_a_draft_is_held_against_the_archive_as_against_its_articles(desk: Path, address: str) -> None:
    assert factcheck(desk, "archive", "add", address, "old").out == "2 added, 0 updated, 0 unchanged.\n"
    outcome = against(desk, address)
    assert outcome.code == 1
    found = messages(outcome)
    assert found == messages(against(desk, "old"))
    assert any("$1.34 billion and $1.7 billion" in message for message, _ in found)
    assert all("draft.txt" in files for _, files in found)


def test_articles_in_the_archive_that_contradict_each_other_are_not_told(desk: Path, address: str) -> None:
    (desk / "old" / "a.txt").write_text(TRADE, "utf-8")
    factcheck(desk, "archive", "add", address, "old")
    (desk / "draft.txt").write_text(QUIET, "utf-8")
    outcome = against(desk, address)
    assert (outcome.code, messages(outcome)) == (0, [])


def test_update_follows_the_folder(desk: Path, address: str) -> None:
    factcheck(desk, "archive", "add", address, "old", "draft.txt")
    (desk / "old" / "b.txt").write_text(TRADE, "utf-8")
    (desk / "old" / "c.txt").unlink()
    (desk / "old" / "d.txt").write_text(QUIET, "utf-8")
    told = factcheck(desk, "archive", "update", address, "old").out
    assert told == "1 added, 1 updated, 0 unchanged, 1 removed.\n"
    assert factcheck(desk, "archive", "stats", address).out.startswith("3 articles, published from 2025-03-04 to ")


def test_what_cannot_be_read_is_named_and_stands_as_before(desk: Path, address: str) -> None:
    factcheck(desk, "archive", "add", address, "old")
    (desk / "old" / "b.txt").write_bytes(b"")
    outcome = factcheck(desk, "archive", "update", address, "old")
    assert outcome.code == 3
    assert "old/b.txt" in outcome.err
    assert outcome.out == "0 added, 0 updated, 1 unchanged, 0 removed.\n"
    assert factcheck(desk, "archive", "stats", address).out.startswith("2 articles")


def test_remove_says_what_was_not_there(desk: Path, address: str) -> None:
    factcheck(desk, "archive", "add", address, "old")
    assert factcheck(desk, "archive", "remove", address, "old/b.txt") == (0, "1 article removed.\n", "")
    again = factcheck(desk, "archive", "remove", address, "old/b.txt")
    assert (again.code, "old/b.txt is not in the archive" in again.err) == (3, True)


def test_query_by_person_in_any_spelling_by_file_and_by_day(desk: Path, address: str) -> None:
    factcheck(desk, "archive", "add", address, "old", str(SEEDS))

    def rows(*options: str) -> list[dict[str, str]]:
        outcome = factcheck(desk, "archive", "query", address, *options, "--format", "json")
        assert outcome.code == 0
        answer: list[dict[str, str]] = json.loads(outcome.out)
        return answer

    saparov = rows("--person", "Saparov")
    assert {row["file"] for row in saparov} == {"old/b.txt"}
    assert {"person", "figure", "quote"} <= {row["kind"] for row in saparov}
    assert rows("--person", "Bakyt Saparow", "--kind", "person") == [r for r in saparov if r["kind"] == "person"]
    assert rows("--person", "Anna Saparov") == [r for r in saparov if "Bakyt" not in f"{r['person']}{r['speaker']}"]
    assert {row["file"] for row in rows("--file", "old/?.txt")} == {"old/b.txt", "old/c.txt"}
    assert {row["file"] for row in rows("--file", "old/*", "--since", "2025-03-07")} == {"old/c.txt"}
    assert {row["file"] for row in rows("--file", "old/*", "--until", "2025-03-06")} == {"old/b.txt"}
    assert rows("--file", "old/%") == []
    assert rows("--person", "Nobody") == []


def test_query_writes_parquet(desk: Path, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    factcheck(desk, "archive", "add", address, "old")
    factcheck(desk, "archive", "query", address, "--kind", "figure", "--format", "parquet", "-o", "figures.parquet")
    frame = pandas.read_parquet(desk / "figures.parquet")
    assert set(frame["kind"]) == {"figure"}
    assert "$1.7 billion" in set(frame["quote"])
    assert {str(frame[name].dtype) for name in ("line", "column", "start", "end")} == {"int64"}
    # In portions of two rows it is the same table, and so is the frame that a program asks for.
    monkeypatch.setattr(table, "PORTION", 2)
    factcheck(desk, "archive", "query", address, "--kind", "figure", "--format", "parquet", "-o", "again.parquet")
    assert pandas.read_parquet(desk / "again.parquet").equals(frame)
    where = address if address.startswith("postgresql") else str(desk / address)
    assert archived(where, Query(kind="figure")).values.tolist() == frame.values.tolist()
    assert [path.name for path in desk.glob(".factcheck-*")] == []


def test_an_archive_that_is_not_there_checks_nothing(desk: Path) -> None:
    outcome = against(desk, "none.sqlite")
    assert (outcome.code, outcome.out) == (2, "")
    assert "there is no archive none.sqlite" in outcome.err
    assert factcheck(desk, "archive", "stats", "none.sqlite").code == 2


@pytest.mark.parametrize("broken", ["broken.sqlite", "postgresql://desk:secret@127.0.0.1:1/none"])
def test_an_archive_that_fails_costs_the_verdict_but_not_the_report(desk: Path, broken: str) -> None:
    (desk / "broken.sqlite").write_bytes(b"SQLite format 3\0" + b"\x17" * 5000)
    (desk / "draft.txt").write_text(TRADE + " They meet on Tuesday, March 10, 2025.", "utf-8")
    outcome = factcheck(desk, "draft.txt", "--against", broken, "--format", "json", "--report", "junit=out.xml")
    report = json.loads(outcome.out)
    assert outcome.code == 4
    assert [item["reason"] for item in report["incomplete"]] == ["archive"]
    assert report["findings"]
    assert not report["complete"]
    assert (desk / "out.xml").exists()
    assert "secret" not in outcome.out + outcome.err
    assert factcheck(desk, "archive", "stats", broken).code == 4


def test_an_archive_file_is_its_owner_s_alone(desk: Path) -> None:
    factcheck(desk, "archive", "add", "desk.sqlite", "old")
    assert stat.S_IMODE((desk / "desk.sqlite").stat().st_mode) == 0o600


def test_killed_runs_leave_whole_batches(tmp_path: Path, address: str) -> None:
    _, left = kill_at_random(address, tmp_path / "kills", kills=4, seed=7)
    assert left == ARTICLES
