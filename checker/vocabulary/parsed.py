"""Rule files and tables, parsed once for many runs (checker.startup); what they say is checked in every run."""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from checker.startup.kept import once
from checker.vocabulary.node import Node, flat, unflat


def parsed_table(data: bytes) -> Any:
    """A vocabulary table as plain data."""
    return once("table", data, lambda: _table(data))


def parsed_rule(data: bytes, file: str) -> Node:
    """The node of a rule file. Raises RuleError with file, line and column; what raises is never kept."""
    return unflat(once("rule", _reader() + data, lambda: _flat(data, file)))


def _table(data: bytes) -> Any:
    import yaml  # a tenth of a short run that finds all tables parsed

    return yaml.load(data.decode("utf-8"), yaml.CSafeLoader)


def _flat(data: bytes, file: str) -> tuple[Any, ...]:
    from checker.vocabulary.reader import read_yaml

    return flat(read_yaml(data, file))


@lru_cache(maxsize=1)
def _reader() -> bytes:
    """The strict reader itself, so that a stricter one reads all files again."""
    return blake2b((Path(__file__).with_name("reader.py")).read_bytes()).digest()
