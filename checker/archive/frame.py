"""What an archive holds as a pandas DataFrame, for programs and notebooks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.archive.query import Query, claims
from checker.report.table import to_frame
from checker.store.connect import open_archive

if TYPE_CHECKING:
    import pandas

EVERYTHING = Query()


def frame(where: str, query: Query = EVERYTHING) -> pandas.DataFrame:
    """The archived claims that answer a query, one row a claim, in the columns of `factcheck claims`.

    where: a file of SQLite or the address of a PostgreSQL server, as on the command line
    The frame is held in memory, some two kilobytes a claim; for a large archive write Parquet instead. Raises
    UsageError where there is no such archive, StoreError where it cannot be read.
    """
    archive = open_archive(where)
    try:
        return to_frame(claims(archive, query))
    finally:
        archive.close()
