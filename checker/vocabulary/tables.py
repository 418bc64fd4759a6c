"""The tables of rules/vocabulary/, with a desk's own additions laid over them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from checker.vocabulary.parsed import parsed_table


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Folders with one YAML file a table; later folders add to earlier ones.

    reference: the desk's tables of facts
    overlay:   parts of tables laid over all folders, as a JSON object by table: a desk's house style

    Hashable, so that a grammar built from it can be kept: see `functools.lru_cache` in the grammars.
    """

    folders: tuple[str, ...]
    reference: tuple[str, ...] = ()
    overlay: str = ""

    def table(self, name: str) -> Any:
        """The table `name` as plain Python data: mappings are merged key by key, lists are joined.

        Raises KeyError where no folder has it. The result is shared: never change it.
        """
        return _load(self.folders, name, self.overlay)


@lru_cache(maxsize=256)
def _load(folders: tuple[str, ...], name: str, overlay: str) -> Any:
    found: Any = None
    for folder in folders:
        path = Path(folder) / f"{name}.yml"
        if path.is_file():
            found = _merge(found, parsed_table(path.read_bytes()))
    if found is None:
        raise KeyError(name)
    return _merge(found, json.loads(overlay).get(name, {})) if overlay else found


def _merge(base: Any, more: Any) -> Any:
    if isinstance(base, dict) and isinstance(more, dict):
        return {**base, **{key: _merge(base.get(key), value) for key, value in more.items()}}
    if isinstance(base, list) and isinstance(more, list):
        return base + more
    return more


def shipped_rules() -> Path:
    """The folder of the rules that come with the program, installed or in a checkout."""
    spec = find_spec("checker.shipped")
    if spec is not None and spec.submodule_search_locations:
        return Path(next(iter(spec.submodule_search_locations)))
    return Path(__file__).parents[2] / "rules"


@lru_cache(maxsize=1)
def shipped() -> Vocabulary:
    """The vocabulary that comes with the program."""
    return Vocabulary((str(shipped_rules() / "vocabulary"),))
