"""Versions of stories, held back until the last file is read: only then is it known which of them stands."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from typing import NamedTuple

from checker.errors import StoreError
from checker.model.document import Version
from checker.model.kept import Extracted
from checker.store.codec import decode, encode

# Bytes held in memory; what is more waits in a temporary file.
IN_MEMORY = 64 * 1024 * 1024


class _Held(NamedTuple):
    version: Version
    at: int
    length: int


class Latest:
    """Articles that state which version of a story they are; those that a later one replaces are left out."""

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115  closed on leaving
        self._held: list[_Held] = []
        self._best: dict[str, tuple[int, ...]] = {}

    def __enter__(self) -> Latest:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def hold(self, extracted: Extracted, version: Version) -> None:
        """Hold an article back. Raises StoreError where the disk is full."""
        best = self._best.get(version.story)
        if best is not None and version.number < best:
            return
        self._best[version.story] = version.number
        record = encode([extracted])
        try:
            self._held.append(_Held(version, self._file.seek(0, 2), self._file.write(record)))
        except OSError as error:
            why = f"versions of stories could not be held back in a temporary file: {error.strerror}"
            raise StoreError(why) from None

    def standing(self) -> Iterator[Extracted]:
        """The articles of the latest version of each story, in the order in which they were held back."""
        for version, at, length in self._held:
            if version.number == self._best[version.story]:
                self._file.seek(at)
                yield from decode(self._file.read(length))
