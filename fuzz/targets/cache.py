"""F9: a cache file of any content gives what was kept or nothing; it never gives something else and never fails."""

from __future__ import annotations

import tempfile
from pathlib import Path

from checker.store.cache import Cache
from checker.store.codec import encode
from tests.store.samples import QUIET, TRADE, extracted

KEY = b"k" * 32


def _whole() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        with Cache(Path(folder)) as cache:
            cache.put(KEY, [ARTICLE])
        return (Path(folder) / "extracted.sqlite").read_bytes()


ARTICLE = extracted("a.txt", TRADE)
KNOWN = encode([ARTICLE])
WHOLE = _whole()
SAMPLES = (
    b"SQLite format 3\x00" + bytes(100),
    b"\x00\x40\xff\x01\x10\x00",
    b"\x80\x04.",
    b"\x20\x00\x00\x02\x00\x7f" * 4,
)
EXAMPLES = 100


def one(data: bytes) -> None:
    """Three bytes are a flip in a good file: two of place, one of value; anything else is also a file by itself."""
    damaged = bytearray(WHOLE)
    for at in range(0, len(data) - 2, 3):
        damaged[int.from_bytes(data[at : at + 2], "big") % len(damaged)] ^= data[at + 2]
    for content in (bytes(damaged), data):
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "extracted.sqlite").write_bytes(content)
            with Cache(Path(folder)) as cache:
                found = cache.get(KEY)
                assert found is None or encode(found) == KNOWN
                cache.put(b"n" * 32, [extracted("b.txt", QUIET)])
