"""The documentation says what the program does: generated parts are fresh, examples run, links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker.cli.commands import DefaultsToCheck
from checker.errors import UsageError
from checker.model.claims import FigureClaim
from checker.pipeline import run_texts
from checker.rules.loader import load_rules
from checker.testing import failures
from checker.vocabulary.folders import check_folder
from checker.vocabulary.tables import Vocabulary, shipped, shipped_rules
from tests.docs.generated import PARTS, ROOT, filled
from tests.running import factcheck

WRITING = (ROOT / "docs/writing-rules.md").read_text("utf-8")
PAGES = sorted(p for p in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])


def block(mark: str) -> str:
    match = re.search(rf"<!-- {re.escape(mark)} -->\n```(?:yaml|csv)\n(.*?)```", WRITING, re.DOTALL)
    assert match is not None
    return match[1]


@pytest.mark.parametrize("part", PARTS, ids=lambda part: f"{part[0]}:{part[1]}")
def test_generated_parts_are_fresh(part: tuple[str, str]) -> None:
    page = (ROOT / part[0]).read_text("utf-8")
    assert filled(page, part[1], PARTS[part]()) == page, "run: python -m tests.docs.generated"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


def test_the_rule_of_the_page_holds_its_examples(tmp_path: Path) -> None:
    (tmp_path / "oil-exports-differ.yml").write_text(block("rule: oil-exports-differ"), "utf-8")
    assert list(failures(load_rules([str(tmp_path)]), shipped())) == []


def test_the_vocabulary_of_the_page_teaches_a_measure(tmp_path: Path) -> None:
    (tmp_path / "measures.yml").write_text(block("vocabulary: measures"), "utf-8")
    sentence = re.search(r"With it, `(.*?)`", WRITING)
    assert sentence is not None
    taught = Vocabulary((*shipped().folders, str(tmp_path)))
    measures = [
        [claim.measure.value for claim in report.claims if isinstance(claim, FigureClaim) and claim.measure]
        for report in (run_texts([("a.txt", sentence[1])], (), v) for v in (shipped(), taught))
    ]
    assert measures[1] == ["fish-landings"] != measures[0]


@pytest.mark.parametrize(("table", "kind"), [("titles", ""), ("spellings", "place-name-spelling")])
def test_the_words_of_the_page_are_learned(table: str, kind: str, tmp_path: Path) -> None:
    (tmp_path / f"{table}.yml").write_text(block(f"vocabulary: {table}"), "utf-8")
    check_folder(str(tmp_path))
    sentence = re.search(rf"<!-- vocabulary: {table} -->.*?With it, “(.*?)” (?:has|is)", WRITING, re.DOTALL)
    assert sentence is not None
    rules = load_rules([str(shipped_rules())])
    taught = Vocabulary((*shipped().folders, str(tmp_path)))
    before, after = (run_texts([("a.txt", f"date 2025-05-05\n{sentence[1]}")], rules, v) for v in (shipped(), taught))
    assert not before.findings
    assert [finding.kind for finding in after.findings] == ([kind] if kind else [])
    assert len(after.claims) - len(before.claims) == (0 if kind else 1)


def test_the_reference_table_of_the_page_is_held_against_its_article(tmp_path: Path) -> None:
    (tmp_path / "offices.csv").write_text(block("reference: offices.csv"), "utf-8")
    words = re.search(r"With it, `(date .*?)` and `(.*?)` is a reference-mismatch", WRITING)
    assert words is not None
    known = Vocabulary(shipped().folders, (str(tmp_path / "offices.csv"),))
    rules = load_rules([str(shipped_rules())])
    report = run_texts([("a.txt", f"{words[1]}\n{words[2]}\n")], rules, known)
    assert [finding.kind for finding in report.findings] == ["reference-mismatch"]


def test_the_error_of_the_page_is_the_error(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yml"
    broken.write_text(block("broken"), "utf-8")
    shown = re.search(r"```text\nbroken\.yml(.*?)\n```", WRITING)
    assert shown is not None
    with pytest.raises(UsageError) as caught:
        load_rules([str(broken)])
    assert str(caught.value).splitlines()[0] == f"{broken}{shown[1]}"


@pytest.mark.parametrize("command", DefaultsToCheck.COMMANDS)
def test_every_command_is_taught_with_an_example(command: str) -> None:
    outcome = factcheck(command, "--help")
    assert outcome.code == 0
    readme = (ROOT / "README.md").read_text("utf-8")
    assert command == "check" or f"factcheck {command}" in readme


def test_the_picture_shows_the_report_on_the_seeds() -> None:
    def words(text: str) -> list[str]:
        return re.sub(r"[^\w$%.,:“”-]+", " ", text).split()

    drawn = re.sub(r"<[^>]+>", " ", (ROOT / "docs/terminal.svg").read_text("utf-8").replace("&#160;", " "))
    shown = factcheck("seeds/").out
    missing = set(words(shown)) - set(words(drawn))
    assert not missing, "run: python scripts/pictures.py"
