"""F11: what an archive is given it gives back, and records of any bytes are articles or refused."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path

from checker.blocking import BLOCKING
from checker.errors import DocumentError, StoreError
from checker.store.codec import decode, encode
from checker.store.connect import open_archive
from tests.store.samples import TRADE, extracted

SAMPLES = (
    TRADE.encode(),
    encode([extracted("a.txt", TRADE)])[:4000],
    b"x'); DROP TABLE article; -- 3 percent \x00 in 2024",
)
EXAMPLES = 60


def one(data: bytes) -> None:
    """The bytes as a record, and as a text that is archived."""
    with suppress(StoreError):
        assert encode(decode(data))
    try:
        article = extracted("a.txt", data.decode("utf-8", "replace")[:2000])
    except DocumentError:
        return
    assert encode(decode(encode([article]))) == encode([article])
    with tempfile.TemporaryDirectory() as folder:
        archive = open_archive(str(Path(folder) / "archive.sqlite"), create=True)
        try:
            archive.add([article], BLOCKING)
            assert [encode([kept]) for kept in archive.articles()] == [encode([article])]
            assert archive.stats().articles == 1
        finally:
            archive.close()
