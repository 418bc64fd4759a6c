"""What an extraction depends on, as a key: the program, the tables, the options and the content itself."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

import checker
from checker.startup.kept import once
from checker.version import VERSION

# Everything but what only shows results: a change of one of these changes no claim.
SILENT = frozenset(("cli", "report", "checks", "rules", "startup", "store", "testing.py"))


@lru_cache(maxsize=4)
def program(folders: tuple[str, ...]) -> bytes:
    """A digest of the code that reads and of the vocabulary tables in `folders`, by content."""
    home = os.path.dirname(checker.__file__)
    code = [f for f in _files(home, ".py", below=True) if f.path[len(home) + 1 :].split(os.sep)[0] not in SILENT]
    tables = [file for folder in folders for file in _files(folder, ".yml", below=False)]
    named = sorted(((file.path, file) for file in (*code, *tables)), key=lambda pair: pair[0])
    # Like Python with its own bytecode: a file of the same size and age is the same file.
    seen = [(path, (info := file.stat()).st_size, info.st_mtime_ns) for path, file in named]
    return bytes(once("program", repr((VERSION, seen)).encode(), lambda: _digest([path for path, _ in named])))


def _digest(paths: Sequence[str]) -> bytes:
    digest = blake2b(VERSION.encode(), digest_size=32)
    for path in paths:
        name = path.encode("utf-8", "surrogateescape")
        digest.update(blake2b(name + b"\0" + Path(path).read_bytes(), digest_size=32).digest())
    return digest.digest()


def _files(folder: str, ending: str, below: bool) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(ending):
                yield entry
            elif below and entry.name != "__pycache__" and entry.is_dir():
                yield from _files(entry.path, ending, below)


def key(program_digest: bytes, options: Iterable[str], name: str, content: bytes) -> bytes:
    """The key of a file.

    options: all that reading was told
    name:    the file's own name without its folder, since a date is read from it
    """
    digest = blake2b(program_digest, digest_size=32)
    for part in (*options, name):
        encoded = part.encode("utf-8", "surrogatepass")
        digest.update(len(encoded).to_bytes(4, "big") + encoded)
    digest.update(content)
    return digest.digest()
