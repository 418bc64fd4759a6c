"""What the checks cost, in calls and not in time: no rule may become dear unnoticed, on any machine.

A rule that compares many pairs stands in DEAR with its own budget; whoever raises one says why in the commit.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from functools import partial

import pytest

from checker.extract import extract
from checker.grouping import Grouping
from checker.model.claims import Group
from checker.rules.apply import apply
from checker.rules.loader import load_rules
from checker.rules.rule import Rule
from checker.vocabulary.tables import shipped, shipped_rules
from tests.benchmarks.counting import ARTICLES, articles, calls

RULES = load_rules([str(shipped_rules())])
# Calls an article over the generated articles of benchmarks/corpus, held against one another.
USUAL = 60
DEAR = {
    "date-slip": 130,
    "digit-slip": 150,
    "figure-conflict": 300,
    "name-spelling": 380,
    "natural-limits": 150,
    "one-digit": 270,
    "parallel-figures": 330,
    "place-name-spelling": 350,
    "post-holders": 310,
    "quote-attribution-conflict": 320,
    "quote-drift": 1250,
}


@pytest.fixture(scope="module")
def cost(tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    """Calls an article of each rule, its groups being made."""
    vocabulary = shipped()
    documents = articles(tmp_path_factory.mktemp("corpus"))
    grouping = Grouping([claim for document in documents for claim in extract(document, vocabulary)])
    found: dict[str, float] = {}
    for rule in RULES:
        groups = grouping.alignment(rule)[0].groups
        work = partial(_judge, rule, groups)
        work()  # tables are made, words are known
        found[rule.id] = calls(work) / ARTICLES
    return found


def _judge(rule: Rule, groups: Sequence[Group]) -> None:
    for group in groups:
        deque(apply(rule, group, shipped()), maxlen=0)


@pytest.mark.parametrize("rule", [rule.id for rule in RULES])
def test_a_rule_keeps_to_its_budget(cost: dict[str, float], rule: str) -> None:
    """Most pairs are of two stories: their days and plain numbers tell it before words and arithmetic do."""
    assert cost[rule] <= DEAR.get(rule, USUAL), f"{rule} makes {cost[rule]:.0f} calls an article"


def test_no_budget_is_kept_for_a_rule_that_is_gone_or_cheap(cost: dict[str, float]) -> None:
    """A budget that nothing needs would let a rule grow dear."""
    assert {rule for rule in DEAR if rule not in cost or cost[rule] <= USUAL} == set()
