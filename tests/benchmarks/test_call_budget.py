"""What extraction costs, in calls and not in time: no claim kind may become dear unnoticed, on any machine.

A kind that needs more than the usual budget stands in DEAR with its own; whoever raises one says why in the commit.
"""

from __future__ import annotations

import pytest

from checker.extract import extract, extractors
from checker.extract.context.frame import reader
from checker.vocabulary.tables import shipped
from tests.benchmarks.counting import ARTICLES, articles, calls

# Calls an article over the generated articles of benchmarks/corpus.
USUAL = 150
DEAR = {
    "body": 280,
    "figure": 2000,
    "office": 380,
    "person": 270,
    "place": 420,
    "post": 730,
    "statement": 320,
    "trait": 690,
}
READING, WHOLE = 4500, 14_000
KINDS = [module.__name__.rpartition(".")[2] for module in extractors()]  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def cost(tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    """Calls an article: of each kind beyond what kinds share, of the reading of sentences, and of everything."""
    vocabulary, documents = shipped(), articles(tmp_path_factory.mktemp("corpus"))
    found = dict.fromkeys((*KINDS, "reading", "whole"), 0)
    for document in documents:
        extract(document, vocabulary)  # tables and patterns are made, words are known
    for document in documents:
        found["whole"] += calls(lambda document=document: extract(document, vocabulary))  # type: ignore[misc]
        found["reading"] += calls(lambda document=document: reader(vocabulary).read(document))  # type: ignore[misc]
        frame = reader(vocabulary).read(document)
        for kind, module in zip(KINDS, extractors(), strict=True):
            list(module.claims(frame))  # what kinds share is made by the first that asks
            found[kind] += calls(lambda module=module, frame=frame: list(module.claims(frame)))  # type: ignore[misc]
    return {name: number / ARTICLES for name, number in found.items()}


@pytest.mark.parametrize("kind", KINDS)
def test_a_claim_kind_keeps_to_its_budget(cost: dict[str, float], kind: str) -> None:
    """Most sentences have no word of a kind: it asks that first (see Row.said and context/wording.py)."""
    assert cost[kind] <= DEAR.get(kind, USUAL), (
        f"{kind} makes {cost[kind]:.0f} calls an article: let it ask first whether a sentence has any word of its own"
    )


def test_no_budget_is_kept_for_a_kind_that_is_gone_or_cheap(cost: dict[str, float]) -> None:
    """A budget that nothing needs would let a kind grow dear."""
    assert {kind for kind in DEAR if kind not in KINDS or cost[kind] <= USUAL} == set()


def test_extraction_keeps_to_its_budget(cost: dict[str, float]) -> None:
    """The reading of sentences, and everything together."""
    assert cost["reading"] <= READING
    assert cost["whole"] <= WHOLE
