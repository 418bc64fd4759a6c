"""The tables of an archive, and how an older archive becomes one of today."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    func,
    insert,
    inspect,
    select,
    update,
)

from checker.errors import StoreError

TABLES = MetaData()
# "fctc", as in the cache: any number that nobody else takes.
LOCK = 0x66637463
# SQLite numbers rows only in a column of the type INTEGER.
NUMBER = BigInteger().with_variant(Integer, "sqlite")

version = Table("factcheck_archive", TABLES, Column("version", Integer, nullable=False))
article = Table(
    "article",
    TABLES,
    Column("id", NUMBER, primary_key=True, autoincrement=True),
    Column("file", Text, nullable=False, unique=True),
    Column("digest", LargeBinary, nullable=False),
    Column("published", Date),
    Column("claims", Integer, nullable=False),
    Column("record", LargeBinary, nullable=False),
)
lookup = Table(
    "lookup",
    TABLES,
    Column("key", BigInteger, nullable=False),
    Column("said", BigInteger, nullable=False),
    Column("article", ForeignKey("article.id"), nullable=False),
    Column("position", Integer, nullable=False),
)
by_key = Index("lookup_by_key", lookup.c.key, lookup.c.said, lookup.c.article, lookup.c.position)
by_article = Index("lookup_by_article", lookup.c.article)


def _first(connection: Connection) -> None:
    for table in (article, lookup):
        table.create(connection)


def _second(connection: Connection) -> None:
    """Removing and updating articles became a look-up."""
    by_article.create(connection, checkfirst=True)


# One step a version, in order; a step never changes once it was released.
MIGRATIONS: tuple[Callable[[Connection], None], ...] = (_first, _second)


def prepare(connection: Connection) -> None:
    """Bring an archive to today's version. Raises StoreError where it is a newer one, or no archive of ours."""
    if connection.dialect.name == "postgresql":
        # Desks that come at the same moment make the tables one after the other; SQLite's writers do so anyway.
        connection.execute(select(func.pg_advisory_xact_lock(LOCK)))
    present = set(inspect(connection).get_table_names())
    if version.name not in present:
        if present & {article.name, lookup.name}:
            raise StoreError("is a database of another program: it has tables of the same names")
        version.create(connection)
        connection.execute(insert(version).values(version=0))
    stands = connection.scalar(select(func.max(version.c.version)))
    if stands is None or stands > len(MIGRATIONS):
        raise StoreError(f"is of version {stands}; this factcheck knows {len(MIGRATIONS)}: update factcheck")
    for step in MIGRATIONS[stands:]:
        step(connection)
    if stands < len(MIGRATIONS):
        connection.execute(update(version).values(version=len(MIGRATIONS)))
