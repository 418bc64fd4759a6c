"""Files and folders -> Rules. All that is wrong in all of them is told at once; then nothing runs."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NoReturn

from checker.errors import RuleError, UsageError
from checker.rules.decode import Problems, decode
from checker.rules.rule import Rule
from checker.vocabulary.node import MAX_BYTES
from checker.vocabulary.parsed import parsed_rule
from checker.vocabulary.tables import Vocabulary, shipped

NOT_RULES = frozenset(("vocabulary", "reference"))
EXTENSIONS = (".yml", ".yaml")


def load_rules(paths: Sequence[str], vocabulary: Vocabulary | None = None) -> tuple[Rule, ...]:
    """The rules in files and folders, by id.

    vocabulary: what the words of rules must be in; None for the shipped one with the folders beside the rules

    Raises UsageError with one line for each problem, `file:line:column: what`, and where there is no rule
    at all: a run without rules would always be clean.
    """
    rules: dict[str, Rule] = {}
    problems: list[RuleError] = []
    beside = (str(Path(path) / "vocabulary") for path in paths if (Path(path) / "vocabulary").is_dir())
    words = vocabulary or Vocabulary(tuple(dict.fromkeys((*shipped().folders, *beside))))
    for path in paths:
        for file in _files(path):
            found = Problems(file)
            try:
                rule = decode(parsed_rule(_bytes(file), file), file, found, words)
            except RuleError as error:
                found.append(error)
                rule = None
            if rule is not None and rule.id in rules:
                found.append(RuleError(file, 0, 0, f"the rule {rule.id!r} stands in {rules[rule.id].file} too"))
            elif rule is not None:
                rules[rule.id] = rule
            problems += found
    if problems:
        raise UsageError("\n".join(str(problem) for problem in problems) + "\nNothing was checked.")
    if not rules:
        raise UsageError(f"no rule in {', '.join(paths)}; a run without rules would always be clean")
    return tuple(rules[name] for name in sorted(rules))


def _files(path: str) -> Iterator[str]:
    if not os.path.lexists(path):
        raise UsageError(f"there is no rule file or folder {path!r}. Nothing was checked.")
    if not os.path.isdir(path):
        yield path
        return
    for folder, below, names in os.walk(path, onerror=_unread):
        below[:] = sorted(name for name in below if name not in NOT_RULES and not name.startswith((".", "_")))
        yield from (str(Path(folder) / name) for name in sorted(names) if name.endswith(EXTENSIONS))


def _unread(error: OSError) -> NoReturn:
    """A folder that cannot be listed may hold rules, and a run without them may be clean for the lack of them."""
    raise UsageError(f"{error.filename}: cannot be read: {error.strerror}. Nothing was checked.")


def _bytes(file: str) -> bytes:
    if not os.path.isfile(file):
        raise RuleError(file, 0, 0, "is not a regular file")
    try:
        with open(file, "rb") as content:
            return content.read(MAX_BYTES + 1)
    except OSError as error:
        raise RuleError(file, 0, 0, f"cannot be read: {error.strerror}") from None
