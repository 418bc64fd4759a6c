"""Input formats: one module a format with EXTENSIONS and `parse(source)`. The folder is the registry."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import cast

from checker.documents.contract import Format


@lru_cache(maxsize=1)
def by_extension() -> dict[str, Format]:
    """Extension, lower case with its dot, to the module that reads it."""
    names = sorted(info.name for info in iter_modules(__path__))
    modules = [cast(Format, import_module(f"{__name__}.{name}")) for name in names]
    return {extension: module for module in modules for extension in module.EXTENSIONS}
