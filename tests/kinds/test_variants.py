"""Faults as newsrooms make them: each is found by its kind and by nothing else, and clean texts stay silent."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from checker.vocabulary.node import Node
from checker.vocabulary.reader import read_yaml
from tests.articles import check_texts

TABLES = sorted(Path(__file__).parent.glob("*.yml"))
CLEAN = "clean"
NOTES = frozenset({"number-format-ambiguity", "stale-announcement", "no-first-reference"})


class Variant(NamedTuple):
    """A text, or several of one run. gap: it is known not to be found yet."""

    kind: str
    articles: tuple[str, ...]
    gap: bool
    line: int
    table: str


def variant(kind: str, node: Node, table: str) -> Variant:
    value = node.plain()
    if isinstance(value, dict):
        assert set(value) <= {"articles", "gap"}, f"line {node.line}: {value}"
        return Variant(kind, tuple(value["articles"]), bool(value.get("gap")), node.line, table)
    return Variant(kind, (value,) if isinstance(value, str) else tuple(value), False, node.line, table)


VARIANTS = [
    variant(kind, item, table.stem)
    for table in TABLES
    for kind, items in read_yaml(table.read_bytes(), table.name).value.items()
    for item in items.value
]


@pytest.mark.parametrize("case", VARIANTS, ids=lambda case: f"{case.table}-{case.kind}-{case.line}")
def test_a_variant_is_found_by_its_kind_and_nothing_else(case: Variant) -> None:
    findings = check_texts(*case.articles).findings
    told = {f.kind for f in findings if f.severity != "note" or case.kind in NOTES}
    expected = set() if case.kind == CLEAN else {case.kind}
    if case.gap:
        assert told != expected, "this gap is closed now: take its mark off"
    else:
        assert told - (NOTES - {case.kind}) == expected, [f.message for f in findings]


def test_every_kind_has_variants() -> None:
    assert {case.kind for case in VARIANTS} >= {CLEAN, "figure-conflict", "date-conflict", "sum-mismatch"}
    assert sum(case.gap for case in VARIANTS) < len(VARIANTS) / 8
