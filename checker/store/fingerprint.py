"""What an extraction depends on, as a key: the program, the tables, the options and the content itself."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

import checker
from checker.version import VERSION

# Everything but what only shows results: a change of one of these changes no claim.
SILENT = frozenset(("cli", "report", "checks", "rules", "store", "testing"))


@lru_cache(maxsize=4)
def program(folders: tuple[str, ...]) -> bytes:
    """A digest of the code that reads and of the vocabulary tables in `folders`, by content."""
    home = Path(checker.__file__).parent
    code = (p for p in home.rglob("*.py") if p.relative_to(home).parts[0] not in SILENT)
    tables = (p for folder in folders for p in Path(folder).glob("*.yml"))
    digest = blake2b(VERSION.encode(), digest_size=32)
    for path in (*sorted(code), *sorted(tables)):
        digest.update(
            blake2b(
                path.as_posix().encode("utf-8", "surrogateescape") + b"\0" + path.read_bytes(), digest_size=32
            ).digest()
        )
    return digest.digest()


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
