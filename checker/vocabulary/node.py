"""A value of a YAML file with its place, for messages that name the line."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

# A file of more bytes is no rule and no table.
MAX_BYTES = 1_000_000


@dataclass(slots=True)
class Node:
    """A value with its place.

    value: str, int, Decimal, bool, None, list[Node] or dict[str, Node]
    keys:  for a mapping, where each key stands (line, column)
    """

    value: Any
    line: int
    column: int
    keys: dict[str, tuple[int, int]] = field(default_factory=dict)

    def plain(self) -> Any:
        """The value without places."""
        if isinstance(self.value, dict):
            return {key: node.plain() for key, node in self.value.items()}
        if isinstance(self.value, list):
            return [node.plain() for node in self.value]
        return self.value


def flat(node: Node) -> tuple[Any, ...]:
    """A node as plain data: value, line, column and, for a mapping, the places of its keys."""
    value = node.value
    if isinstance(value, dict):
        return {key: flat(inner) for key, inner in value.items()}, node.line, node.column, node.keys
    if isinstance(value, list):
        return [flat(inner) for inner in value], node.line, node.column
    return (str(value).encode() if isinstance(value, Decimal) else value), node.line, node.column


def unflat(row: Any) -> Node:
    """The node that `flat` wrote down."""
    value = row[0]
    if isinstance(value, dict):
        return Node({key: unflat(inner) for key, inner in value.items()}, row[1], row[2], row[3])
    if isinstance(value, list):
        return Node([unflat(inner) for inner in value], row[1], row[2])
    return Node(Decimal(value.decode()) if isinstance(value, bytes) else value, row[1], row[2])
