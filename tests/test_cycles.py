"""A run works without the collector of cycles, and therefore must make no cycles."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from checker.errors import UsageError
from checker.pipeline import run
from checker.rules.loader import load_rules
from checker.vocabulary.tables import shipped, shipped_rules
from tests.running import SEEDS

RULES = load_rules([str(shipped_rules())])


def test_articles_and_claims_are_free_of_cycles() -> None:
    run([str(SEEDS)], RULES, shipped())
    gc.collect()
    claims = len(run([str(SEEDS)], RULES, shipped()).claims)
    assert gc.collect() < claims


@pytest.mark.parametrize("collecting", [True, False])
def test_the_collector_is_left_as_it_was_found(collecting: bool, tmp_path: Path) -> None:
    was = gc.isenabled()
    try:
        (gc.enable if collecting else gc.disable)()
        run([str(SEEDS)], RULES, shipped())
        assert gc.isenabled() is collecting
        with pytest.raises(UsageError):
            run([str(tmp_path / "nowhere")], RULES, shipped())
        assert gc.isenabled() is collecting
    finally:
        (gc.enable if was else gc.disable)()
