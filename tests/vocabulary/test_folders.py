"""A desk's own folder of words, by `--vocabulary` or beside its rules: what would be lost in silence is an error."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import UsageError
from checker.vocabulary.folders import check_folder
from tests.running import factcheck

LANDINGS = "fish-landings:\n  name: fish landings\n  nouns: [landings]\n  flow: true\n  unique: true\n  dims: [mass]\n"
ARTICLE = (
    "date 2025-02-03\nLandings in Norway reached 2.1 million tonnes in 2024.\n\n"
    "In 2024 landings in Norway were 2.9 million tonnes.\n"
)


def test_a_measure_of_the_desk_is_compared(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "measures.yml").write_text(LANDINGS, "utf-8")
    article = tmp_path / "article.txt"
    article.write_text(ARTICLE, "utf-8")
    assert factcheck(article).code == 0
    taught = factcheck(article, "--vocabulary", tmp_path / "words", "--format", "concise")
    assert taught.code == 1
    assert "fish landings" in taught.out.lower()


@pytest.mark.parametrize(
    ("file", "text", "says"),
    [
        ("measure.yml", "a: {}\n", "there is no table 'measure.yml'; did you mean 'measures.yml'?"),
        ("measures.yml", "landings:\n  nme: x\n", "measures.yml:2:3: unknown key 'nme'; did you mean 'name'?"),
        ("titles.yml", "ofices: [a]\n", "titles.yml:1:1: unknown key 'ofices'; did you mean 'offices'?"),
        ("titles.yml", "offices: akim\n", "titles.yml:1:10: offices holds a list"),
        ("titles.yml", "- akim\n", "titles.yml:1:1: the table holds a mapping"),
        ("titles.yml", "offices: [a\n", "titles.yml:2:1: is not valid YAML"),
        ("notes.txt", "offices", "holds no .yml file"),
    ],
)
def test_what_is_not_understood_is_told(file: str, text: str, says: str, tmp_path: Path) -> None:
    (tmp_path / file).write_text(text, "utf-8")
    with pytest.raises(UsageError) as caught:
        check_folder(str(tmp_path))
    assert says in str(caught.value)


def test_a_folder_that_is_not_there_is_a_usage_error(tmp_path: Path) -> None:
    outcome = factcheck("seeds/", "--vocabulary", tmp_path / "nowhere")
    assert outcome.code == 2
    assert "there is no vocabulary folder" in outcome.err
