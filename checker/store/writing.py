"""Articles into the tables of an archive and out of them; each function is part of one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, insert, select, update

from checker.errors import StoreError
from checker.model.kept import Blocking, Extracted, Lookup
from checker.store.codec import decode
from checker.store.numbers import insert_new, listed
from checker.store.schema import article, lookup, saying, version

# Articles that are keyed anew in one transaction.
BATCH = 200


class Change(NamedTuple):
    """What adding did, in articles."""

    added: int
    updated: int
    unchanged: int


def add(
    connection: Connection, incoming: dict[str, Extracted], records: dict[str, bytes], blocking: Blocking
) -> Change:
    """Keep articles under their file names; those with the same record are left alone, the others replaced."""
    if check_keys(connection, blocking, lock=True):
        end_upgrade(connection, blocking)
    digests = {file: blake2b(record, digest_size=16).digest() for file, record in records.items()}
    # Locked in one order, so that two desks with the same articles wait and never block each other for good.
    standing = select(article.c.file, article.c.id, article.c.digest).where(article.c.file.in_(sorted(incoming)))
    rows: Any = connection.execute(standing.order_by(article.c.file).with_for_update())
    old = {row.file: row for row in rows}
    new = [file for file in sorted(incoming) if file not in old or bytes(old[file].digest) != digests[file]]
    stale = [old[file].id for file in new if file in old]
    forget(connection, stale)
    if new:
        made = connection.execute(
            insert(article).returning(article.c.id, article.c.file),
            [
                {
                    "file": file,
                    "digest": digests[file],
                    "published": incoming[file].document.published,
                    "claims": len(incoming[file].claims),
                    "record": records[file],
                }
                for file in new
            ],
        )
        _say(connection, [(row.id, incoming[row.file]) for row in made], blocking)
    return Change(len(new) - len(stale), len(stale), len(incoming) - len(new))


def forget(connection: Connection, numbers: Sequence[int]) -> None:
    """Remove articles with what they say."""
    if numbers:
        which = select(listed(connection, numbers).c.n)
        connection.execute(delete(saying).where(saying.c.article.in_(which)))
        connection.execute(delete(article).where(article.c.id.in_(which)))


def check_keys(connection: Connection, blocking: Blocking, lock: bool = False) -> bool:
    """True for an archive that no article was added to.

    Raises StoreError where it was keyed by another version: drafts would not find what it holds.
    lock: nobody else keys it anew before this transaction ends
    """
    standing = select(version.c.keyed)
    keys = connection.scalar(standing.with_for_update(read=True) if lock else standing)
    if keys is None:
        return True
    if keys > blocking.version:
        raise StoreError("it was written by a newer version: update factcheck")
    if keys < blocking.version:
        raise StoreError("its look-up keys are of an older version; make them anew: factcheck archive upgrade ARCHIVE")
    return False


def begin_upgrade(connection: Connection, blocking: Blocking) -> bool:
    """True where the keys have to be made anew; until that is done nobody asks the archive or adds to it."""
    keys = connection.scalar(select(version.c.keyed).with_for_update())
    if keys is None or keys >= blocking.version:
        check_keys(connection, blocking)
        return False
    connection.execute(update(version).values(keyed=0))
    return True


def end_upgrade(connection: Connection, blocking: Blocking) -> None:
    """All articles have their keys."""
    connection.execute(update(version).values(keyed=blocking.version))


def key_anew(connection: Connection, after: int, blocking: Blocking) -> int | None:
    """Key the next articles by their records; the number of the last of them, None where none was left."""
    standing = select(article.c.id, article.c.record).where(article.c.id > after).order_by(article.c.id).limit(BATCH)
    rows = connection.execute(standing.with_for_update()).all()
    if not rows:
        return None
    which = select(listed(connection, [row.id for row in rows]).c.n)
    connection.execute(delete(saying).where(saying.c.article.in_(which)))
    _say(connection, [(row.id, kept) for row in rows for kept in decode(bytes(row.record))], blocking)
    return int(rows[-1].id)


def _say(connection: Connection, articles: Sequence[tuple[int, Extracted]], blocking: Blocking) -> None:
    keys: list[Lookup] = []
    says: list[tuple[int, int]] = []
    for number, extracted in articles:
        found = [entry for claim in extracted.claims for entry in blocking.stored(claim)]
        keys += found
        says += ((entry.said, number) for entry in found)
    insert_new(connection, lookup, [(entry.key, entry.said) for entry in keys])
    insert_new(connection, saying, says)
