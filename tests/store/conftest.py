"""Archives of both kinds, each empty."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.store.archive import Archive
from checker.store.connect import open_archive
from tests.store.server import Server, server


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    with server() as running:
        yield running


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where an empty archive is, or is to be made."""
    if request.param == "sqlite":
        yield str(tmp_path / "archive.sqlite")
        return
    import psycopg

    running: Server = request.getfixturevalue("postgres")
    yield running.address
    with psycopg.connect(running.address, autocommit=True) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")


@pytest.fixture
def archive(address: str) -> Iterator[Archive]:
    opened = open_archive(address, create=True)
    yield opened
    opened.close()
