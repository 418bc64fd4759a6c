"""Input formats: one module a format with EXTENSIONS, ISOLATED and `articles(source)`. The folder is the registry."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import cast

from checker.documents.contract import Format


@lru_cache(maxsize=1)
def by_extension() -> dict[str, str]:
    """Extension, lower case with its dot, to the name of the format that reads it."""
    names = sorted(info.name for info in iter_modules(__path__))
    return {extension: name for name in names for extension in by_name(name).EXTENSIONS}


@lru_cache(maxsize=32)
def by_name(name: str) -> Format:
    """The module that reads a format. What it needs of libraries is imported when it reads."""
    return cast(Format, import_module(f"{__name__}.{name}"))
