"""Parquet files between tasks: written whole or not at all, so that a task that is done twice does no harm."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from checker.model.kept import Extracted
from checker.store.codec import decode, encode

if TYPE_CHECKING:
    import pyarrow

# Rows that are decoded at a time.
PORTION = 256


class Row(NamedTuple):
    """An article with some of its claims, and the number of each claim in the run; [] before they are numbered."""

    article: Extracted
    numbers: list[int]


def write(path: Path, rows: Sequence[Row]) -> None:
    """Write articles with claims: name and day to read, record and numbers to work with. Raises OSError."""
    import pyarrow
    import pyarrow.parquet

    table = pyarrow.table(
        {
            "file": [row.article.document.file for row in rows],
            "published": pyarrow.array([row.article.document.published for row in rows], pyarrow.date32()),
            "claims": pyarrow.array([len(row.article.claims) for row in rows], pyarrow.int32()),
            "record": pyarrow.array([encode([row.article]) for row in rows], pyarrow.binary()),
            "numbers": pyarrow.array([row.numbers for row in rows], pyarrow.list_(pyarrow.int64())),
        }
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".part-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            pyarrow.parquet.write_table(table, file, compression="zstd")
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def read(path: Path) -> Iterator[Row]:
    """The rows of a file in their order. Raises OSError, or StoreError where a record is damaged."""
    import pyarrow.parquet

    with pyarrow.parquet.ParquetFile(path) as file:
        for batch in file.iter_batches(PORTION, columns=["record", "numbers"]):
            yield from _rows(batch)


def _rows(batch: pyarrow.RecordBatch) -> Iterator[Row]:
    for record, numbers in zip(batch["record"], batch["numbers"], strict=True):
        for article in decode(record.as_py()):
            yield Row(article, numbers.as_py())
