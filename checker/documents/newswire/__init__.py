"""The XML vocabularies of news, by the name of the root element: one module a vocabulary with ROOTS and `articles`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from checker.documents.contract import Parsed, Source
from checker.documents.markup.tree import Node


class Vocabulary(Protocol):
    """A module of this folder."""

    ROOTS: tuple[str, ...]

    def articles(self, root: Node, source: Source) -> Iterator[Parsed]:
        """The articles in a file whose root element is `root`."""


@lru_cache(maxsize=1)
def by_root() -> dict[str, Vocabulary]:
    """Name of a root element to the module that reads it."""
    found = [cast(Vocabulary, import_module(f"{__name__}.{info.name}")) for info in iter_modules(__path__)]
    return {root: module for module in found for root in module.ROOTS}
