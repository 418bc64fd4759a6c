"""What a check module offers, and how checks are found: by the folder, nothing lists them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import checker.checks
from checker.model.claims import Group
from checker.model.findings import Conflict
from checker.model.rule import CheckInput


@dataclass(frozen=True)
class NothingToSet:
    """The parameters of a check that has none."""


@dataclass(frozen=True, slots=True)
class Check:
    """A module of checker/checks/, whose names in capitals say what it works with; left out where that is nothing.

    title:     the first line of the module's docstring
    kinds:     KINDS, the kinds of claim that it looks at
    facts:     FACTS, the {words} that a rule's message may use
    keys:      KEYS, the words that a rule's `same:` may use; none for a check that looks at one claim at a time
    excuses:   EXCUSES, the words that a rule's `unless:` may use
    needs:     NEEDS, what a run must be given besides articles: "reference", "today" or "" for nothing
    params:    Params, a frozen dataclass of what a rule's `params:` may set, each with a default
    conflicts: check(group, ask), the conflicts in one group of claims
    """

    name: str
    title: str
    kinds: tuple[str, ...]
    facts: tuple[str, ...]
    keys: tuple[str, ...]
    excuses: tuple[str, ...]
    needs: str
    params: type[Any]
    conflicts: Callable[[Group, CheckInput], Iterator[Conflict]]


@lru_cache(maxsize=1)
def check_names() -> tuple[str, ...]:
    """The names of all checks."""
    return tuple(sorted(info.name for info in iter_modules(checker.checks.__path__)))


def load_check(name: str) -> Check:
    """The check of a name out of `check_names()`."""
    module = import_module(f"checker.checks.{name}")
    return Check(
        name,
        title=(module.__doc__ or "").strip().partition("\n")[0],
        kinds=module.KINDS,
        facts=module.FACTS,
        keys=getattr(module, "KEYS", ()),
        excuses=getattr(module, "EXCUSES", ()),
        needs=getattr(module, "NEEDS", ""),
        params=getattr(module, "Params", NothingToSet),
        conflicts=module.check,
    )
