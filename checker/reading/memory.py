"""Where a reader looks before it reads: articles with their claims by all that they depend on."""

from __future__ import annotations

from typing import Protocol

from checker.model.kept import Extracted


class Memory(Protocol):
    """What checker.store.cache.Cache is on the disk and Recent is in memory."""

    def get(self, key: bytes) -> list[Extracted] | None:
        """The articles kept under a key, None where there are none."""

    def put(self, key: bytes, articles: list[Extracted]) -> None:
        """Keep the articles of a file under a key."""


class Recent:
    """Articles of this process: those that were asked for since the last but one `turn`."""

    def __init__(self) -> None:
        self._now: dict[bytes, list[Extracted]] = {}
        self._before: dict[bytes, list[Extracted]] = {}

    def turn(self) -> None:
        """Begin a new round: what nobody asks for in it is forgotten."""
        self._before, self._now = self._now, {}

    def get(self, key: bytes) -> list[Extracted] | None:
        """The articles kept under a key, None where there are none."""
        found = self._now.get(key) or self._before.get(key)
        if found is not None:
            self._now[key] = found
        return found

    def put(self, key: bytes, articles: list[Extracted]) -> None:
        """Keep the articles of a file under a key."""
        self._now[key] = articles
