"""An archive of articles and their claims that drafts are checked against."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from hashlib import blake2b
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine, Select, delete, func, insert, select
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from checker.errors import StoreError
from checker.model.claims import Claim
from checker.model.kept import Extracted, Lookup
from checker.store.codec import decode, encode
from checker.store.schema import article, lookup

# Values in one query, and how many archived claims that say the same are fetched under one key.
PORTION, WITNESSES = 400, 3
ATTEMPTS = 5
# File patterns as SQL has them.
LIKE = str.maketrans({"*": "%", "?": "_", "%": "\\%", "_": "\\_", "\\": "\\\\"})

Keys = Callable[[Claim], list[Lookup]]


class Change(NamedTuple):
    """What adding did, in articles."""

    added: int
    updated: int
    unchanged: int


class Stats(NamedTuple):
    """What an archive holds. `first` and `last` are publication dates, None where no article has one."""

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

    def prepare(self, migrate: Callable[[Connection], None]) -> None:
        """Bring the tables to today's version."""
        with self._transaction(writes=True) as connection:
            migrate(connection)

    def add(self, articles: Sequence[Extracted], keys: Keys) -> Change:
        """Keep articles by their file names. One with the same content is left alone, one with another is replaced."""
        records = {extracted.document.file: encode([extracted]) for extracted in articles}
        for _ in range(ATTEMPTS):
            try:
                with self._transaction(writes=True) as connection:
                    return _add(connection, {e.document.file: e for e in articles}, records, keys)
            except _Raced:
                continue  # another desk added one of these articles in the meantime
        raise StoreError(f"the archive {self._name} is written by others all the time; try again")

    def remove(self, files: Iterable[str]) -> list[str]:
        """Forget articles by their file names; the names that were there, sorted."""
        with self._transaction(writes=True) as connection:
            found = connection.execute(
                select(article.c.id, article.c.file).where(article.c.file.in_(list(files)))
            ).all()
            _forget(connection, [row.id for row in found])
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
            wanted = wanted.where(article.c.id.in_(select(lookup.c.article).where(lookup.c.key.in_(under))))
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

    def against(self, drafts: Sequence[Extracted], keys: Keys) -> list[Extracted]:
        """The archived claims that could contradict a claim of the drafts, in their articles, by file.

        Found through the index alone. An archived version of a draft (the same file) is left out: the draft stands.
        """
        said: dict[int, set[int]] = {}
        for draft in drafts:
            for claim in draft.claims:
                for key, value in keys(claim):
                    said.setdefault(key, set()).add(value)
        places: dict[int, set[int]] = {}
        with self._transaction() as connection:
            for some in _portions(sorted(said)):
                for row in connection.execute(_witnesses(some)):
                    # Under one key, the same cannot contradict; where drafts say two things, all is needed.
                    if said[row.key] != {row.said}:
                        places.setdefault(row.article, set()).add(row.position)
            found = {n: record for some in _portions(sorted(places)) for n, record in _records(connection, some)}
        own = {draft.document.file for draft in drafts}
        met = [
            Extracted(document, [claims[position] for position in sorted(places[number])])
            for number, record in found.items()
            for document, claims in decode(record)
            if document.file not in own
        ]
        return sorted(met, key=lambda extracted: extracted.document.file)

    @contextmanager
    def _transaction(self, writes: bool = False) -> Iterator[Connection]:
        try:
            with self._engine.connect().execution_options(writes=writes) as connection, connection.begin():
                yield connection
        except IntegrityError as error:
            raise _Raced(_plain(error)) from None
        except SQLAlchemyError as error:
            raise StoreError(f"the archive {self._name} cannot be used: {_plain(error)}") from None


class _Raced(StoreError):
    """Another desk wrote the same article at the same moment."""


def _add(connection: Connection, incoming: dict[str, Extracted], records: dict[str, bytes], keys: Keys) -> Change:
    digests = {file: blake2b(record, digest_size=16).digest() for file, record in records.items()}
    old: dict[str, Any] = {}
    for some in _portions(sorted(incoming)):
        # Locked in one order, so that two desks with the same articles wait and never block each other for good.
        standing = select(article.c.file, article.c.id, article.c.digest).where(article.c.file.in_(some))
        old |= {row.file: row for row in connection.execute(standing.order_by(article.c.file).with_for_update())}
    new = [file for file in sorted(incoming) if file not in old or bytes(old[file].digest) != digests[file]]
    stale = [old[file].id for file in new if file in old]
    _forget(connection, stale)
    rows = [
        {
            "file": file,
            "digest": digests[file],
            "published": incoming[file].document.published,
            "claims": len(incoming[file].claims),
            "record": records[file],
        }
        for file in new
    ]
    if rows:
        made = connection.execute(insert(article).returning(article.c.id, article.c.file), rows)
        numbers = {row.file: row.id for row in made}
        entries = [
            {"key": key, "said": said, "article": numbers[file], "position": position}
            for file in new
            for position, claim in enumerate(incoming[file].claims)
            for key, said in keys(claim)
        ]
        if entries:
            connection.execute(insert(lookup), entries)
    return Change(len(new) - len(stale), len(stale), len(incoming) - len(new))


def _forget(connection: Connection, numbers: list[int]) -> None:
    for some in _portions(numbers):
        connection.execute(delete(lookup).where(lookup.c.article.in_(some)))
        connection.execute(delete(article).where(article.c.id.in_(some)))


def _witnesses(keys: Sequence[int]) -> Select[Any]:
    """The first few rows of each thing said under each key."""
    order = (lookup.c.article, lookup.c.position)
    rank = func.row_number().over(partition_by=(lookup.c.key, lookup.c.said), order_by=order).label("rank")
    ranked = select(lookup, rank).where(lookup.c.key.in_(keys)).subquery()
    columns = (ranked.c.key, ranked.c.said, ranked.c.article, ranked.c.position)
    return select(*columns).where(ranked.c.rank <= WITNESSES)


def _records(connection: Connection, numbers: Sequence[int]) -> Iterator[tuple[int, bytes]]:
    for row in connection.execute(select(article.c.id, article.c.record).where(article.c.id.in_(numbers))):
        yield row.id, bytes(row.record)


def _portions(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    return (values[at : at + PORTION] for at in range(0, len(values), PORTION))


def _plain(error: SQLAlchemyError) -> str:
    """The database's own words, on one line, without the statement."""
    return " ".join(str(getattr(error, "orig", None) or error).split())[:300]
