"""What was read from an article, kept between runs: a disposable SQLite file in the user's cache folder.

A row is found by a key made of everything that reading depends on (see checker.store.fingerprint), and is believed
only where its checksum holds. A damaged, foreign or unusable cache costs its speed and a notice, never a result.
"""

from __future__ import annotations

import os
import sqlite3
from hashlib import blake2b
from pathlib import Path
from types import TracebackType

from checker.errors import StoreError
from checker.model.kept import Extracted
from checker.startup.folder import unfit
from checker.store.codec import decode, encode

# "fctc": tells our files from any other SQLite file; the version goes up when a row means something else.
APPLICATION_ID = 0x66637463
SCHEMA_VERSION = 1
BATCH = 400
PATIENCE = 5.0
# sqlite3 decodes the names in a damaged file before it says that the file is damaged.
UNREADABLE = (sqlite3.Error, UnicodeDecodeError)
SCHEMA = "CREATE TABLE article (key BLOB PRIMARY KEY, checksum BLOB NOT NULL, record BLOB NOT NULL) WITHOUT ROWID"


class Cache:
    """An open cache. `notices` says what was wrong with it; every method works whatever happens to the file.

    Use it as a context manager: rows are written in batches, the last of them on leaving.
    """

    def __init__(self, folder: Path) -> None:
        self.notices: list[str] = []
        self._file = folder / "extracted.sqlite"
        self._waiting: list[tuple[bytes, bytes, bytes]] = []
        self._connection = self._open(folder)

    def __enter__(self) -> Cache:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._write()
        if self._connection is not None:
            self._connection.close()

    def get(self, key: bytes) -> list[Extracted] | None:
        """The articles kept under a key; None where there are none that can be believed."""
        if self._connection is None:
            return None
        try:
            row = self._connection.execute("SELECT checksum, record FROM article WHERE key = ?", (key,)).fetchone()
        except UNREADABLE as error:
            self._lose(f"could not be read ({_name(error)})")
            return None
        if row is None:
            return None
        if _checksum(key, row[1]) != row[0]:
            self._doubt()
            return None
        try:
            return decode(row[1])
        except StoreError:
            self._doubt()
            return None

    def put(self, key: bytes, articles: list[Extracted]) -> None:
        """Keep the articles of a file under a key."""
        if self._connection is None:
            return
        record = encode(articles)
        self._waiting.append((key, _checksum(key, record), record))
        if len(self._waiting) >= BATCH:
            self._write()

    def _write(self) -> None:
        rows, self._waiting = self._waiting, []
        if self._connection is None or not rows:
            return
        try:
            with self._connection:
                self._connection.executemany("INSERT OR REPLACE INTO article VALUES (?, ?, ?)", rows)
        except UNREADABLE as error:
            self._lose(f"could not be written ({_name(error)})")

    def _open(self, folder: Path) -> sqlite3.Connection | None:
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            strange = unfit(folder)
        except OSError as error:
            strange = error.strerror or "out of reach"
        if strange:
            self.notices.append(f"the cache in {folder} is not used: {strange}")
            return None
        try:
            return self._connect()
        except OSError as error:
            self.notices.append(f"the cache {self._file} is not used: {error.strerror}")
        except sqlite3.OperationalError as error:
            self.notices.append(f"the cache {self._file} is not used: {_name(error)}")
        except UNREADABLE as error:
            self.notices.append(f"the cache {self._file} was damaged and is made anew ({_name(error)})")
            return self._anew()
        return None

    def _anew(self) -> sqlite3.Connection | None:
        try:
            for name in (self._file.name, f"{self._file.name}-wal", f"{self._file.name}-shm"):
                self._file.with_name(name).unlink(missing_ok=True)
            return self._connect()
        except (*UNREADABLE, OSError):
            return None

    def _connect(self) -> sqlite3.Connection:
        os.close(os.open(self._file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600))
        connection = sqlite3.connect(self._file, timeout=PATIENCE)
        connection.text_factory = bytes  # what is text where bytes belong fails its checksum, like any other damage
        try:
            self._prepare(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _prepare(self, connection: sqlite3.Connection) -> None:
        """Make the table in a new file; leave an old one only where it is ours and of this version."""
        connection.execute("PRAGMA journal_mode = WAL")
        # A crash may lose the last batch, which costs time alone.
        connection.execute("PRAGMA synchronous = NORMAL")
        with connection:
            connection.execute("BEGIN IMMEDIATE")
            owner = connection.execute("PRAGMA application_id").fetchone()[0]
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
            if not tables and not owner:
                connection.execute(SCHEMA)
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
            elif (owner, version) != (APPLICATION_ID, SCHEMA_VERSION):
                raise sqlite3.DatabaseError

    def _doubt(self) -> None:
        """A row that cannot be believed: all others are suspect too, so that the file is made anew."""
        self._lose("was damaged and is made anew")
        self._connection = self._anew()

    def _lose(self, why: str) -> None:
        self.notices.append(f"the cache {self._file} {why}")
        if self._connection is not None:
            self._connection.close()
        self._connection = None


def _name(error: Exception) -> str:
    """SQLite's name of an error; its message may quote what the row holds."""
    return str(getattr(error, "sqlite_errorname", "of another program or version"))


def _checksum(key: bytes, record: bytes) -> bytes:
    """Of key and record together, so that a row put under another key is not believed."""
    return blake2b(record, digest_size=16, key=key[:64]).digest()
