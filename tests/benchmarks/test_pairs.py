"""The protocol for pairs of sentences: figures and dates of a claim against those of its evidence."""

from __future__ import annotations

import pytest

from benchmarks.accuracy.pairs import judge

EVIDENCE = "The film grossed $41 million and was shown in 2,100 theatres from 5 June 2015."


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("The film grossed $41 million and was shown in 2,100 theatres from 5 June 2015.", "none"),
        ("The film grossed $47 million and was shown in 2,100 theatres from 5 June 2015.", "conflict"),
        ("The film grossed over $40 million.", "none"),
        ("The film grossed over $41 million.", "conflict"),
        ("The film was shown in fewer than 2,000 theatres.", "conflict"),
        ("The film came out before July 2015.", "none"),
        ("The film came out before 2015.", "conflict"),
        ("The film was liked by 90 percent of the critics.", "none"),
        ("The film was a success.", "none"),
    ],
)
def test_a_claim_is_held_against_its_evidence(claim: str, expected: str) -> None:
    assert judge(EVIDENCE, claim) == expected
