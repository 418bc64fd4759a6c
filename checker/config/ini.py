"""The [factcheck] section of setup.cfg; tables are sections such as [factcheck:severity] and [factcheck:folder:X]."""

from __future__ import annotations

import configparser
import re
from pathlib import Path

from checker.config.tree import Tree
from checker.errors import ConfigError

HEADER = re.compile(r"\[([^\]\n]+)\]")
KEY = re.compile(r"([^\s=:#;][^=:\n]*?)\s*[=:]")
SECTION = "factcheck"
NAMED = {"folder": "folders", "profile": "profiles"}


def read_ini(file: str) -> Tree | None:
    """What the sections of factcheck say; None where there is none. Raises ConfigError."""
    parser = configparser.RawConfigParser()
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    try:
        text = Path(file).read_bytes().decode("utf-8-sig")
        if f"[{SECTION}" not in text:
            return None
        parser.read_string(text, file)
    except OSError as error:
        raise ConfigError(file, 0, f"cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise ConfigError(file, 0, f"is not UTF-8 (byte {error.start})") from None
    except configparser.Error as error:
        line = getattr(error, "lineno", None) or 0
        raise ConfigError(file, line, f"is not valid: {error.message.splitlines()[0]}") from None
    lines = _lines(text)
    root = Tree(file, lines.get((SECTION, ""), 0), texts=True)
    known = False
    for section in parser.sections():
        head, *path = section.split(":", 3)
        if head == SECTION:
            known = True
            tree = _place(root, path, section, lines.get((section, ""), 0))
            for key, value in parser.items(section):
                tree.values[key] = value
                tree.lines[key] = lines.get((section, key), tree.line)
    return root if known else None


def _place(root: Tree, path: list[str], section: str, line: int) -> Tree:
    """The table that a section's name leads to."""
    if not path:
        return root
    if path == ["severity"]:
        return root.table("severity", line)
    if len(path) >= 2 and path[0] in NAMED:
        tree = root.table(NAMED[path[0]], line).table(path[1], line)
        if path[2:] == ["severity"]:
            return tree.table("severity", line)
        if not path[2:]:
            return tree
    raise ConfigError(
        root.file, line, f"[{section}] is not known; known are [factcheck:severity], [factcheck:folder:NAME], "
        "[factcheck:profile:NAME] and [factcheck:profile:NAME:severity]"
    )  # fmt: skip


def _lines(text: str) -> dict[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = {}
    section = ""
    for number, line in enumerate(text.split("\n"), 1):
        if header := HEADER.match(line):
            section = header[1]
            found.setdefault((section, ""), number)
        elif key := KEY.match(line):
            found.setdefault((section, key[1]), number)
    return found
