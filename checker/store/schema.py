"""The tables of an archive as they are today; `checker.store.migrations` makes them."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Date, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

TABLES = MetaData()
# SQLite numbers rows only in a column of the type INTEGER.
NUMBER = BigInteger().with_variant(Integer, "sqlite")

# One row. version: of these tables; keyed: of the blocking by which all articles were keyed, 0 while that is done anew,
# NULL before the first article.
version = Table(
    "factcheck_archive",
    TABLES,
    Column("version", Integer, nullable=False),
    Column("keyed", Integer),
)
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
by_day = Index("article_by_day", article.c.published)
# What is said under a key, once however often it is said: a row is never removed, since another desk may have just
# found it there and relied on it. A saying without an article leads nowhere.
lookup = Table(
    "said_under",
    TABLES,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("said", BigInteger, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
# The articles that say it.
saying = Table(
    "said_in",
    TABLES,
    Column("said", BigInteger, primary_key=True, autoincrement=False),
    Column("article", ForeignKey("article.id"), primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
by_article = Index("said_in_by_article", saying.c.article)
