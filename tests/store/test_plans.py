"""How the databases find what a draft asks for: by the databases' own account through indexes, never by a scan."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Connection, create_engine, event, text

from checker.blocking import BLOCKING
from checker.store.archive import Archive
from checker.store.asking import against
from tests.store.samples import OTHER, QUIET, TRADE, extracted
from tests.store.test_archive import execute, url

TABLES = {"said_under", "said_in", "article"}
# So many that PostgreSQL, which goes by cost, does not rather read a small table whole.
FILLED = 200_000


@contextmanager
def explained(address: str) -> Iterator[tuple[Connection, list[Any]]]:
    """A connection, and the plan of every query that goes through it."""
    engine = create_engine(url(address))
    plans: list[Any] = []
    words = "EXPLAIN (FORMAT JSON) " if engine.name == "postgresql" else "EXPLAIN QUERY PLAN "

    def explain(connection: Connection, cursor: Any, statement: str, parameters: Any, *_: object) -> None:
        if statement.startswith("SELECT"):
            cursor.execute(words + statement, parameters)
            plans.append(cursor.fetchall())

    with engine.connect() as connection:
        if engine.name == "postgresql":
            connection.execute(text("ANALYZE"))
        event.listen(engine, "before_cursor_execute", explain)
        yield connection, plans
    engine.dispose()


def scans(plan: list[Any]) -> list[str]:
    """The tables that a plan reads from one end to the other."""
    if isinstance(plan[0][0], (list, str)):
        tree = plan[0][0] if isinstance(plan[0][0], list) else json.loads(plan[0][0])
        return [node["Relation Name"] for node in nodes(tree[0]["Plan"]) if node["Node Type"] == "Seq Scan"]
    return [row[3] for row in plan if row[3].startswith("SCAN") and row[3].split()[1] in {*TABLES, "bound"}]


def nodes(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    for inner in node.get("Plans", ()):
        yield from nodes(inner)


def fill(address: str) -> None:
    """Rows that nobody asks for."""
    numbers = f"WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < {FILLED})"
    execute(
        address,
        f"{numbers} INSERT INTO article (id, file, digest, claims, record) SELECT i, 'file ' || i, '', 1, '' FROM n",
        f"{numbers} INSERT INTO said_under SELECT i, i FROM n",
        f"{numbers} INSERT INTO said_in SELECT i, i FROM n",
    )


def test_a_draft_is_looked_up_through_indexes_alone(archive: Archive, address: str) -> None:
    archive.add([extracted("a.txt", OTHER)], BLOCKING)
    fill(address)
    drafts = [extracted("draft.txt", TRADE), extracted("other.txt", QUIET)]
    with explained(address) as (connection, plans):
        assert against(connection, drafts, BLOCKING.asked, BLOCKING.stored)
    assert len(plans) == 3
    assert [scans(plan) for plan in plans] == [[], [], []]


def test_the_test_sees_a_scan(archive: Archive, address: str) -> None:
    archive.add([extracted("a.txt", TRADE)], BLOCKING)
    with explained(address) as (connection, plans):
        connection.execute(text("SELECT count(*) FROM article WHERE claims > 3"))
    assert scans(plans[0])


@pytest.mark.parametrize("number", [1, 40])
def test_a_draft_costs_three_queries_however_long_it_is(archive: Archive, address: str, number: int) -> None:
    archive.add([extracted("a.txt", OTHER)], BLOCKING)
    with explained(address) as (connection, plans):
        against(connection, [extracted(f"{n}.txt", TRADE) for n in range(number)], BLOCKING.asked, BLOCKING.stored)
    assert len(plans) == 3
