"""One article in every format says the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.documents.formats import by_extension
from checker.model.claims import Claim
from checker.model.findings import Report
from checker.pipeline import run
from checker.rules.loader import load_rules
from checker.vocabulary.tables import shipped, shipped_rules
from tests.documents.writing import WRITERS


def checked(*paths: Path) -> Report:
    return run([str(path) for path in paths], load_rules([str(shipped_rules())]), shipped())


def said(claim: Claim) -> tuple[str, str]:
    return claim.kind, claim.document.quote(claim.span).replace("’", "'").replace("\n", " ")


def test_every_format_is_among_them() -> None:
    written = {Path(name).suffix for name in WRITERS}
    assert {by_extension()[suffix] for suffix in written} == set(by_extension().values())


@pytest.mark.parametrize("name", sorted(set(WRITERS) - {"a.txt"}))
def test_the_claims_are_those_of_plain_text(name: str, tmp_path: Path) -> None:
    plain, other = tmp_path / "a.txt", tmp_path / name
    WRITERS["a.txt"](plain)
    WRITERS[name](other)
    expected, got = checked(plain), checked(other)
    assert not got.incomplete
    assert len(got.documents) == 1
    assert [said(claim) for claim in got.claims] == [said(claim) for claim in expected.claims]
    assert len(expected.claims) > 10
    assert got.documents[0].published == expected.documents[0].published
    assert got.documents[0].title is not None


def test_all_of_them_together_do_not_contradict_themselves(tmp_path: Path) -> None:
    for name, write in WRITERS.items():
        write(tmp_path / name)
    report = checked(tmp_path)
    assert report.verdict == "clean"
    assert report.ledger.checked == len(WRITERS)
