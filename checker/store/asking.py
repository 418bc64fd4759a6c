"""Drafts -> the archived claims that could contradict them, through indexes alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlalchemy import Connection, select

from checker.model.claims import Claim
from checker.model.kept import Extracted, Lookup
from checker.store.codec import decode
from checker.store.numbers import first_of_each, listed
from checker.store.schema import article, lookup, saying

# Archived articles fetched for each thing said, and things said that are looked at under one key.
WITNESSES, SAID = 3, 60

Keys = Callable[[Claim], list[Lookup]]


def against(connection: Connection, drafts: Sequence[Extracted], asked: Keys, stored: Keys) -> list[Extracted]:
    """The articles that say something else under a key of the drafts, each with its claims under those keys, by file.

    An archived version of a draft (the same file) is left out: the draft stands.
    """
    said: dict[int, set[int]] = {}
    most: dict[int, int] = {}
    for draft in drafts:
        for claim in draft.claims:
            for key, value, limit in asked(claim):
                said.setdefault(key, set()).add(value)
                most[key] = limit
    own = {draft.document.file for draft in drafts}
    met = [
        Extracted(document, [c for c in claims if any(found.key in said for found in stored(c))])
        for record in _records(connection, _articles(connection, _others(connection, said, most)))
        for document, claims in decode(record)
        if document.file not in own
    ]
    return sorted(met, key=lambda extracted: extracted.document.file)


def _others(connection: Connection, said: dict[int, set[int]], most: dict[int, int]) -> list[int]:
    """What the archive says under the keys and no draft does; where drafts say two things, theirs too."""
    under: dict[int, list[int]] = {}
    for key, value in first_of_each(connection, sorted(said), lookup.c.key, lookup.c.said, SAID):
        under.setdefault(key, []).append(value)
    return sorted(
        {
            value
            for key, values in under.items()
            if not 0 < most[key] < len(values)
            for value in values
            if said[key] != {value}
        }
    )


def _articles(connection: Connection, said: list[int]) -> list[int]:
    return sorted({n for _, n in first_of_each(connection, said, saying.c.said, saying.c.article, WITNESSES)})


def _records(connection: Connection, numbers: list[int]) -> list[bytes]:
    wanted = listed(connection, numbers)
    rows = connection.execute(select(article.c.record).join_from(wanted, article, article.c.id == wanted.c.n))
    return [bytes(row.record) for row in rows]
