"""Archives of SQLite and of a real PostgreSQL server: kept whole, found by key, safe when two desks add at once."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from checker.blocking import BLOCKING
from checker.errors import FactcheckError, StoreError
from checker.model.kept import Extracted
from checker.store.archive import Archive
from checker.store.codec import encode
from checker.store.connect import open_archive
from checker.store.writing import Change
from tests.running import ROOT
from tests.store.samples import OTHER, QUIET, TRADE, extracted
from tests.store.server import Server, server

STORIES = [extracted("a.txt", TRADE), extracted("b.txt", OTHER), extracted("c.txt", QUIET)]


def quotes(articles: list[Extracted]) -> list[str]:
    return [article.document.quote(claim.span) for article in articles for claim in article.claims]


def test_adding_is_idempotent_and_an_update_replaces(archive: Archive) -> None:
    assert archive.add(STORIES, BLOCKING) == Change(3, 0, 0)
    before = archive.stats()
    assert archive.add(STORIES, BLOCKING) == Change(0, 0, 3)
    assert archive.stats() == before
    assert archive.add([extracted("a.txt", QUIET)], BLOCKING) == Change(0, 1, 0)
    assert archive.remove(["a.txt", "none.txt"]) == ["a.txt"]
    after = archive.stats()
    assert (after.articles, before.articles) == (2, 3)
    assert archive.add([STORIES[0]], BLOCKING) == Change(1, 0, 0)
    assert archive.stats() == before


def test_what_was_kept_comes_back_as_it_was(archive: Archive) -> None:
    archive.add(STORIES, BLOCKING)
    assert [encode([article]) for article in archive.articles()] == [encode([story]) for story in STORIES]
    assert [article.document.file for article in archive.articles(files="b*")] == ["b.txt"]
    day = STORIES[1].document.published
    assert [article.document.file for article in archive.articles(since=day, until=day)] == ["b.txt"]


def test_a_draft_meets_only_what_could_contradict_it(archive: Archive) -> None:
    archive.add(STORIES, BLOCKING)
    draft = extracted("draft.txt", TRADE)
    met = archive.against([draft], BLOCKING)
    assert [article.document.file for article in met] == ["b.txt"]
    assert "$1.7 billion" in quotes(met)
    assert archive.against([extracted("draft.txt", QUIET)], BLOCKING) == []
    assert archive.against([extracted("b.txt", TRADE)], BLOCKING) == []


def test_a_common_name_brings_a_few_witnesses_of_each_spelling(archive: Archive) -> None:
    archive.add([extracted(f"{n:03}.txt", OTHER) for n in range(200)], BLOCKING)
    met = archive.against([extracted("draft.txt", TRADE)], BLOCKING)
    assert 0 < len(met) <= 12


FIRST = """
DROP TABLE said_in; DROP TABLE said_under; DROP TABLE factcheck_archive;
CREATE TABLE factcheck_archive (version INTEGER NOT NULL); INSERT INTO factcheck_archive VALUES (1);
CREATE TABLE lookup (key BIGINT, said BIGINT, article BIGINT, position INTEGER);
CREATE INDEX lookup_by_key ON lookup (key, said, article, position);
DROP INDEX article_by_day
"""


def test_an_archive_of_the_first_version_is_brought_up_to_date(address: str) -> None:
    archive = open_archive(address, create=True)
    archive.add(STORIES, BLOCKING)
    before = archive.stats()
    archive.close()
    execute(address, *FIRST.split(";"))
    again = open_archive(address)
    with pytest.raises(StoreError, match="archive upgrade"):
        again.against([extracted("draft.txt", TRADE)], BLOCKING)
    with pytest.raises(StoreError, match="archive upgrade"):
        again.add([extracted("d.txt", TRADE)], BLOCKING)
    assert again.upgrade(BLOCKING)
    assert not again.upgrade(BLOCKING)
    assert again.stats() == before
    assert [a.document.file for a in again.against([extracted("draft.txt", TRADE)], BLOCKING)] == ["b.txt"]
    again.close()
    execute(address, "UPDATE factcheck_archive SET version = 99")
    with pytest.raises(StoreError, match=r"99.*update factcheck"):
        open_archive(address)


def test_keys_of_another_version_are_made_anew_and_newer_ones_refused(archive: Archive) -> None:
    archive.add(STORIES, BLOCKING)
    newer = BLOCKING._replace(version=BLOCKING.version + 1)
    assert archive.upgrade(newer)
    draft = extracted("draft.txt", TRADE)
    assert [a.document.file for a in archive.against([draft], newer)] == ["b.txt"]
    for call in (archive.add, archive.against):
        with pytest.raises(StoreError, match="update factcheck"):
            call([draft], BLOCKING)
    with pytest.raises(StoreError, match="update factcheck"):
        archive.upgrade(BLOCKING)


def test_a_database_of_another_program_is_left_alone(address: str) -> None:
    execute(address, "CREATE TABLE article (body text)")
    with pytest.raises(StoreError, match="another program"):
        open_archive(address, create=True)


@pytest.mark.parametrize(
    ("where", "says"),
    [
        ("nowhere/archive.sqlite", "there is no archive"),
        ("postgresql://someone:secret@127.0.0.1:1/none", "cannot be used"),
        ("postgresql://host:port/name", "has the form postgresql://"),
    ],
)
def test_an_archive_out_of_reach_is_named_without_its_password(where: str, says: str) -> None:
    with pytest.raises(FactcheckError, match=says) as caught:
        open_archive(where)
    assert "secret" not in str(caught.value)


def test_a_file_that_is_no_database_is_not_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("not a database, but somebody's notes\n" * 99)
    with pytest.raises(StoreError, match=r"notes\.txt"):
        open_archive(str(file), create=True)
    assert file.read_text().startswith("not a database")


ADDING = """
import sys
from checker.blocking import BLOCKING
from checker.store.connect import open_archive
from checker.store.writing import Change
from tests.store.samples import TRADE, extracted
archive = open_archive(sys.argv[1], create=True)
for n in range(int(sys.argv[2]), int(sys.argv[3]), 5):
    archive.add([extracted(f"{m:04}.txt", TRADE) for m in range(n, n + 5)], BLOCKING)
    print(n, flush=True)
"""


def adding(address: str, first: int, last: int) -> subprocess.Popen[str]:
    """Another desk, adding batches of five and printing each once it is committed."""
    command = [sys.executable, "-c", ADDING, address, str(first), str(last)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_two_desks_add_the_same_articles_at_once(address: str) -> None:
    desks = [adding(address, 0, 60) for _ in range(3)]
    ends = [desk.communicate(timeout=90) for desk in desks]
    assert [desk.returncode for desk in desks] == [0, 0, 0], ends
    archive = open_archive(address)
    stats = archive.stats()
    assert stats.articles == 60
    assert stats.claims == 60 * len(STORIES[0].claims)
    assert stats.keys == len({entry[:2] for claim in STORIES[0].claims for entry in BLOCKING.stored(claim)})
    archive.close()


def test_a_killed_desk_loses_nothing_that_was_committed(address: str) -> None:
    open_archive(address, create=True).close()
    for round_ in range(3):
        desk = adding(address, 0, 10_000)
        assert desk.stdout is not None
        said = [desk.stdout.readline() for _ in range(2 + 3 * round_)]
        desk.send_signal(signal.SIGKILL)
        desk.communicate()
        archive = open_archive(address)
        kept = {article.document.file for article in archive.articles()}
        assert {f"{m:04}.txt" for line in said for m in range(int(line), int(line) + 5)} <= kept
        assert len(kept) % 5 == 0
        archive.close()


def test_a_crashed_server_loses_nothing_that_was_committed() -> None:
    with server() as own:
        archive = open_archive(own.address, create=True)
        archive.add(STORIES, BLOCKING)
        own.stop("immediate")
        with pytest.raises(StoreError, match="cannot be used"):
            archive.add([extracted("d.txt", TRADE)], BLOCKING)
        own.start()
        archive.close()
        again = open_archive(own.address)
        assert [encode([article]) for article in again.articles()] == [encode([story]) for story in STORIES]
        again.close()


def execute(address: str, *statements: str) -> None:
    engine = create_engine(url(address))
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


def url(address: str) -> str:
    return f"sqlite:///{address}" if address.startswith("/") else address.replace("postgresql:", "postgresql+psycopg:")


def test_the_server_is_a_real_one(postgres: Server) -> None:
    assert (postgres.folder / "data" / "PG_VERSION").is_file()
