"""A configuration as read, whatever file it stood in: values with their lines, not yet understood."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from checker.errors import ConfigError


@dataclass(slots=True)
class Tree:
    """A table of a configuration file.

    values: str, int, bool, list of str, or anything else that the file's language has
    lines:  the line of each value and table, 0 where it is not known
    texts:  True where every value is a text, as in setup.cfg
    """

    file: str
    line: int = 0
    values: dict[str, Any] = field(default_factory=dict)
    tables: dict[str, Tree] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    texts: bool = False

    def table(self, name: str, line: int = 0) -> Tree:
        """The table of a name, made where there is none."""
        if name not in self.tables:
            self.tables[name] = Tree(self.file, line, texts=self.texts)
            self.lines.setdefault(name, line)
        return self.tables[name]

    def wrong(self, key: str, problem: str) -> ConfigError:
        """The error to raise about a key."""
        return ConfigError(self.file, self.lines.get(key, self.line), problem)
