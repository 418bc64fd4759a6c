"""How an older archive becomes one of today, step by step."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Index,
    Integer,
    MetaData,
    Table,
    exists,
    func,
    insert,
    inspect,
    select,
    update,
)

from checker.errors import StoreError
from checker.store.schema import article, by_day, lookup, saying, version

# "fctc", as in the cache: any number that nobody else takes.
LOCK = 0x66637463

# Versions 1 and 2 had one row for each claim and key.
_old = Table(
    "lookup",
    MetaData(),
    Column("key", BigInteger, nullable=False),
    Column("said", BigInteger, nullable=False),
    Column("article", BigInteger, nullable=False),
    Column("position", Integer, nullable=False),
)
_old_by_key = Index("lookup_by_key", _old.c.key, _old.c.said, _old.c.article, _old.c.position)
_old_by_article = Index("lookup_by_article", _old.c.article)


def _first(connection: Connection) -> None:
    article.create(connection)
    _old.create(connection)


def _second(connection: Connection) -> None:
    """Removing and updating articles became a look-up."""
    _old_by_article.create(connection, checkfirst=True)


def _third(connection: Connection) -> None:
    """What is said became one row however often it is said. `Archive.upgrade` fills the tables out of the records."""
    _old.drop(connection)
    connection.exec_driver_sql("ALTER TABLE factcheck_archive ADD COLUMN keyed INTEGER")
    connection.execute(update(version).values(keyed=0).where(exists(select(article.c.id))))
    lookup.create(connection)
    saying.create(connection)
    by_day.create(connection, checkfirst=True)


# One step a version, in order; what a step leaves behind never changes once it was released.
MIGRATIONS: tuple[Callable[[Connection], None], ...] = (_first, _second, _third)


def current(connection: Connection) -> bool:
    """True for an archive of today's version, which a reader may use while another desk is writing."""
    if version.name not in inspect(connection).get_table_names():
        return False
    return bool(connection.scalar(select(func.max(version.c.version))) == len(MIGRATIONS))


def migrate(connection: Connection) -> None:
    """Bring an archive to today's version. Raises StoreError where it is a newer one, or no archive of ours."""
    if connection.dialect.name == "postgresql":
        # Desks that come at the same moment make the tables one after the other; SQLite's writers do so anyway.
        connection.execute(select(func.pg_advisory_xact_lock(LOCK)))
    present = set(inspect(connection).get_table_names())
    if version.name not in present:
        if present & {article.name, lookup.name, saying.name, _old.name}:
            raise StoreError("it is a database of another program: it has tables of the same names")
        connection.exec_driver_sql("CREATE TABLE factcheck_archive (version INTEGER NOT NULL)")
        connection.execute(insert(version).values(version=0))
    stands = connection.scalar(select(func.max(version.c.version)))
    if stands is None or stands > len(MIGRATIONS):
        raise StoreError(f"it is of version {stands}; this factcheck knows {len(MIGRATIONS)}: update factcheck")
    for step in MIGRATIONS[stands:]:
        step(connection)
    if stands < len(MIGRATIONS):
        connection.execute(update(version).values(version=len(MIGRATIONS)))
