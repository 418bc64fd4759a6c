"""factcheck.toml and the [tool.factcheck] table of pyproject.toml."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from checker.config.tree import Tree
from checker.errors import ConfigError

HEADER = re.compile(r"\s*\[+([^\]\n]+)\]+")
KEY = re.compile(r"""\s*((?:[\w-]+|"[^"\n]*"|'[^'\n]*')(?:\s*\.\s*(?:[\w-]+|"[^"\n]*"|'[^'\n]*'))*)\s*=""")
PART = re.compile(r"""[\w-]+|"[^"\n]*"|'[^'\n]*'""")
PLACE = re.compile(r"\(at line (\d+)")


def read_toml(file: str, below: tuple[str, ...]) -> Tree | None:
    """The table at `below`, () for the whole file; None where there is none. Raises ConfigError."""
    try:
        text = Path(file).read_bytes().decode("utf-8-sig")
        data: Any = tomllib.loads(text)
    except OSError as error:
        raise ConfigError(file, 0, f"cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise ConfigError(file, 0, f"is not UTF-8 (byte {error.start})") from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        place = PLACE.search(str(error))
        told = str(error).partition(" (at ")[0]
        raise ConfigError(file, int(place[1]) if place else 0, f"is not valid TOML: {told}") from None
    for name in below:
        data = data.get(name) if isinstance(data, dict) else None
    if not isinstance(data, dict):
        return None
    lines = _lines(text)
    return _tree(file, data, below, lines)


def _tree(file: str, data: dict[str, Any], path: tuple[str, ...], lines: dict[tuple[str, ...], int]) -> Tree:
    tree = Tree(file, lines.get(path, 0))
    for key, value in data.items():
        tree.lines[key] = lines.get((*path, key), tree.line)
        if isinstance(value, dict):
            tree.tables[key] = _tree(file, value, (*path, key), lines)
        else:
            tree.values[key] = value
    return tree


def _lines(text: str) -> dict[tuple[str, ...], int]:
    """The lines on which keys and tables stand, which tomllib does not tell; good enough to point a person there."""
    found: dict[tuple[str, ...], int] = {}
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.split("\n"), 1):
        if header := HEADER.match(line):
            table = _parts(header[1])
            found.setdefault(table, number)
        elif key := KEY.match(line):
            found.setdefault((*table, *_parts(key[1])), number)
    return found


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in PART.findall(dotted))
