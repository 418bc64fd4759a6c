"""Targets. Each has `one(data)`, which fails where a promise is broken, and SAMPLES, from which mutation starts."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Protocol, cast

CORPUS = Path(__file__).parents[1] / "corpus"


class Target(Protocol):
    """What a module of this folder offers. WORKS names what is examined, EXAMPLES how many the test suite tries."""

    SAMPLES: tuple[bytes, ...]
    EXAMPLES: int

    def one(self, data: bytes) -> None:
        """Examine one input. Raises AssertionError, or whatever the program should not have raised."""


def names() -> tuple[str, ...]:
    """The targets, found from the folder."""
    return tuple(sorted(info.name for info in iter_modules(__path__)))


def load(name: str) -> Target:
    """The target of a name out of `names()`."""
    return cast(Target, import_module(f"{__name__}.{name}"))


def kept(name: str) -> list[Path]:
    """The inputs that once broke a target or reached something new, for ever tried again."""
    folder = CORPUS / name
    return sorted(folder.iterdir()) if folder.is_dir() else []
