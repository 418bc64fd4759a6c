"""Opening an archive: a file of SQLite, or a database of a PostgreSQL server."""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from checker.errors import StoreError, UsageError
from checker.store.archive import Archive
from checker.store.migrations import current, migrate

# Seconds that one desk waits for another's batch.
PATIENCE = 30
SERVERS = ("postgresql://", "postgres://")


def open_archive(where: str, create: bool = False) -> Archive:
    """The archive in a file, or behind a `postgresql://` address, brought to today's version.

    Raises UsageError where there is none (unless `create`), StoreError where it is not ours or cannot be reached.
    """
    engine, name = _server(where) if where.startswith(SERVERS) else _file(where, create)
    archive = Archive(engine, name)
    try:
        archive.prepare(current, migrate)
    except StoreError:
        archive.close()
        raise
    return archive


def _server(where: str) -> tuple[Engine, str]:
    try:
        url = make_url(where.replace("postgres://", "postgresql://", 1)).set(drivername="postgresql+psycopg")
        engine = create_engine(url, pool_reset_on_return=None)
        event.listen(engine, "connect", _patient)
    except (ArgumentError, ValueError):
        raise UsageError("the address of an archive has the form postgresql://user@host/name") from None
    except (ImportError, NoSuchModuleError):
        raise UsageError("PostgreSQL needs one more package: pip install 'factcheck-newsroom[postgresql]'") from None
    # The password stays out of every message.
    return engine, url.set(drivername="postgresql").render_as_string(hide_password=True)


def _file(where: str, create: bool) -> tuple[Engine, str]:
    if not create and not Path(where).is_file():
        raise UsageError(f"there is no archive {where}; make one with: factcheck archive add {where} PATH...")
    try:
        # Readable by its owner alone: an archive may hold what is not published yet.
        os.close(os.open(where, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
    except OSError as error:
        raise StoreError(f"the archive {where} cannot be opened: {error.strerror}") from None
    # Each transaction ends itself; a reset that fails behind one that is kept would only be a fault in a log.
    place = URL.create("sqlite", database=where)
    engine = create_engine(place, connect_args={"timeout": PATIENCE}, pool_reset_on_return=None)
    event.listen(engine, "connect", _connected)
    event.listen(engine, "begin", _begin)
    return engine, where


def _patient(connection: object, _: object) -> None:
    """Nobody waits for ever for a desk that was stopped in the middle of its batch."""
    connection.execute(f"SET lock_timeout = '{PATIENCE}s'")  # type: ignore[attr-defined]
    connection.commit()  # type: ignore[attr-defined]


def _connected(connection: object, _: object) -> None:
    """Leave transactions to us; what is committed outlives a loss of power."""
    connection.isolation_level = None  # type: ignore[attr-defined]
    connection.execute("PRAGMA journal_mode = WAL")  # type: ignore[attr-defined]
    connection.execute("PRAGMA synchronous = FULL")  # type: ignore[attr-defined]


def _begin(connection: Connection) -> None:
    """A writer takes its place at once, so that two desks wait for each other instead of failing half-way."""
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
