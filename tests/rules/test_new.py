"""`factcheck rules new`: a draft that loads, fails until it is filled in, and never overwrites anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import UsageError
from checker.rules.loader import load_rules
from checker.rules.template import write_draft
from checker.testing import failures
from checker.vocabulary.tables import shipped
from tests.running import factcheck


def test_a_draft_is_a_rule_whose_examples_fail(tmp_path: Path) -> None:
    file = tmp_path / "desk" / "oil-exports-differ.yml"
    assert factcheck("rules", "new", file.with_suffix("")).code == 0
    (rule,) = load_rules([str(tmp_path)])
    assert rule.id == "oil-exports-differ"
    assert (len(rule.conflict), len(rule.consistent)) == (2, 3)
    assert len(list(failures([rule], shipped()))) == 2
    tested = factcheck("rules", "test", file)
    assert tested.code == 1
    assert "2 failed" in tested.out


def test_a_filled_in_draft_passes(tmp_path: Path) -> None:
    file = Path(write_draft(str(tmp_path / "exports")))
    told = {
        "FILL IN: a short article with the slip.": "Exports of Norway were $17 billion in 2024.",
        "FILL IN: the article that it contradicts; leave this line out where one article is enough.":
            "Exports of Norway were $11 billion in 2024.",
        "FILL IN: another short article with the slip.":
            "Exports of Chad were $3 billion in 2024.\\n\\nIn 2024 exports of Chad were $5 billion.",
    }  # fmt: skip
    text = file.read_text("utf-8")
    for draft, words in told.items():
        text = text.replace(draft, words)
    file.write_text(text, "utf-8")
    assert list(failures(load_rules([str(file)]), shipped())) == []


@pytest.mark.parametrize("name", ["Oil Exports", "-x", "ümlaut", ".yml"])
def test_a_name_that_is_no_rule_id_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no rule id"):
        write_draft(str(tmp_path / name))


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "mine.yml"
    file.write_text("kept", "utf-8")
    with pytest.raises(UsageError, match="there already"):
        write_draft(str(file))
    assert file.read_text("utf-8") == "kept"
