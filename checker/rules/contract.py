"""What a check module offers, and how checks are found: by the folder, nothing lists them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, Protocol, cast

import checker.checks
from checker.model.claims import Group
from checker.model.findings import Conflict
from checker.model.rule import CheckInput


class Check(Protocol):
    """A module of checker/checks/.

    FACTS:   the {words} that a rule's message may use
    KEYS:    the words that a rule's `same:` may use; none for a check that looks at one claim at a time
    EXCUSES: the words that a rule's `unless:` may use
    KINDS:   the kinds of claim that it looks at
    NEEDS:   what a run must be given besides articles, "reference" or "today"; left out where that is nothing
    Params:  a frozen dataclass of what a rule's `params:` may set, each with a default
    """

    FACTS: tuple[str, ...]
    KEYS: tuple[str, ...]
    EXCUSES: tuple[str, ...]
    KINDS: tuple[str, ...]
    Params: type[Any]
    __doc__: str | None

    def check(self, group: Group, ask: CheckInput) -> Iterator[Conflict]:
        """The conflicts in one group of claims."""


@lru_cache(maxsize=1)
def check_names() -> tuple[str, ...]:
    """The names of all checks."""
    return tuple(sorted(info.name for info in iter_modules(checker.checks.__path__)))


def load_check(name: str) -> Check:
    """The check of a name out of `check_names()`."""
    return cast(Check, import_module(f"checker.checks.{name}"))
