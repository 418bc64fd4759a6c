"""Which configuration file is in force: looked for from the working directory upward, never among the articles."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from checker.config.decode import Layer, decode
from checker.config.ini import read_ini
from checker.config.toml import read_toml
from checker.config.tree import Tree
from checker.errors import ConfigError

NAMES = ("factcheck.toml", "pyproject.toml", "setup.cfg")


def load(file: str) -> Layer:
    """What a configuration file says. Raises ConfigError where it is wrong or says nothing to factcheck."""
    tree = _read(file)
    if tree is None:
        raise ConfigError(file, 0, "says nothing to factcheck")
    return decode(tree)


def find(start: str = ".") -> Layer:
    """The nearest configuration from `start` upward; an empty layer where there is none.

    In one folder factcheck.toml comes before pyproject.toml and that before setup.cfg; a file without a part for
    factcheck is passed over. The search ends at the root of the repository, or at the home folder, and goes no
    further than `start` outside of both: a file that another user left in /tmp configures nobody.
    """
    for folder in _upward(start):
        for name in NAMES:
            file = os.path.join(folder, name) if folder else name
            if os.path.isfile(file):
                tree = _read(file)
                if tree is not None:
                    return decode(tree)
    return Layer()


def _read(file: str) -> Tree | None:
    if not os.path.isfile(file):
        raise ConfigError(file, 0, "is not there, or is no regular file")
    name = os.path.basename(file)
    if name == "pyproject.toml":
        return read_toml(file, ("tool", "factcheck"))
    return read_ini(file) if name.endswith((".cfg", ".ini")) else read_toml(file, ())


def _upward(start: str) -> Iterator[str]:
    """The folders to look in, as paths from `start`: "", "..", "../.." and so on."""
    here = Path(start).resolve()
    chain = [here, *here.parents]
    home = os.path.expanduser("~")
    tops = [at for at, folder in enumerate(chain) if (folder / ".git").exists()]
    tops += [at for at, folder in enumerate(chain) if str(folder) == home]
    last = min(tops, default=0)
    for at in range(last + 1):
        yield "/".join([".."] * at) if start == "." else str(chain[at])
