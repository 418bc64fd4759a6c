"""A database on the same disk: each statement, fetch and end of a transaction is a call that may fail."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from typing import Any

# How a database says that its disk failed, by what it was asked for.
TOLD = {"COMMIT": "database or disk is full"}


def connecting(called: Callable[[str, object], None]) -> Callable[..., sqlite3.Connection]:
    """sqlite3.connect with connections that tell `called` what they are asked, and fail where it raises OSError."""

    def asked(what: str) -> None:
        try:
            called("sqlite", ("statement", what))
        except OSError as error:
            raise sqlite3.OperationalError(TOLD.get(what, "disk I/O error")) from error

    class Cursor(sqlite3.Cursor):
        def execute(self, sql: str, *more: Any) -> Cursor:
            asked(sql)
            super().execute(sql, *more)
            return self

        def executemany(self, sql: str, rows: Iterable[Any]) -> Cursor:
            asked(sql)
            super().executemany(sql, rows)
            return self

        def fetchone(self) -> Any:
            asked("FETCH")
            return super().fetchone()

        def fetchmany(self, *number: Any) -> Any:
            asked("FETCH")
            return super().fetchmany(*number)

        def fetchall(self) -> Any:
            asked("FETCH")
            return super().fetchall()

    class Connection(sqlite3.Connection):
        def cursor(self, *_: Any) -> Any:
            return super().cursor(Cursor)

        def execute(self, *arguments: Any) -> Any:
            return self.cursor().execute(*arguments)

        def executemany(self, *arguments: Any) -> Any:
            return self.cursor().executemany(*arguments)

        def commit(self) -> None:
            asked("COMMIT")
            super().commit()

        def rollback(self) -> None:
            asked("ROLLBACK")
            super().rollback()

    connect = sqlite3.dbapi2.connect

    def connected(*arguments: Any, **more: Any) -> sqlite3.Connection:
        asked("CONNECT")
        connection: sqlite3.Connection = connect(*arguments, **{"factory": Connection, **more})
        return connection

    return connected
