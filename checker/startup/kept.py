"""One file of plain data in the user's cache folder: parsed tables and compiled patterns, found by their sources.

Each entry's key holds all that the entry depends on, so that a change of a table or a pattern finds nothing and nothing
ever has to be thrown away in time. The file as a whole belongs to one version of the program on one build of Python.
It is written whole and put in place at once: of several runs, the last one's stands. A file that is damaged, foreign
or another user's is passed over as if there were none. It holds no word of any article.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final

from checker.startup.folder import cache_folder, unfit
from checker.version import VERSION

NAME: Final = "startup.bin"
# A file of more bytes or entries than this holds what nothing asks for any more: it is begun anew.
MOST_BYTES: Final = 16_000_000
MOST_ENTRIES: Final = 5_000
CHECKSUM: Final = 32
ABSENT: Final = object()


class Kept:
    """The entries of the file, and those that this run adds.

    writes: False where the run shall leave nothing behind
    """

    def __init__(self, folder: Path | None) -> None:
        self.writes = True
        self._folder = folder
        self._entries: dict[bytes, Any] = {}
        self._new: dict[bytes, Any] = {}
        if folder is not None:
            self._entries = _loaded(folder)

    def get(self, key: bytes) -> Any:
        """The entry under a key; ABSENT where there is none."""
        found = self._entries.get(key, ABSENT)
        return found if found is not ABSENT else self._new.get(key, ABSENT)

    def put(self, key: bytes, value: Any) -> None:
        """Keep plain data: None, bool, int, float, str, bytes, and lists, tuples and mappings of these."""
        self._new[key] = value

    def save(self) -> None:
        """Write what is new; where that is not possible, the next start takes as long as this one."""
        if not self._new or self._folder is None or not self.writes:
            return
        entries = self._new if len(self._entries) + len(self._new) > MOST_ENTRIES else {**self._entries, **self._new}
        try:
            body = marshal.dumps(entries)
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if len(body) <= MOST_BYTES and not unfit(self._folder):
                _replace(self._folder / NAME, _checksum(body) + body)
        except (OSError, ValueError):
            return


KEPT: ContextVar[Kept | None] = ContextVar("kept", default=None)


@contextmanager
def opened(folder: Path | None = None) -> Iterator[Kept]:
    """Inside, `once` looks into the file of the user's cache folder (or of `folder`); on leaving, it is saved."""
    held = Kept(folder or cache_folder())
    token = KEPT.set(held)
    try:
        yield held
    finally:
        KEPT.reset(token)
        held.save()


def once(kind: str, source: bytes, work: Callable[[], Any]) -> Any:
    """What `work` makes of `source`, or what it made of it before. It must be plain data (see `Kept.put`)."""
    held = KEPT.get()
    if held is None:
        return work()
    key = blake2b(source, digest_size=20, person=kind.encode()[:16]).digest()
    found = held.get(key)
    if found is ABSENT:
        found = work()
        held.put(key, found)
    return found


def _loaded(folder: Path) -> dict[bytes, Any]:
    try:
        if unfit(folder):
            return {}
        handle = os.open(folder / NAME, os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW)
        with open(handle, "rb") as file:
            data = file.read(MOST_BYTES + CHECKSUM + 1)
        if data[:CHECKSUM] != _checksum(data[CHECKSUM:]):
            return {}
        entries = marshal.loads(data[CHECKSUM:])
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return entries if isinstance(entries, dict) else {}


def _checksum(body: bytes) -> bytes:
    """Of the data together with the program and the Python that can read it: another's fails like damage does."""
    owner = f"{VERSION}\0{sys.version}\0{sys.byteorder}\0{sys.implementation.cache_tag}"
    return blake2b(body, digest_size=CHECKSUM, key=blake2b(owner.encode()).digest()).digest()


def _replace(file: Path, data: bytes) -> None:
    beside = file.with_name(f"{file.name}.{os.getpid()}")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC | os.O_NOFOLLOW
    try:
        with open(os.open(beside, flags, 0o600), "wb") as target:
            target.write(data)
        os.replace(beside, file)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
