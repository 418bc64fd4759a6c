"""Many numbers in one value of a query, so that the query stays the same however many they are."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ARRAY, BigInteger, ColumnElement, Connection, FromClause, Table, cast, column, func, select
from sqlalchemy.dialects import postgresql, sqlite

# More than any number in the tables: "up to the end".
LAST = 2**63 - 1


def listed(connection: Connection, numbers: Sequence[int], name: str = "wanted") -> FromClause:
    """A table with the numbers in its column `n`."""
    if connection.dialect.name == "postgresql":
        array = cast(list(numbers), ARRAY(BigInteger))
        return func.unnest(array).table_valued(column("n", BigInteger), name=name).render_derived()
    rows = func.json_each(json.dumps(list(numbers))).table_valued(column("value", BigInteger), name=name)
    return select(rows.c.value.label("n")).subquery(f"{name}_numbers")


def first_of_each(
    connection: Connection, numbers: Sequence[int], by: ColumnElement[int], then: ColumnElement[int], most: int
) -> list[tuple[int, int]]:
    """(by, then) of the rows whose `by` is one of some numbers, for each of them the first `most` by `then`.

    The index on (by, then) is entered once for each number and left after `most` rows.
    """
    wanted = listed(connection, numbers)
    table: Any = by.table
    other = table.alias("bound")
    edge = (
        select(other.c[then.name])
        .where(other.c[by.name] == wanted.c.n)
        .order_by(other.c[then.name])
        .limit(1)
        .offset(most - 1)
        .scalar_subquery()
    )
    query = select(by, then).join_from(wanted, table, (by == wanted.c.n) & (then <= func.coalesce(edge, LAST)))
    return [(row[0], row[1]) for row in connection.execute(query.order_by(by, then))]


def insert_new(connection: Connection, table: Table, rows: Sequence[tuple[int, int]]) -> None:
    """Rows into a table of two columns; those that are there stay. In one order, so that two desks never deadlock."""
    one, other = table.c
    ordered = sorted(set(rows))
    if not ordered:
        return
    if connection.dialect.name == "postgresql":
        arrays = [cast([row[at] for row in ordered], ARRAY(BigInteger)) for at in (0, 1)]
        both = func.unnest(*arrays).table_valued(column("a", BigInteger), column("b", BigInteger), name="new")
        derived = both.render_derived()
        chosen = select(derived.c.a, derived.c.b).order_by(derived.c.a, derived.c.b)
        connection.execute(postgresql.insert(table).from_select([one, other], chosen).on_conflict_do_nothing())
    else:
        values = [{one.name: a, other.name: b} for a, b in ordered]
        connection.execute(sqlite.insert(table).on_conflict_do_nothing(), values)
