"""The door for a desk's own folder of words: each file adds to a shipped table; what is not understood is told."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from typing import Any

from checker.errors import RuleError, UsageError
from checker.vocabulary.node import MAX_BYTES, Node
from checker.vocabulary.tables import shipped

FORMS: tuple[tuple[type, str], ...] = ((dict, "a mapping"), (list, "a list"))


def check_folder(folder: str) -> None:
    """Raises UsageError, a line for each problem, where a folder's tables cannot add to the shipped ones.

    A file must be named after a shipped table, and must hold lists where that one holds lists, and mappings where
    it holds mappings.
    """
    from checker.vocabulary.reader import read_yaml

    if not Path(folder).is_dir():
        raise UsageError(f"there is no vocabulary folder {folder!r}. Nothing was checked.")
    known = tables()
    problems: list[str] = []
    files = sorted(path for path in Path(folder).iterdir() if path.suffix in (".yml", ".yaml"))
    if not files:
        raise UsageError(f"the vocabulary folder {folder!r} holds no .yml file. Nothing was checked.")
    for path in files:
        if path.stem not in known or path.suffix != ".yml":
            close = get_close_matches(path.stem, known, 1) or known
            problems.append(f"{path}: there is no table {path.name!r}; did you mean '{close[0]}.yml'?")
            continue
        try:
            node = read_yaml(_bytes(path), str(path))
        except RuleError as error:
            problems.append(str(error))
        except OSError as error:
            problems.append(f"{path}: cannot be read: {error.strerror}")
        else:
            problems += _differing(node, shipped().table(path.stem), str(path), "")
    if problems:
        raise UsageError("\n".join(problems) + "\nNothing was checked.")


def _bytes(path: Path) -> bytes:
    """What a file holds, up to one byte more than is read. Raises OSError, and RuleError where it is no file."""
    if not path.is_file():
        raise RuleError(str(path), 0, 0, "is not a regular file")
    with path.open("rb") as content:
        return content.read(MAX_BYTES + 1)


def tables() -> list[str]:
    """The names of the shipped tables."""
    return sorted(path.stem for folder in shipped().folders for path in Path(folder).glob("*.yml"))


def _differing(node: Node, base: Any, file: str, where: str) -> list[str]:
    """Where a value has another form than the shipped one of the same key."""
    for form, words in FORMS:
        if isinstance(base, form) and not isinstance(node.value, form):
            return [f"{file}:{node.line}:{node.column}: {where or 'the table'} holds {words}"]
    if not isinstance(base, dict):
        return []
    fields = _entry_keys(base)
    found: list[str] = []
    for key, value in node.value.items():
        line, column = node.keys[key]
        if key in base:
            found += _differing(value, base[key], file, key)
        elif not fields and where == "" and all(isinstance(v, list) for v in base.values()):
            found.append(f"{file}:{line}:{column}: unknown key {key!r}{_near(key, base)}")
        elif fields and isinstance(value.value, dict):
            for name in value.value:
                if name not in fields:
                    at = value.keys[name]
                    found.append(f"{file}:{at[0]}:{at[1]}: unknown key {name!r}{_near(name, fields)}")
    return found


def _entry_keys(base: dict[str, Any]) -> set[str]:
    """The keys that entries of a table of mappings have; none where the table is no such table."""
    if not base or not all(isinstance(value, dict) for value in base.values()):
        return set()
    return {key for value in base.values() for key in value}


def _near(word: str, known: Any) -> str:
    close = get_close_matches(word, sorted(known), 1)
    return f"; did you mean {close[0]!r}?" if close else f"; known are {', '.join(sorted(known))}"
