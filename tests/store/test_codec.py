"""An article and its claims survive being kept, and nothing else is taken for one."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.errors import StoreError
from checker.model.claims import Claim
from checker.rules.loader import load_rules
from checker.store.codec import decode, encode
from checker.vocabulary.tables import shipped_rules
from tests.running import SEEDS
from tests.store.samples import OTHER, QUIET, TRADE, extracted

# "Length of the line" is a claim of a kind that stands in a module of its own.
LINE = "date 2025-03-04\nThe city opened a 14.5-kilometre tram line on Monday.\n\nThe line is 14.9 kilometres long."
TEXTS = [LINE, TRADE, OTHER, QUIET, *(path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt")))]


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_kept_comes_back_whole(text: str) -> None:
    article = extracted("a.txt", text)
    (back,) = decode(encode([article]))
    assert back.document.text == back.document.source == text
    assert [(type(c), c.span, c.sentence) for c in back.claims] == [
        (type(c), c.span, c.sentence) for c in article.claims
    ]
    assert all(claim.document is back.document for claim in back.claims)
    assert encode([back]) == encode([article])


def test_every_kind_of_claim_comes_back() -> None:
    text = "date 2025-04-08\nThe mill employs 620 people and has 47 looms.\n\nIts 580 workers and the 74 looms are old."
    article = extracted("a.txt", text)
    kinds = {type(claim).__name__ for claim in article.claims}
    assert {"TraitClaim", "GroupClaim", "FigureClaim"} <= kinds
    (back,) = decode(encode([article]))
    assert {type(claim).__name__ for claim in back.claims} == kinds


def test_html_keeps_its_way_back_to_the_source() -> None:
    article = extracted("a.html", "<html><body><p>Exports of Peru were $3&nbsp;billion in 2023.</p></body></html>")
    (back,) = decode(encode([article]))
    spans = [claim.span for claim in article.claims]
    assert spans
    assert [back.document.position(s) for s in spans] == [article.document.position(s) for s in spans]


@settings(derandomize=True, max_examples=300, deadline=None)
@given(st.binary(max_size=200))
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(StoreError):
        decode(b"\x93" + data)


@settings(derandomize=True, max_examples=300, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 255))
def test_a_damaged_record_is_an_article_or_an_error(at: int, change: int) -> None:
    record = bytearray(encode([extracted("a.txt", TRADE)]))
    record[at % len(record)] ^= change
    try:
        decode(bytes(record))
    except StoreError as error:
        assert "cannot be read" in str(error)


def test_a_claim_kind_of_another_version_is_refused() -> None:
    stored = msgspec.msgpack.decode(encode([extracted("a.txt", TRADE)]))
    stored[0][1]["RumourClaim"] = []
    with pytest.raises(StoreError):
        decode(msgspec.msgpack.encode(stored))


def test_what_rules_are_shown_comes_back_whole() -> None:
    """The examples of the shipped rules hold claims of every kind that is extracted."""
    known: set[str] = set()
    for rule in load_rules([str(shipped_rules())]):
        for example in (*rule.conflict, *rule.consistent):
            for number, text in enumerate(example.articles):
                article = extracted(f"{number}.txt", text)
                (back,) = decode(encode([article]))
                assert [repr(claim) for claim in back.claims] == [repr(claim) for claim in article.claims]
                known |= {type(claim).__name__ for claim in article.claims}
    assert known == {kind.__name__ for kind in Claim.__subclasses__()} - {"MentionClaim"}
