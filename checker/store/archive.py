"""An archive of articles and their claims that drafts are checked against."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, Engine, func, select
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from checker.errors import StoreError
from checker.model.kept import Blocking, Extracted
from checker.store import asking, writing
from checker.store.codec import decode, encode
from checker.store.schema import article, lookup, saying
from checker.store.writing import Change

# Articles read at a time.
PORTION = 400
ATTEMPTS = 5
# Of PostgreSQL: two desks waited for each other, and one has to begin again.
DEADLOCK = ("40P01", "40001")
# Of PostgreSQL and SQLite: another desk did not let go of it in all the time that we wait.
HELD = ("55P03", "SQLITE_BUSY", "SQLITE_BUSY_SNAPSHOT")
BUSY = "another desk has been writing to it all the while; try again"
# File patterns as SQL has them.
LIKE = str.maketrans({"*": "%", "?": "_", "%": "\\%", "_": "\\_", "\\": "\\\\"})


class Stats(NamedTuple):
    """What an archive holds. `first` and `last` are publication dates, None where no article has one.

    keys: number of different things said under a key
    """

    articles: int
    claims: int
    keys: int
    first: date | None
    last: date | None


class Archive:
    """An open archive, see `checker.store.connect`. A method is one transaction: all of it is kept or nothing.

    Every method raises StoreError for whatever the database has to complain of.
    """

    def __init__(self, engine: Engine, name: str) -> None:
        self._engine, self._name = engine, name

    def close(self) -> None:
        """Let go of the connections."""
        self._engine.dispose()

    def prepare(self, current: Callable[[Connection], bool], migrate: Callable[[Connection], None]) -> None:
        """Bring the tables to today's version, where they are not."""
        with self._transaction() as connection:
            if current(connection):
                return
        with self._transaction(writes=True) as connection:
            migrate(connection)

    def add(self, articles: Sequence[Extracted], blocking: Blocking) -> Change:
        """Keep articles by their file names. One with the same content is left alone, one with another is replaced."""
        incoming = {extracted.document.file: extracted for extracted in articles}
        records = {file: encode([extracted]) for file, extracted in incoming.items()}
        for _ in range(ATTEMPTS):
            try:
                with self._transaction(writes=True) as connection:
                    return writing.add(connection, incoming, records, blocking)
            except _Raced:
                continue  # another desk added one of these articles in the meantime
        raise StoreError(f"the archive {self._name} is written by others all the time; try again")

    def upgrade(self, blocking: Blocking) -> bool:
        """Key all articles anew where that was done by an older version; False where nothing was to be done.

        A batch is a transaction of its own. Cut off, or begun by two desks at once, it is done again from the start.
        """
        with self._transaction(writes=True) as connection:
            if not writing.begin_upgrade(connection, blocking):
                return False
        last: int | None = 0
        while last is not None:
            with self._transaction(writes=True) as connection:
                last = writing.key_anew(connection, last, blocking)
        with self._transaction(writes=True) as connection:
            writing.end_upgrade(connection, blocking)
        return True

    def remove(self, files: Iterable[str]) -> list[str]:
        """Forget articles by their file names; the names that were there, sorted."""
        with self._transaction(writes=True) as connection:
            found = connection.execute(
                select(article.c.id, article.c.file).where(article.c.file.in_(list(files)))
            ).all()
            writing.forget(connection, [row.id for row in found])
        return sorted(row.file for row in found)

    def stats(self) -> Stats:
        """How much there is."""
        published = article.c.published
        counted = select(
            func.count(), func.coalesce(func.sum(article.c.claims), 0), func.min(published), func.max(published)
        )
        with self._transaction() as connection:
            articles, claims, first, last = connection.execute(counted.select_from(article)).one()
            keys = connection.scalar(select(func.count()).select_from(lookup)) or 0
        return Stats(articles, int(claims), keys, first, last)

    def files(self, prefix: str) -> list[str]:
        """The names of the articles that begin with a prefix, sorted."""
        with self._transaction() as connection:
            found = connection.execute(select(article.c.file).where(article.c.file.startswith(prefix, autoescape=True)))
            return sorted(row.file for row in found if row.file.startswith(prefix))

    def articles(
        self,
        files: str = "*",
        since: date | None = None,
        until: date | None = None,
        under: Sequence[int] | None = None,
    ) -> Iterator[Extracted]:
        """Articles by file: those whose name matches a pattern with * and ?, published in a period, read in portions.

        under: only articles with a claim under one of these look-up keys
        SQLite takes capital and small letters of names for the same.
        """
        like = files.translate(LIKE)
        wanted = select(article.c.file, article.c.record).order_by(article.c.file)
        wanted = wanted.where(article.c.file.like(like, escape="\\"))
        if under is not None:
            said = select(lookup.c.said).where(lookup.c.key.in_(under))
            wanted = wanted.where(article.c.id.in_(select(saying.c.article).where(saying.c.said.in_(said))))
        if since is not None:
            wanted = wanted.where(article.c.published >= since)
        if until is not None:
            wanted = wanted.where(article.c.published <= until)
        last: str | None = None
        while True:
            further = wanted if last is None else wanted.where(article.c.file > last)
            with self._transaction() as connection:
                rows = connection.execute(further.limit(PORTION)).all()
            for row in rows:
                yield from decode(bytes(row.record))
            if len(rows) < PORTION:
                return
            last = rows[-1].file

    def against(self, drafts: Sequence[Extracted], blocking: Blocking) -> list[Extracted]:
        """The archived claims that could contradict a claim of the drafts, in their articles, by file.

        Found through the index alone. An archived version of a draft (the same file) is left out: the draft stands.
        """
        with self._transaction() as connection:
            writing.check_keys(connection, blocking)
            return asking.against(connection, drafts, blocking.asked, blocking.stored)

    @contextmanager
    def _transaction(self, writes: bool = False) -> Iterator[Connection]:
        try:
            with self._engine.connect().execution_options(writes=writes) as connection, connection.begin():
                yield connection
        except StoreError as error:
            raise StoreError(f"the archive {self._name} cannot be used: {error}") from None
        except IntegrityError as error:
            raise _Raced(_plain(error)) from None
        except SQLAlchemyError as error:
            state = _state(error)
            if state in DEADLOCK:
                raise _Raced(_plain(error)) from None
            why = BUSY if state in HELD else _plain(error)
            raise StoreError(f"the archive {self._name} cannot be used: {why}") from None


class _Raced(StoreError):
    """Another desk wrote the same article at the same moment."""


def _state(error: SQLAlchemyError) -> str:
    """The database's own name of an error."""
    told = getattr(error, "orig", None)
    return str(getattr(told, "sqlstate", None) or getattr(told, "sqlite_errorname", ""))


def _plain(error: SQLAlchemyError) -> str:
    """The database's own words, on one line, without the statement."""
    return " ".join(str(getattr(error, "orig", None) or error).split())[:300]
